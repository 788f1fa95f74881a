package io.github.corslint.interpret;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An {@code ObjectProvider} of Spring that has nothing to hand out (Framework 5.0 to 7.0). */
final class NoBeans implements Model {

  @Override
  public Optional<Value> call(String method, List<Value> arguments, CallSite site) {
    return switch (method) {
      case "getIfAvailable", "getIfUnique" -> Optional.of(otherwise(arguments, site));
      case "ifAvailable", "ifUnique", "forEach" -> Optional.of(Known.NULL);
      case "stream", "orderedStream" -> Optional.of(new Known(Stream.of()));
      case "iterator" -> Optional.of(new Known(Collections.emptyIterator()));
      default -> Optional.empty();
    };
  }

  private static Value otherwise(List<Value> arguments, CallSite site) {
    return arguments.isEmpty() ? Known.NULL : site.run().call(arguments.get(0), List.of(), site);
  }
}
