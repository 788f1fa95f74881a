package io.github.corslint.fix;

import io.github.corslint.model.Edit;
import io.github.corslint.model.Finding;
import io.github.corslint.model.Fix;
import io.github.corslint.model.Location;
import io.github.corslint.syntax.LineStarts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * What fixes make of one file.
 *
 * @param path the file
 * @param before its text as scanned
 * @param after its text with the edits
 * @param fixes how many findings the edits mend
 */
public record Patch(String path, String before, String after, int fixes) {

  /**
   * The patches that mend findings, each finding by the first of its fixes. A fix that overlaps one
   * taken before is left for another run.
   *
   * @param findings findings with proposals
   * @param unsafe whether fixes that need a decision by a person are applied too
   * @param texts the text of a file as scanned
   */
  public static List<Patch> of(
      List<Finding> findings, boolean unsafe, Function<String, Optional<String>> texts) {
    Map<String, List<Edit>> edits = new TreeMap<>();
    Map<String, Integer> counts = new TreeMap<>();
    for (Finding finding : findings) {
      finding.fixes().stream()
          .filter(fix -> unsafe || fix.safe())
          .findFirst()
          .filter(fix -> take(fix, edits))
          .ifPresent(fix -> counts.merge(finding.at().path(), 1, Integer::sum));
    }
    List<Patch> patches = new ArrayList<>();
    edits.forEach(
        (path, taken) ->
            texts
                .apply(path)
                .ifPresent(
                    text ->
                        patches.add(
                            new Patch(
                                path, text, apply(taken, text), counts.getOrDefault(path, 0)))));
    return List.copyOf(patches);
  }

  private static boolean take(Fix fix, Map<String, List<Edit>> edits) {
    boolean free =
        fix.edits().stream()
            .allMatch(
                e ->
                    edits.getOrDefault(e.at().path(), List.of()).stream()
                        .noneMatch(other -> !other.equals(e) && overlap(e.at(), other.at())));
    if (free) {
      for (Edit edit : fix.edits()) {
        List<Edit> taken = edits.computeIfAbsent(edit.at().path(), p -> new ArrayList<>());
        if (!taken.contains(edit)) {
          taken.add(edit);
        }
      }
    }
    return free;
  }

  private static boolean overlap(Location a, Location b) {
    return !isBefore(a, b) && !isBefore(b, a);
  }

  /** Whether a range ends where the other begins, or earlier; two insertions at one place clash. */
  private static boolean isBefore(Location a, Location b) {
    int lines = Integer.compare(a.endLine(), b.startLine());
    int order = lines != 0 ? lines : Integer.compare(a.endColumn(), b.startColumn());
    return order < 0 || (order == 0 && !a.equals(b));
  }

  /** The text with the edits, which do not overlap, in the text's own line ends. */
  static String apply(List<Edit> edits, String text) {
    LineStarts starts = LineStarts.of(text);
    String lineEnd = text.contains("\r\n") ? "\r\n" : "\n";
    StringBuilder result = new StringBuilder(text);
    edits.stream()
        .sorted(Comparator.comparing(Edit::at).reversed())
        .forEach(
            e ->
                result.replace(
                    starts.offset(e.at().startLine(), e.at().startColumn()),
                    starts.offset(e.at().endLine(), e.at().endColumn()),
                    e.replacement().replace("\n", lineEnd)));
    return result.toString();
  }
}
