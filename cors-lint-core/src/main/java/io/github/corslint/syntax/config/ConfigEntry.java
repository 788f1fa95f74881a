package io.github.corslint.syntax.config;

import io.github.corslint.model.Location;
import java.util.Optional;

/**
 * One key with its value, both as written in a configuration file.
 *
 * @param key the flattened key, as in {@code app.cors.origins[0]}
 * @param value the text of the value, with its escapes resolved and its placeholders kept
 * @param keyAt where the key is written; for nested YAML, its last part
 * @param valueAt where the value is written; an empty value is a place, too
 * @param filledFrom where the build says what it puts into the value; empty when it puts in nothing
 * @param dotted whether a name of nested YAML holds dots, as in {@code app.cors:}: to Spring these
 *     are as good as nesting, to SmallRye Config they are part of one name
 */
public record ConfigEntry(
    String key,
    String value,
    Location keyAt,
    Location valueAt,
    Optional<Location> filledFrom,
    boolean dotted) {

  /** An entry that is packed as it is written. */
  public ConfigEntry(String key, String value, Location keyAt, Location valueAt) {
    this(key, value, keyAt, valueAt, Optional.empty(), false);
  }

  /** The same value under another key. */
  ConfigEntry withKey(String other) {
    return new ConfigEntry(other, value, keyAt, valueAt, filledFrom, dotted);
  }

  /** The same key with a value that the build makes. */
  ConfigEntry filled(String text, Location from) {
    return new ConfigEntry(key, text, keyAt, valueAt, Optional.of(from), dotted);
  }

  /** What a build tool has yet to put into the value, where nobody knows what that will be. */
  public Optional<String> missing() {
    return ResourceFiltering.missing(value);
  }
}
