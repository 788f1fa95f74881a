package io.github.corslint.interpret;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A look into a known map under a key that is not known, such as the tenant of a request: any value
 * may be meant, or none.
 */
final class EntryOfMap {

  private static final int MAX_VALUES = 8;

  private EntryOfMap() {}

  static Optional<Value> under(
      Object receiver, String method, List<Value> arguments, CallSite site) {
    boolean reads = method.equals("get") || method.equals("getOrDefault");
    if (!reads
        || !(receiver instanceof Map<?, ?> map)
        || arguments.isEmpty()
        || !(arguments.get(0) instanceof Unknown key)
        || key.fromOrigin()
        || !isEnumerable(map)) {
      return Optional.empty();
    }
    int chosen = site.run().choose(site.at(), map.size() + 1);
    if (chosen == 0) {
      return Optional.of(arguments.size() > 1 ? arguments.get(1) : Known.NULL);
    }
    return map.values().stream().skip(chosen - 1L).findFirst().map(Value::of);
  }

  private static boolean isEnumerable(Map<?, ?> map) {
    return map.size() <= MAX_VALUES
        && map.keySet().stream().noneMatch(Unknown.class::isInstance)
        && map.values().stream().noneMatch(v -> v == null || v instanceof Unknown);
  }
}
