package io.github.corslint.model;

import java.util.Comparator;

/**
 * A range of characters in a file.
 *
 * @param path the file, relative to the scanned root, with {@code /} between names
 * @param startLine first line, counted from 1
 * @param startColumn first character, counted from 1 in UTF-16 units
 * @param endLine last line
 * @param endColumn the column after the last character
 */
@PublicApi
public record Location(String path, int startLine, int startColumn, int endLine, int endColumn)
    implements Comparable<Location> {

  private static final Comparator<Location> ORDER =
      Comparator.comparing(Location::path)
          .thenComparingInt(Location::startLine)
          .thenComparingInt(Location::startColumn)
          .thenComparingInt(Location::endLine)
          .thenComparingInt(Location::endColumn);

  /** The first character of a file, for what concerns the file as a whole. */
  public static Location startOf(String path) {
    return new Location(path, 1, 1, 1, 2);
  }

  /** Whether another range lies within this one. */
  public boolean contains(Location other) {
    boolean starts =
        startLine < other.startLine
            || (startLine == other.startLine && startColumn <= other.startColumn);
    boolean ends =
        endLine > other.endLine || (endLine == other.endLine && endColumn >= other.endColumn);
    return path.equals(other.path) && starts && ends;
  }

  @Override
  public int compareTo(Location other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return path + ":" + startLine + ":" + startColumn;
  }
}
