package io.github.corslint.syntax.config;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Keys as paths: names with dots between them, and in brackets numbers or names of any kind. */
public final class KeyParts {

  private KeyParts() {}

  /** The parts of a key; brackets belong to their part. */
  static List<String> of(String key) {
    List<String> parts = new ArrayList<>();
    int start = 0;
    int depth = 0;
    for (int i = 0; i < key.length(); i++) {
      char c = key.charAt(i);
      if (depth == 0 && (c == '.' || c == '[')) {
        add(parts, key.substring(start, i));
        start = c == '.' ? i + 1 : i;
      }
      depth += c == '[' ? 1 : c == ']' ? -1 : 0;
    }
    add(parts, key.substring(start));
    return parts;
  }

  private static void add(List<String> parts, String part) {
    if (!part.isEmpty()) {
      parts.add(part);
    }
  }

  /**
   * The keys one level below a key, as they are written, in order.
   *
   * @param entries entries below the key, in any spelling of it
   */
  public static List<String> children(List<ConfigEntry> entries, String key) {
    int level = of(key).size();
    Set<String> children = new LinkedHashSet<>();
    for (ConfigEntry entry : entries) {
      List<String> parts = of(entry.key());
      if (parts.size() > level) {
        String part = parts.get(level);
        children.add(part.startsWith("[") ? key + part : key + "." + part);
      }
    }
    return List.copyOf(children);
  }

  /** The last part of a key, without brackets. */
  public static String last(String key) {
    List<String> parts = of(key);
    String last = parts.isEmpty() ? "" : parts.get(parts.size() - 1);
    return last.startsWith("[") && last.endsWith("]") ? last.substring(1, last.length() - 1) : last;
  }
}
