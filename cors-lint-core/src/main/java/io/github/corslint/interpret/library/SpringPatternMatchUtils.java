package io.github.corslint.interpret.library;

import org.jspecify.annotations.Nullable;

/** {@code org.springframework.util.PatternMatchUtils}: only {@code *} is special. */
public final class SpringPatternMatchUtils {

  private SpringPatternMatchUtils() {}

  public static boolean simpleMatch(@Nullable String pattern, @Nullable String text) {
    if (pattern == null || text == null) {
      return false;
    }
    String[] parts = pattern.split("\\*", -1);
    if (parts.length == 1) {
      return pattern.equals(text);
    }
    String first = parts[0];
    String last = parts[parts.length - 1];
    if (!text.startsWith(first)
        || !text.endsWith(last)
        || text.length() < first.length() + last.length()) {
      return false;
    }
    int from = first.length();
    int end = text.length() - last.length();
    for (int i = 1; i < parts.length - 1; i++) {
      int at = text.indexOf(parts[i], from);
      if (at < 0 || at + parts[i].length() > end) {
        return false;
      }
      from = at + parts[i].length();
    }
    return from <= end;
  }

  public static boolean simpleMatch(String @Nullable [] patterns, @Nullable String text) {
    if (patterns != null) {
      for (String pattern : patterns) {
        if (simpleMatch(pattern, text)) {
          return true;
        }
      }
    }
    return false;
  }
}
