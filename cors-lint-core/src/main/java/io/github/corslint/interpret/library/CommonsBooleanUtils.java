package io.github.corslint.interpret.library;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code BooleanUtils} of Apache Commons Lang 3. */
public final class CommonsBooleanUtils {

  private static final Set<String> YES = Set.of("true", "on", "yes", "t", "y");

  private CommonsBooleanUtils() {}

  public static boolean isTrue(@Nullable Boolean value) {
    return Boolean.TRUE.equals(value);
  }

  public static boolean isFalse(@Nullable Boolean value) {
    return Boolean.FALSE.equals(value);
  }

  public static boolean isNotTrue(@Nullable Boolean value) {
    return !isTrue(value);
  }

  public static boolean isNotFalse(@Nullable Boolean value) {
    return !isFalse(value);
  }

  public static boolean toBoolean(@Nullable String text) {
    return text != null && YES.contains(text.toLowerCase(Locale.ROOT));
  }

  public static boolean toBooleanDefaultIfNull(@Nullable Boolean value, boolean other) {
    return value == null ? other : value;
  }
}
