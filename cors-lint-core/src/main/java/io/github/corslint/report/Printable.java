package io.github.corslint.report;

/** Text of scanned files, made safe to show: it cannot steer a terminal or reorder what it says. */
public final class Printable {

  private static final char REPLACEMENT = '\uFFFD';

  private Printable() {}

  /** The text with each control character but the tab replaced by one visible character. */
  public static String of(String text) {
    StringBuilder safe = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      safe.append(steers(c) ? REPLACEMENT : c);
    }
    return safe.toString();
  }

  /** Whether a terminal or a browser would act on the character and not show it. */
  static boolean steers(char c) {
    return (c != '\t' && Character.isISOControl(c))
        || c == '\u200E'
        || c == '\u200F'
        || c == '\u061C'
        || (c >= '\u202A' && c <= '\u202E')
        || (c >= '\u2066' && c <= '\u2069')
        || c == '\u2028'
        || c == '\u2029';
  }
}
