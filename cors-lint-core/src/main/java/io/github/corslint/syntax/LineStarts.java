package io.github.corslint.syntax;

import java.util.Arrays;

/** Where the lines of a text begin. */
public final class LineStarts {

  private final int[] offsets;
  private final int length;

  private LineStarts(int[] offsets, int length) {
    this.offsets = offsets;
    this.length = length;
  }

  /** Those of a text whose lines end with line feeds, carriage returns or both together. */
  public static LineStarts of(String text) {
    boolean onlyFeeds = text.indexOf('\r') < 0;
    int[] offsets = new int[16];
    int lines = 1;
    for (int end = lineEnd(text, 0, onlyFeeds); end >= 0; end = lineEnd(text, end + 1, onlyFeeds)) {
      if (lines == offsets.length) {
        offsets = Arrays.copyOf(offsets, 2 * lines);
      }
      offsets[lines++] = end + 1;
    }
    return new LineStarts(Arrays.copyOf(offsets, lines), text.length());
  }

  /** The last character of the first line that ends at an offset or behind it; -1 without one. */
  private static int lineEnd(String text, int from, boolean onlyFeeds) {
    if (onlyFeeds) {
      return text.indexOf('\n', from);
    }
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean crlf = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
      if (c == '\n' || (c == '\r' && !crlf)) {
        return i;
      }
    }
    return -1;
  }

  /**
   * The offset of a line and column, both counted from 1; the end of the text for those beyond it.
   */
  public int offset(int line, int column) {
    return line > offsets.length ? length : Math.min(length, offsets[line - 1] + column - 1);
  }

  /** The line of a character, from 1. */
  public int line(int offset) {
    int at = Arrays.binarySearch(offsets, offset);
    return at < 0 ? -at - 1 : at + 1;
  }

  /** The column of a character, from 1. */
  public int column(int offset) {
    return offset - offsets[line(offset) - 1] + 1;
  }
}
