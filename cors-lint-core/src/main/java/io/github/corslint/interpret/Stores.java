package io.github.corslint.interpret;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Lookups in objects of which nothing is known, with what holds where they know nothing. */
final class Stores {

  private static final Set<String> SETTINGS = Set.of("getString", "getProperty");
  private static final Set<String> CACHED = Set.of("get", "computeIfAbsent");

  private Stores() {}

  static Optional<Value> lookUp(String method, List<Value> arguments, CallSite site) {
    if (arguments.size() != 2) {
      return Optional.empty();
    }
    Value otherwise = arguments.get(1);
    if (CACHED.contains(method) && otherwise instanceof Closure loader) {
      return Optional.of(loaded(loader, arguments.get(0), site));
    }
    return SETTINGS.contains(method) && isText(arguments.get(0)) && isText(otherwise)
        ? Optional.of(otherwise)
        : Optional.empty();
  }

  /** A cache keeps what its loader says of the key, and asks it at first. */
  private static Value loaded(Closure loader, Value key, CallSite site) {
    boolean takesKey = loader.reference().isPresent() || !loader.parameters().isEmpty();
    return site.run().call(loader, takesKey ? List.of(key) : List.of(), site);
  }

  private static boolean isText(Value value) {
    return value instanceof Known known && known.text().isPresent();
  }
}
