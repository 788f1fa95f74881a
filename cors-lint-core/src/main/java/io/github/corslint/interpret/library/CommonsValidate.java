package io.github.corslint.interpret.library;

import org.jspecify.annotations.Nullable;

/** {@code Validate} of Apache Commons Lang 2 and 3, as far as it asks about conditions. */
public final class CommonsValidate {

  private CommonsValidate() {}

  /**
   * Asks for a condition.
   *
   * @throws IllegalArgumentException when it does not hold
   */
  public static void isTrue(boolean expression) {
    if (!expression) {
      throw new IllegalArgumentException();
    }
  }

  public static void isTrue(boolean expression, @Nullable String message, Object... values) {
    isTrue(expression);
  }

  /**
   * Asks for a condition.
   *
   * @throws IllegalStateException when it does not hold
   */
  public static void validState(boolean expression) {
    if (!expression) {
      throw new IllegalStateException();
    }
  }

  public static void validState(boolean expression, @Nullable String message, Object... values) {
    validState(expression);
  }
}
