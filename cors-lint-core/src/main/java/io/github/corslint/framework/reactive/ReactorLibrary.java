package io.github.corslint.framework.reactive;

import io.github.corslint.interpret.CallSite;
import io.github.corslint.interpret.Known;
import io.github.corslint.interpret.Library;
import io.github.corslint.interpret.Value;
import io.github.corslint.syntax.TypeName;
import java.util.List;
import java.util.Optional;

/** The factory methods of {@code reactor.core.publisher.Mono}. */
final class ReactorLibrary implements Library {

  @Override
  public Optional<Value> invokeStatic(
      TypeName type, String method, List<Value> arguments, CallSite site) {
    if (!type.is("reactor.core.publisher", "Mono")) {
      return Optional.empty();
    }
    if (arguments.isEmpty()) {
      return method.equals("empty") ? Optional.of(Later.EMPTY) : Optional.empty();
    }
    Value argument = arguments.get(0);
    return switch (method) {
      case "just", "justOrEmpty" -> Optional.of(new Later(() -> present(argument)));
      case "defer" -> Optional.of(new Later(() -> Later.of(call(argument, site))));
      case "fromCallable", "fromSupplier" ->
          Optional.of(new Later(() -> present(call(argument, site))));
      case "fromRunnable" ->
          Optional.of(
              new Later(
                  () -> {
                    call(argument, site);
                    return Optional.empty();
                  }));
      default -> Optional.empty();
    };
  }

  private static Value call(Value function, CallSite site) {
    return site.run().call(function, List.of(), site);
  }

  private static Optional<Value> present(Value value) {
    if (value instanceof Known known && known.java() instanceof Optional<?> optional) {
      return optional.map(Value::of);
    }
    return value instanceof Known known && known.isNull() ? Optional.empty() : Optional.of(value);
  }
}
