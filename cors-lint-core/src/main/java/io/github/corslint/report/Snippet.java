package io.github.corslint.report;

import io.github.corslint.model.Location;

/**
 * A source line and the marks under the blamed part of it.
 *
 * @param source the line, cut to fit when it is very long
 * @param marks blanks and carets; tabs stay tabs, so that both line up at any tab width
 */
record Snippet(String source, String marks) {

  private static final int WIDEST = 160;
  private static final int BEFORE = 40;

  static Snippet of(String line, Location at) {
    int start = Math.min(Math.max(0, at.startColumn() - 1), line.length());
    int end = at.endLine() > at.startLine() ? line.stripTrailing().length() : at.endColumn() - 1;
    end = Math.max(start + 1, Math.min(end, line.length()));
    if (line.length() <= WIDEST) {
      return marked(line, start, end);
    }
    int from = Math.max(0, Math.min(start - BEFORE, line.length() - WIDEST));
    int to = Math.min(line.length(), from + WIDEST);
    String head = from > 0 ? "..." : "";
    String cut = head + line.substring(from, to) + (to < line.length() ? "..." : "");
    int shift = from - head.length();
    return marked(cut, start - shift, Math.min(end, to) - shift);
  }

  private static Snippet marked(String line, int start, int end) {
    StringBuilder marks = new StringBuilder();
    for (int i = 0; i < start; i++) {
      if (!isSecondHalf(line, i)) {
        marks.append(line.charAt(i) == '\t' ? '\t' : ' ');
      }
    }
    for (int i = start; i < end; i++) {
      if (!isSecondHalf(line, i)) {
        marks.append('^');
      }
    }
    return new Snippet(line, marks.toString());
  }

  private static boolean isSecondHalf(String line, int i) {
    return i < line.length() && Character.isLowSurrogate(line.charAt(i));
  }
}
