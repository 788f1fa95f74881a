package io.github.corslint.interpret;

import java.util.Optional;
import java.util.function.Function;

/**
 * Placeholders in the manner of Spring: {@code ${key}}, {@code ${key:default}}, nested; and of
 * Micronaut, whose defaults may stand between backticks.
 */
public final class Placeholders {

  private static final int MAX_DEPTH = 16;

  private Placeholders() {}

  /** The text with every placeholder replaced; empty when one has neither a value nor a default. */
  public static Optional<String> expand(String text, Function<String, Optional<String>> values) {
    return expand(text, values, 0);
  }

  private static Optional<String> expand(
      String text, Function<String, Optional<String>> values, int depth) {
    int start = text.indexOf("${");
    if (start < 0) {
      return Optional.of(text);
    }
    int end = closing(text, start + 2);
    if (end < 0 || depth > MAX_DEPTH) {
      return Optional.empty();
    }
    Optional<String> value = resolve(text.substring(start + 2, end), values, depth + 1);
    Optional<String> tail = expand(text.substring(end + 1), values, depth);
    return value.isEmpty() || tail.isEmpty()
        ? Optional.empty()
        : Optional.of(text.substring(0, start) + value.get() + tail.get());
  }

  private static Optional<String> resolve(
      String inner, Function<String, Optional<String>> values, int depth) {
    int colon = separator(inner);
    String key = colon < 0 ? inner : inner.substring(0, colon);
    Optional<String> name = expand(key, values, depth);
    Optional<String> value =
        name.flatMap(n -> values.apply(n.strip())).flatMap(v -> expand(v, values, depth));
    if (value.isPresent() || colon < 0) {
      return value;
    }
    String otherwise = inner.substring(colon + 1);
    return isQuoted(otherwise)
        ? Optional.of(otherwise.substring(1, otherwise.length() - 1))
        : expand(otherwise, values, depth);
  }

  /** Whether a default stands between backticks, which Micronaut takes away (4.10). */
  private static boolean isQuoted(String otherwise) {
    return otherwise.length() > 1 && otherwise.startsWith("`") && otherwise.endsWith("`");
  }

  private static int separator(String inner) {
    int nested = inner.indexOf("${");
    int colon = inner.indexOf(':');
    return nested >= 0 && colon > nested ? inner.indexOf(':', closing(inner, nested + 2)) : colon;
  }

  private static int closing(String text, int from) {
    int depth = 1;
    for (int i = from; i < text.length(); i++) {
      if (text.charAt(i) == '{') {
        depth++;
      } else if (text.charAt(i) == '}' && --depth == 0) {
        return i;
      }
    }
    return -1;
  }
}
