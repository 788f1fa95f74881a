package io.github.corslint.suppress;

import io.github.corslint.model.Location;
import io.github.corslint.source.SourceFile;
import io.github.corslint.syntax.SourceParser;
import io.github.corslint.syntax.SuppressedWarning;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Finds the suppressions of a file. */
final class SuppressionReader {

  private final SourceFile file;
  private final String text;
  private final Commented commented;
  private final Lines lines;
  private final Extent extent;
  private final List<Suppression> suppressions = new ArrayList<>();
  private final List<Location> unclear = new ArrayList<>();

  private SuppressionReader(SourceFile file, String text) {
    this.file = file;
    this.text = text;
    this.commented = Commented.of(file.kind(), text);
    this.lines = new Lines(text);
    this.extent = new Extent(commented.code(), new Lines(commented.code()));
  }

  /**
   * What a file says.
   *
   * @param suppressions suppressions that say what they are
   * @param unclear comments that begin like one
   */
  record Read(List<Suppression> suppressions, List<Location> unclear) {}

  static Read read(SourceFile file, String text) {
    if (!text.toLowerCase(Locale.ROOT).contains(Words.TOOL)) {
      return new Read(List.of(), List.of());
    }
    SuppressionReader reader = new SuppressionReader(file, text);
    reader.commented.comments().forEach(reader::comment);
    if (file.kind() == SourceFile.Kind.JAVA && text.contains("SuppressWarnings")) {
      reader.annotations();
    }
    return new Read(reader.suppressions, reader.unclear);
  }

  private void comment(Comment comment) {
    String content = comment.content().replaceFirst("^[*!\\s]+", "");
    Optional<Words> words = Words.ofComment(content);
    if (words.isEmpty()) {
      return;
    }
    Location at = place(comment, content.strip());
    if (!words.get().verb().equalsIgnoreCase(Words.ALLOW)) {
      unclear.add(at);
      return;
    }
    int line = lines.number(comment.start());
    int end = lines.number(comment.end());
    boolean alone = isBlank(line) && isBlank(end);
    int first = alone ? extent.next(end) : line;
    int last = first > lines.count() ? first : alone ? extent.last(file.kind(), first) : end;
    Words.Form form = Words.Form.ofComments(file.path());
    suppressions.add(
        new Suppression(at, form, words.get().rules(), words.get().reason(), first, last));
  }

  /** The words of the comment, without delimiters and blanks around them. */
  private Location place(Comment comment, String words) {
    int start = text.indexOf(words, comment.start());
    return lines.range(file.path(), start, start + words.length());
  }

  private boolean isBlank(int line) {
    return extent.lines().line(line).isBlank();
  }

  private void annotations() {
    SourceParser.parse(file.path(), text)
        .source()
        .ifPresent(source -> SuppressedWarning.in(source).forEach(this::annotation));
  }

  private void annotation(SuppressedWarning warning) {
    Words.ofAnnotation(warning.word())
        .ifPresent(
            words ->
                suppressions.add(
                    new Suppression(
                        warning.at(),
                        Words.Form.ANNOTATION,
                        words.rules(),
                        words.reason(),
                        warning.declaration().startLine(),
                        warning.declaration().endLine())));
  }
}
