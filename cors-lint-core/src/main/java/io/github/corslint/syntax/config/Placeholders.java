package io.github.corslint.syntax.config;

import io.github.corslint.model.Location;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One replacement of the placeholders <code>${key:default}</code> of a text, nested ones included.
 */
final class Placeholders {

  private static final int MOST_LOOKUPS = 500;
  private static final int LONGEST = 100_000;

  private final Function<String, Optional<ResolvedValue>> configuration;
  private final List<Location> from = new ArrayList<>();
  private final Deque<String> open = new ArrayDeque<>();
  private int lookups;

  private Placeholders(Function<String, Optional<ResolvedValue>> configuration) {
    this.configuration = configuration;
  }

  /** Ends an expansion at a key without a value. */
  private static final class MissingKeyException extends Exception {
    private static final long serialVersionUID = 1L;
    private final String key;

    MissingKeyException(String key) {
      super(key);
      this.key = key;
    }
  }

  static Expansion expand(String text, Function<String, Optional<ResolvedValue>> configuration) {
    Placeholders placeholders = new Placeholders(configuration);
    try {
      return new Expansion.Known(placeholders.expand(text), placeholders.from);
    } catch (MissingKeyException e) {
      return new Expansion.Unknown(e.key);
    }
  }

  private String expand(String text) throws MissingKeyException {
    StringBuilder result = new StringBuilder();
    int at = 0;
    for (int start = text.indexOf("${"); start >= 0; start = text.indexOf("${", at)) {
      int end = closing(text, start + 2);
      if (end < 0) {
        break;
      }
      result.append(text, at, start).append(value(text.substring(start + 2, end)));
      at = end + 1;
      if (result.length() > LONGEST) {
        throw new MissingKeyException(text);
      }
    }
    return result.append(text, at, text.length()).toString();
  }

  private String value(String placeholder) throws MissingKeyException {
    int colon = separator(placeholder);
    String key = expand(colon < 0 ? placeholder : placeholder.substring(0, colon));
    if (open.contains(key) || ++lookups > MOST_LOOKUPS) {
      throw new MissingKeyException(key);
    }
    Optional<ResolvedValue> configured = configuration.apply(key);
    if (configured.isPresent()) {
      return configured(key, configured.get());
    }
    if (colon < 0) {
      throw new MissingKeyException(key);
    }
    String otherwise = placeholder.substring(colon + 1);
    return isQuoted(otherwise) ? otherwise.substring(1, otherwise.length() - 1) : expand(otherwise);
  }

  /** Whether a default stands between backticks, which Micronaut takes away. */
  private static boolean isQuoted(String otherwise) {
    return otherwise.length() > 1 && otherwise.startsWith("`") && otherwise.endsWith("`");
  }

  private String configured(String key, ResolvedValue configured) throws MissingKeyException {
    Optional<String> missing = configured.missing();
    if (missing.isPresent()) {
      throw new MissingKeyException(missing.get());
    }
    configured.entries().forEach(entry -> from.add(entry.valueAt()));
    open.push(key);
    String value = expand(configured.value());
    open.pop();
    return value;
  }

  /** The brace that ends what begins here, or -1. */
  private static int closing(String text, int start) {
    int depth = 1;
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    return -1;
  }

  /** The colon between key and default, or -1. */
  private static int separator(String placeholder) {
    int depth = 0;
    for (int i = 0; i < placeholder.length(); i++) {
      char c = placeholder.charAt(i);
      depth += c == '{' ? 1 : c == '}' ? -1 : 0;
      if (c == ':' && depth == 0) {
        return i;
      }
    }
    return -1;
  }
}
