package io.github.corslint.settings;

/**
 * A value, and who said so.
 *
 * @param value the value
 * @param from a file with its line, such as {@code cors-lint.yml:3}, an option, or {@code default}
 * @param <T> the type of the value
 */
public record Given<T>(T value, String from) {

  private static final String DEFAULT = "default";

  /** A value that nobody gave. */
  public static <T> Given<T> byDefault(T value) {
    return new Given<>(value, DEFAULT);
  }

  /** Whether nobody gave it. */
  public boolean isDefault() {
    return from.equals(DEFAULT);
  }
}
