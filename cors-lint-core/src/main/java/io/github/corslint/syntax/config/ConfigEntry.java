package io.github.corslint.syntax.config;

import io.github.corslint.model.Location;

/**
 * One key with its value, both as written in a configuration file.
 *
 * @param key the flattened key, as in {@code app.cors.origins[0]}
 * @param value the text of the value, with its escapes resolved and its placeholders kept
 * @param keyAt where the key is written; for nested YAML, its last part
 * @param valueAt where the value is written; an empty value is a place, too
 */
public record ConfigEntry(String key, String value, Location keyAt, Location valueAt) {}
