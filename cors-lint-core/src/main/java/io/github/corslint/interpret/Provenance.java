package io.github.corslint.interpret;

import io.github.corslint.model.Location;
import io.github.corslint.model.Step;
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

/**
 * Remembers which entry of a configuration file a text was read from, or was not read from,
 * wherever it goes.
 */
final class Provenance {

  private final Configuration configuration;
  private static final String READ = "it is configured here";
  private static final String UNREAD =
      "this list is not read, so the default holds: placeholders and Environment know texts only";

  private final IdentityHashMap<Object, Step> places = new IdentityHashMap<>();

  Provenance(Configuration configuration) {
    this.configuration = configuration;
  }

  /** Where a text was read from, or should have been; empty for others. */
  Optional<Step> of(String text) {
    return Optional.ofNullable(places.get(text));
  }

  /** Where the files write a key, and what becomes of it there. */
  static Optional<Step> of(String key, String forPath, Configuration configuration) {
    String text = configuration.isElements(key, forPath) ? UNREAD : READ;
    return configuration.entries(key, forPath).stream()
        .map(entry -> new Step(entry.valueAt(), text))
        .findFirst();
  }

  /** The same value, made of texts that are known to hold because a key is not read. */
  Value noteUnread(Value value, String key, String forPath) {
    List<Step> first =
        places(key, forPath).stream().limit(1).map(at -> new Step(at, UNREAD)).toList();
    return note(value, first);
  }

  /** The same value, made of texts that are known to come from a key. */
  Value note(Value value, String key, String forPath) {
    return note(value, places(key, forPath).stream().map(at -> new Step(at, READ)).toList());
  }

  private Value note(Value value, List<Step> entries) {
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
  private List<@Nullable Object> fresh(Collection<?> items, List<Step> entries) {
    List<@Nullable Object> fresh = new ArrayList<>(items.size());
    for (Object item : items) {
      Step at = entries.get(items.size() == entries.size() ? fresh.size() : 0);
      fresh.add(item instanceof String text ? fresh(text, at) : item);
    }
    return fresh;
  }

  private String fresh(String text, Step at) {
    String fresh = new String(text);
    places.put(fresh, at);
    return fresh;
  }

  private List<Location> places(String key, String forPath) {
    String relaxed = RelaxedKey.of(key);
    return configuration.entries(key, forPath).stream()
        .filter(e -> RelaxedKey.of(e.key()).replaceFirst("\\[\\d+]$", "").equals(relaxed))
        .map(ConfigEntry::valueAt)
        .toList();
  }
}
