package io.github.corslint.interpret.library;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code ReUtil} of Hutool 5: an expression that is empty matches everything. */
public final class HutoolPatterns {

  private HutoolPatterns() {}

  /** Whether all of a text matches. */
  public static boolean isMatch(@Nullable String regex, @Nullable CharSequence text) {
    if (text == null) {
      return false;
    }
    return regex == null || regex.isEmpty() || compiled(regex).matcher(text).matches();
  }

  /** Whether a part of a text matches. */
  public static boolean contains(@Nullable String regex, @Nullable CharSequence text) {
    return regex != null && text != null && compiled(regex).matcher(text).find();
  }

  private static Pattern compiled(String regex) {
    return Pattern.compile(regex, Pattern.DOTALL);
  }
}
