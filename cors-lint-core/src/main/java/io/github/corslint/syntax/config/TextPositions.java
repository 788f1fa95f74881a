package io.github.corslint.syntax.config;

import io.github.corslint.model.Location;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Lines and columns of the characters of one text. */
final class TextPositions {

  private final String path;
  private final int[] lineStarts;
  private final int[] pairs;

  TextPositions(String path, String text) {
    this.path = path;
    this.lineStarts =
        IntStream.concat(
                IntStream.of(0),
                IntStream.range(0, text.length()).filter(i -> endsLine(text, i)).map(i -> i + 1))
            .toArray();
    this.pairs =
        IntStream.range(0, text.length())
            .filter(i -> Character.isHighSurrogate(text.charAt(i)))
            .toArray();
    for (int i = 0; i < pairs.length; i++) {
      pairs[i] -= i;
    }
  }

  private static boolean endsLine(String text, int i) {
    char c = text.charAt(i);
    return c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'));
  }

  /** The characters from one offset up to another. */
  Location range(int start, int end) {
    int startLine = line(start);
    int endLine = line(end);
    return new Location(
        path,
        startLine + 1,
        start - lineStarts[startLine] + 1,
        endLine + 1,
        end - lineStarts[endLine] + 1);
  }

  /** The offset in UTF-16 units of a character counted in code points. */
  int offsetOf(int codePoints) {
    int at = Arrays.binarySearch(pairs, codePoints);
    return codePoints + (at < 0 ? -at - 1 : at);
  }

  private int line(int offset) {
    int at = Arrays.binarySearch(lineStarts, offset);
    return at < 0 ? -at - 2 : at;
  }
}
