package io.github.corslint.lsp;

import io.github.corslint.model.Location;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.Range;

/** Places of reports, counted from 1, and places of editors, counted from 0; both in UTF-16. */
final class Ranges {

  private Ranges() {}

  static Range of(Location at) {
    return new Range(
        position(at.startLine(), at.startColumn()), position(at.endLine(), at.endColumn()));
  }

  private static Position position(int line, int column) {
    return new Position(Math.max(0, line - 1), Math.max(0, column - 1));
  }

  /** Whether two ranges have a character or a border in common. */
  static boolean touch(Range one, Range other) {
    return !isBefore(one.getEnd(), other.getStart()) && !isBefore(other.getEnd(), one.getStart());
  }

  static boolean isOnLine(Range range, int line) {
    return range.getStart().getLine() <= line && line <= range.getEnd().getLine();
  }

  private static boolean isBefore(Position one, Position other) {
    return one.getLine() < other.getLine()
        || (one.getLine() == other.getLine() && one.getCharacter() < other.getCharacter());
  }
}
