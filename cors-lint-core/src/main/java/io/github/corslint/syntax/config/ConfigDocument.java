package io.github.corslint.syntax.config;

import java.util.List;

/**
 * The entries of a configuration file, or of one of its documents, that hold together.
 *
 * @param path the file
 * @param profile the profiles on which it holds, as written; empty when it always holds
 * @param entries in the order of the file
 */
public record ConfigDocument(String path, String profile, List<ConfigEntry> entries) {
  public ConfigDocument {
    entries = List.copyOf(entries);
  }
}
