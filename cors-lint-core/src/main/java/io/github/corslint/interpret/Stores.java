package io.github.corslint.interpret;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Lookups in caches of which nothing is known, with what holds where they know nothing. */
final class Stores {

  private static final Set<String> CACHED = Set.of("get", "computeIfAbsent");

  private Stores() {}

  static Optional<Value> lookUp(String method, List<Value> arguments, CallSite site) {
    return CACHED.contains(method)
            && arguments.size() == 2
            && arguments.get(1) instanceof Closure loader
        ? Optional.of(loaded(loader, arguments.get(0), site))
        : Optional.empty();
  }

  /** A cache keeps what its loader says of the key, and asks it at first. */
  private static Value loaded(Closure loader, Value key, CallSite site) {
    boolean takesKey = loader.reference().isPresent() || !loader.parameters().isEmpty();
    return site.run().call(loader, takesKey ? List.of(key) : List.of(), site);
  }
}
