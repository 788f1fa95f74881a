package io.github.corslint.interpret.library;

import org.jspecify.annotations.Nullable;

/** {@code Preconditions} of Guava 18 to 33, as far as it asks about conditions. */
public final class GuavaPreconditions {

  private GuavaPreconditions() {}

  /**
   * Asks for a condition.
   *
   * @throws IllegalArgumentException when it does not hold
   */
  public static void checkArgument(boolean expression) {
    if (!expression) {
      throw new IllegalArgumentException();
    }
  }

  public static void checkArgument(boolean expression, @Nullable Object message) {
    checkArgument(expression);
  }

  public static void checkArgument(
      boolean expression, @Nullable String template, @Nullable Object... values) {
    checkArgument(expression);
  }

  /**
   * Asks for a condition.
   *
   * @throws IllegalStateException when it does not hold
   */
  public static void checkState(boolean expression) {
    if (!expression) {
      throw new IllegalStateException();
    }
  }

  public static void checkState(boolean expression, @Nullable Object message) {
    checkState(expression);
  }

  public static void checkState(
      boolean expression, @Nullable String template, @Nullable Object... values) {
    checkState(expression);
  }
}
