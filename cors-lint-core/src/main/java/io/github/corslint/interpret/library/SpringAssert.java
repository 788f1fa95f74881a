package io.github.corslint.interpret.library;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** {@code Assert} of Spring Framework 4 to 7, as far as it asks about conditions and texts. */
public final class SpringAssert {

  private SpringAssert() {}

  /**
   * Asks for a condition.
   *
   * @throws IllegalArgumentException when it does not hold
   */
  public static void isTrue(boolean expression, @Nullable String message) {
    if (!expression) {
      throw new IllegalArgumentException(message);
    }
  }

  public static void isTrue(boolean expression, @Nullable Supplier<String> message) {
    isTrue(expression, "");
  }

  /**
   * Asks for a condition.
   *
   * @throws IllegalStateException when it does not hold
   */
  public static void state(boolean expression, @Nullable String message) {
    if (!expression) {
      throw new IllegalStateException(message);
    }
  }

  public static void state(boolean expression, @Nullable Supplier<String> message) {
    state(expression, "");
  }

  public static void notNull(@Nullable Object object, @Nullable String message) {
    isTrue(object != null, message);
  }

  public static void notNull(@Nullable Object object, @Nullable Supplier<String> message) {
    isTrue(object != null, message);
  }

  public static void isNull(@Nullable Object object, @Nullable String message) {
    isTrue(object == null, message);
  }

  public static void hasText(@Nullable String text, @Nullable String message) {
    isTrue(text != null && !text.isBlank(), message);
  }

  public static void hasLength(@Nullable String text, @Nullable String message) {
    isTrue(text != null && !text.isEmpty(), message);
  }
}
