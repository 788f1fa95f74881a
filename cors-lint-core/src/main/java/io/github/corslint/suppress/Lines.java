package io.github.corslint.suppress;

import io.github.corslint.model.Location;
import java.util.Arrays;
import java.util.stream.IntStream;

/** The lines of a text: where they begin, and what stands in them. */
final class Lines {

  private final String text;
  private final int[] starts;

  Lines(String text) {
    this.text = text;
    this.starts =
        IntStream.concat(
                IntStream.of(0),
                IntStream.range(0, text.length()).filter(i -> endsLine(text, i)).map(i -> i + 1))
            .toArray();
  }

  private static boolean endsLine(String text, int i) {
    char c = text.charAt(i);
    return c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'));
  }

  /** How many there are. */
  int count() {
    return starts.length;
  }

  /** The line of an offset, counted from 1. */
  int number(int offset) {
    int at = Arrays.binarySearch(starts, offset);
    return at < 0 ? -at - 1 : at + 1;
  }

  /** The offset of a line's first character. */
  int start(int number) {
    return starts[number - 1];
  }

  /** A line with its end. */
  String line(int number) {
    return text.substring(
        starts[number - 1], number < starts.length ? starts[number] : text.length());
  }

  /** The characters from one offset up to another. */
  Location range(String path, int start, int end) {
    int first = number(start);
    int last = number(end);
    return new Location(path, first, start - start(first) + 1, last, end - start(last) + 1);
  }
}
