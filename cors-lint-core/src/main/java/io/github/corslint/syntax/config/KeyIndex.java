package io.github.corslint.syntax.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A document whose entries are found by any spelling of their keys; the last of equal keys wins.
 */
final class KeyIndex {

  private final String profile;
  private final Map<String, ConfigEntry> entries = new LinkedHashMap<>();

  KeyIndex(ConfigDocument document) {
    this.profile = document.profile();
    for (ConfigEntry entry : document.entries()) {
      entries.put(RelaxedKey.of(entry.key()), entry);
    }
  }

  String profile() {
    return profile;
  }

  /** The value of a key in its relaxed form, be it one entry or a list. */
  Optional<ResolvedValue> find(String relaxedKey) {
    ConfigEntry single = entries.get(relaxedKey);
    List<ConfigEntry> found = single != null ? List.of(single) : elements(relaxedKey);
    return found.isEmpty() ? Optional.empty() : Optional.of(new ResolvedValue(profile, found));
  }

  /** The entries of a key in its relaxed form and of those below it, in order. */
  List<ConfigEntry> below(String relaxedKey) {
    return entries.entrySet().stream()
        .filter(e -> RelaxedKey.isBelow(e.getKey(), relaxedKey))
        .map(Map.Entry::getValue)
        .toList();
  }

  private List<ConfigEntry> elements(String relaxedKey) {
    List<ConfigEntry> elements = new ArrayList<>();
    ConfigEntry element = entries.get(relaxedKey + "[0]");
    while (element != null) {
      elements.add(element);
      element = entries.get(relaxedKey + "[" + elements.size() + "]");
    }
    return elements;
  }
}
