package io.github.corslint.interpret;

import io.github.corslint.model.Location;
import io.github.corslint.syntax.config.ConfigEntry;
import io.github.corslint.syntax.config.RelaxedKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Remembers which entry of a configuration file a text was read from, wherever it goes. */
final class Provenance {

  private final Configuration configuration;
  private final IdentityHashMap<Object, Location> places = new IdentityHashMap<>();

  Provenance(Configuration configuration) {
    this.configuration = configuration;
  }

  /** Where a text was read from; empty for others. */
  Optional<Location> of(String text) {
    return Optional.ofNullable(places.get(text));
  }

  /** The same value, made of texts that are known to come from a key. */
  Value note(Value value, String key, String forPath) {
    List<Location> entries = entries(key, forPath);
    if (entries.isEmpty() || !(value instanceof Known known)) {
      return value;
    }
    Object java = known.java();
    if (java instanceof String text) {
      return Known.of(fresh(text, entries.get(0)));
    }
    if (java instanceof List<?> list) {
      return new Known(fresh(list, entries));
    }
    if (java instanceof Set<?> set) {
      return new Known(new LinkedHashSet<>(fresh(set, entries)));
    }
    return java instanceof String[] array
        ? new Known(fresh(Arrays.asList(array), entries).toArray(new String[0]))
        : value;
  }

  /** Items of a list stand at places of their own, those of a text at the same one. */
  private List<@Nullable Object> fresh(Collection<?> items, List<Location> entries) {
    List<@Nullable Object> fresh = new ArrayList<>(items.size());
    for (Object item : items) {
      Location at = entries.get(items.size() == entries.size() ? fresh.size() : 0);
      fresh.add(item instanceof String text ? fresh(text, at) : item);
    }
    return fresh;
  }

  private String fresh(String text, Location at) {
    String fresh = new String(text);
    places.put(fresh, at);
    return fresh;
  }

  private List<Location> entries(String key, String forPath) {
    String relaxed = RelaxedKey.of(key);
    return configuration.entries(key, forPath).stream()
        .filter(e -> RelaxedKey.of(e.key()).replaceFirst("\\[\\d+]$", "").equals(relaxed))
        .map(ConfigEntry::valueAt)
        .toList();
  }
}
