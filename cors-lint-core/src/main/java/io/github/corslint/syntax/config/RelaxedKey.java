package io.github.corslint.syntax.config;

/** Spring Boot's relaxed binding: case, dashes and underscores of a key do not matter. */
public final class RelaxedKey {

  private RelaxedKey() {}

  /** Whether a key is another one or lies below it, both in their relaxed form. */
  public static boolean isBelow(String key, String prefix) {
    return key.startsWith(prefix)
        && (key.length() == prefix.length() || ".[".indexOf(key.charAt(prefix.length())) >= 0);
  }

  /** The form that all spellings of a key share; what stands in brackets is left alone. */
  public static String of(String key) {
    StringBuilder form = new StringBuilder();
    int brackets = 0;
    for (int i = 0; i < key.length(); i++) {
      char c = key.charAt(i);
      brackets += c == '[' ? 1 : c == ']' ? -1 : 0;
      if (brackets > 0) {
        form.append(c);
      } else if (c != '-' && c != '_' && !isBesideBracket(key, i)) {
        form.append(Character.toLowerCase(c));
      }
    }
    return form.toString();
  }

  /** A dot or quote before an opening bracket, and a quote behind a closing one, say nothing. */
  private static boolean isBesideBracket(String key, int i) {
    char c = key.charAt(i);
    boolean before =
        (c == '.' || c == '"') && (key.startsWith("[", i + 1) || key.startsWith("\"[", i + 1));
    return before || (c == '"' && i > 0 && key.charAt(i - 1) == ']');
  }
}
