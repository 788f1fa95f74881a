package io.github.corslint.framework.caching;

import io.github.corslint.interpret.CallSite;
import io.github.corslint.interpret.Known;
import io.github.corslint.interpret.Model;
import io.github.corslint.interpret.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A cache as the first request finds it: empty. What later ones find in it was an answer to an
 * earlier one.
 */
final class Cache implements Model {

  private final Optional<Value> loader;
  private final Map<@Nullable Object, Value> known = new HashMap<>();

  /**
   * A cache.
   *
   * @param loader what it asks for what it does not hold; empty when callers do that
   */
  Cache(Optional<Value> loader) {
    this.loader = loader;
  }

  @Override
  public Optional<Value> call(String method, List<Value> arguments, CallSite site) {
    return switch (method) {
      case "get", "getUnchecked" -> loaded(arguments, site);
      case "getIfPresent" -> Optional.of(known.getOrDefault(arguments.get(0).raw(), Known.NULL));
      case "put" -> {
        known.put(arguments.get(0).raw(), arguments.get(1));
        yield Optional.of(Known.NULL);
      }
      default -> Optional.empty();
    };
  }

  private Optional<Value> loaded(List<Value> arguments, CallSite site) {
    Optional<Value> maker = arguments.size() > 1 ? Optional.of(arguments.get(1)) : loader;
    if (maker.isEmpty()) {
      return Optional.empty();
    }
    Value key = arguments.get(0);
    Value found = known.get(key.raw());
    if (found == null) {
      found = site.run().call(maker.get(), List.of(key), site);
      known.put(key.raw(), found);
    }
    return Optional.of(found);
  }
}
