package io.github.corslint.interpret.library;

import org.jspecify.annotations.Nullable;

/** {@code com.google.common.base.Strings}. */
public final class GuavaStrings {

  private GuavaStrings() {}

  public static boolean isNullOrEmpty(@Nullable String text) {
    return text == null || text.isEmpty();
  }

  public static String nullToEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  public static @Nullable String emptyToNull(@Nullable String text) {
    return isNullOrEmpty(text) ? null : text;
  }

  public static String commonPrefix(CharSequence first, CharSequence second) {
    int length = 0;
    while (length < Math.min(first.length(), second.length())
        && first.charAt(length) == second.charAt(length)) {
      length++;
    }
    return first.subSequence(0, length).toString();
  }

  public static String commonSuffix(CharSequence first, CharSequence second) {
    StringBuilder one = new StringBuilder(first).reverse();
    StringBuilder other = new StringBuilder(second).reverse();
    return new StringBuilder(commonPrefix(one, other)).reverse().toString();
  }
}
