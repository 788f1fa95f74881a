package io.github.corslint.fix;

import java.util.ArrayList;
import java.util.List;

/**
 * Where the lines of a text begin.
 *
 * @param offsets the offset of the first character of each line
 * @param length the length of the text
 */
record LineStarts(List<Integer> offsets, int length) {

  static LineStarts of(String text) {
    List<Integer> offsets = new ArrayList<>(List.of(0));
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean crlf = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
      if (c == '\n' || (c == '\r' && !crlf)) {
        offsets.add(i + 1);
      }
    }
    return new LineStarts(List.copyOf(offsets), text.length());
  }

  /**
   * The offset of a line and column, both counted from 1; the end of the text for those beyond it.
   */
  int offset(int line, int column) {
    return line > offsets.size() ? length : Math.min(length, offsets.get(line - 1) + column - 1);
  }
}
