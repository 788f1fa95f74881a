package io.github.corslint.framework.reactive;

import io.github.corslint.interpret.CallSite;
import io.github.corslint.interpret.Closure;
import io.github.corslint.interpret.Known;
import io.github.corslint.interpret.Library;
import io.github.corslint.interpret.ThrownValue;
import io.github.corslint.interpret.Unknown;
import io.github.corslint.interpret.Value;
import io.github.corslint.syntax.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The factory methods of {@code Mono} and {@code Flux} in {@code reactor.core.publisher}. */
final class ReactorLibrary implements Library {

  private static final String PUBLISHERS = "reactor.core.publisher";

  @Override
  public Optional<Value> invokeStatic(
      TypeName type, String method, List<Value> arguments, CallSite site) {
    if (type.is(PUBLISHERS, "Flux")) {
      return many(method, arguments, site);
    }
    if (!type.is(PUBLISHERS, "Mono")) {
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
      case "from" -> Optional.of(new Later(() -> Many.of(argument).stream().findFirst()));
      case "error" -> Optional.of(new Later(() -> failed(argument, site)));
      case "zip" -> Optional.of(new Later(() -> zipped(arguments, site)));
      default -> Optional.empty();
    };
  }

  /** What stands behind a filter of WebFlux's routes gives one response (spring-webflux 5 to 7). */
  @Override
  public Optional<Value> invokeUnknown(
      Unknown receiver, String method, List<Value> arguments, CallSite site) {
    boolean isNext =
        method.equals("handle")
            && receiver
                .type()
                .filter(type -> type.is("org.springframework.web.reactive", "HandlerFunction"))
                .isPresent();
    return isNext
        ? Optional.of(new Later(() -> Optional.of(Unknown.because(site.text()))))
        : Optional.empty();
  }

  private static Optional<Value> many(String method, List<Value> arguments, CallSite site) {
    return switch (method) {
      case "just" -> Optional.of(new Many(() -> arguments));
      case "empty" -> Optional.of(new Many(List::of));
      case "fromIterable", "fromArray" ->
          Optional.of(new Many(() -> Many.elements(arguments.get(0))));
      case "defer" -> Optional.of(new Many(() -> Many.of(call(arguments.get(0), site))));
      case "from" -> Optional.of(new Many(() -> Many.of(arguments.get(0))));
      case "concat", "merge" ->
          Optional.of(
              new Many(() -> arguments.stream().flatMap(a -> Many.of(a).stream()).toList()));
      case "error" -> Optional.of(new Many(() -> failed(arguments.get(0), site).stream().toList()));
      default -> Optional.empty();
    };
  }

  private static Optional<Value> failed(Value error, CallSite site) {
    Value thrown = error instanceof Closure ? call(error, site) : error;
    throw ThrownValue.of(thrown, site.run());
  }

  /**
   * All values, in a tuple or as the last argument puts them together; nothing if one is missing.
   */
  private static Optional<Value> zipped(List<Value> arguments, CallSite site) {
    List<Value> values = new ArrayList<>();
    for (Value argument : arguments) {
      Optional<Value> value =
          argument instanceof Closure together
              ? Optional.of(site.run().call(together, List.copyOf(values), site))
              : Later.of(argument);
      if (value.isEmpty() || argument instanceof Closure) {
        return value;
      }
      values.add(value.get());
    }
    return Optional.of(new Tuple(List.copyOf(values)));
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
