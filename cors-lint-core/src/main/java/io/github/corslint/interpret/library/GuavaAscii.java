package io.github.corslint.interpret.library;

/** {@code com.google.common.base.Ascii}, as far as checks use it. */
public final class GuavaAscii {

  private GuavaAscii() {}

  public static String toLowerCase(String text) {
    StringBuilder lower = new StringBuilder(text);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      lower.setCharAt(i, c >= 'A' && c <= 'Z' ? (char) (c + 'a' - 'A') : c);
    }
    return lower.toString();
  }

  public static String toUpperCase(String text) {
    StringBuilder upper = new StringBuilder(text);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      upper.setCharAt(i, c >= 'a' && c <= 'z' ? (char) (c - 'a' + 'A') : c);
    }
    return upper.toString();
  }

  public static boolean equalsIgnoreCase(CharSequence first, CharSequence second) {
    return toLowerCase(first.toString()).equals(toLowerCase(second.toString()));
  }
}
