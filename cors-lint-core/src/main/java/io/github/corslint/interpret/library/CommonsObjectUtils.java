package io.github.corslint.interpret.library;

import org.jspecify.annotations.Nullable;

/** {@code ObjectUtils} of Commons Lang 3. */
public final class CommonsObjectUtils {

  private CommonsObjectUtils() {}

  public static @Nullable Object defaultIfNull(@Nullable Object object, @Nullable Object other) {
    return object == null ? other : object;
  }

  public static @Nullable Object firstNonNull(@Nullable Object @Nullable ... values) {
    if (values != null) {
      for (Object value : values) {
        if (value != null) {
          return value;
        }
      }
    }
    return null;
  }

  public static boolean isEmpty(@Nullable Object object) {
    return SpringObjectUtils.isEmpty(object);
  }

  public static boolean isNotEmpty(@Nullable Object object) {
    return !isEmpty(object);
  }
}
