package io.github.corslint.syntax.config;

import io.github.corslint.model.Location;
import io.github.corslint.syntax.LineStarts;
import java.util.Arrays;

/** Lines and columns of the characters of one text. */
final class TextPositions {

  private final String path;
  private final LineStarts lines;
  private final int[] pairs;

  TextPositions(String path, String text) {
    this.path = path;
    this.lines = LineStarts.of(text);
    this.pairs = pairs(text);
  }

  /** Where characters of two UTF-16 units stand, counted in code points. */
  private static int[] pairs(String text) {
    int units = text.length();
    int[] pairs = new int[units - text.codePointCount(0, units)];
    int found = 0;
    for (int i = 0; found < pairs.length; i++) {
      if (Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1))) {
        pairs[found] = i - found;
        found++;
      }
    }
    return pairs;
  }

  /** The characters from one offset up to another. */
  Location range(int start, int end) {
    return new Location(
        path, lines.line(start), lines.column(start), lines.line(end), lines.column(end));
  }

  /** The offset in UTF-16 units of a character counted in code points. */
  int offsetOf(int codePoints) {
    int at = Arrays.binarySearch(pairs, codePoints);
    return codePoints + (at < 0 ? -at - 1 : at);
  }
}
