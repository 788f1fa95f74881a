package io.github.corslint.syntax.config;

import io.github.corslint.model.Location;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What configuration files say to a key: one entry, or the elements of a list.
 *
 * @param profile the profiles on which it holds; empty when it always holds
 * @param entries the entry, or one for each element {@code key[0]}, {@code key[1]}, ... of a list
 */
public record ResolvedValue(String profile, List<ConfigEntry> entries) {
  public ResolvedValue {
    entries = List.copyOf(entries);
    if (entries.isEmpty()) {
      throw new IllegalArgumentException("a value has at least one entry");
    }
  }

  /** The text, with its placeholders; the elements of a list are joined by commas. */
  public String value() {
    return String.join(",", entries.stream().map(ConfigEntry::value).toList());
  }

  /** Whether it is the entry of the key that was asked for, not elements of it. */
  public boolean isSingle(String key) {
    return RelaxedKey.of(entries.get(0).key()).equals(RelaxedKey.of(key));
  }

  /** What a build tool has yet to put into it. */
  public Optional<String> missing() {
    return entries.stream().flatMap(e -> e.missing().stream()).findFirst();
  }

  /** The elements of the list, or the parts of a text between commas, without blanks around. */
  public List<String> items() {
    return entries.stream()
        .flatMap(ResolvedValue::parts)
        .map(String::strip)
        .filter(item -> !item.isEmpty())
        .toList();
  }

  private static Stream<String> parts(ConfigEntry entry) {
    return entry.key().endsWith("]")
        ? Stream.of(entry.value())
        : Arrays.stream(entry.value().split(",", -1));
  }

  /** Where the value, or its first element, is written. */
  public Location at() {
    return entries.get(0).valueAt();
  }
}
