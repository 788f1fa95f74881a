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
 */
public record ConfigEntry(
    String key, String value, Location keyAt, Location valueAt, Optional<Location> filledFrom) {

  /** An entry that is packed as it is written. */
  public ConfigEntry(String key, String value, Location keyAt, Location valueAt) {
    this(key, value, keyAt, valueAt, Optional.empty());
  }

  /** What a build tool has yet to put into the value, where nobody knows what that will be. */
  public Optional<String> missing() {
    return ResourceFiltering.missing(value);
  }
}
