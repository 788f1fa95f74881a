package io.github.corslint.report;

import io.github.corslint.model.Location;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Lines and line hashes of the files that one report mentions, each file read once. */
final class SourceLines {

  private final SourceTexts texts;
  private final Map<String, List<String>> lines = new HashMap<>();
  private final Map<String, List<String>> hashes = new HashMap<>();

  SourceLines(SourceTexts texts) {
    this.texts = texts;
  }

  /** The text of a line, without its end; empty when the file has no such line. */
  Optional<String> line(String path, int number) {
    return nth(lines.computeIfAbsent(path, p -> read(p, SourceLines::split)), number);
  }

  /** The hash by which GitHub recognises a line after it moved. */
  Optional<String> hash(String path, int number) {
    return nth(hashes.computeIfAbsent(path, p -> read(p, LineHashes::of)), number);
  }

  /** The characters of a range that lies in one line. */
  Optional<String> range(Location at) {
    return at.startLine() == at.endLine()
        ? line(at.path(), at.startLine()).map(line -> cut(line, at))
        : Optional.empty();
  }

  private static String cut(String line, Location at) {
    int start = Math.min(at.startColumn() - 1, line.length());
    int end = Math.min(at.endColumn() - 1, line.length());
    return line.substring(Math.max(0, start), Math.max(start, end));
  }

  private List<String> read(String path, Function<String, List<String>> view) {
    return texts.text(path).map(view).orElse(List.of());
  }

  private static List<String> split(String text) {
    return List.of(text.split("\r\n|\r|\n", -1));
  }

  private static Optional<String> nth(List<String> items, int number) {
    return number >= 1 && number <= items.size()
        ? Optional.of(items.get(number - 1))
        : Optional.empty();
  }
}
