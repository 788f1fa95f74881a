package io.github.corslint.cli;

import io.github.corslint.model.Changed;
import io.github.corslint.model.Finding;
import io.github.corslint.model.Report;
import io.github.corslint.model.Suppressed;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * What differs from an earlier commit.
 *
 * @param changed the lines that differ
 * @param renamed earlier paths of files, by what they are called now
 * @param before the texts that files had, by their earlier paths; empty for files that were not
 *     there
 */
record Difference(Changed changed, Map<String, String> renamed, Map<String, String> before) {
  Difference {
    renamed = Map.copyOf(renamed);
    before = Map.copyOf(before);
  }

  /** What makes a finding the same before and after, wherever its lines are now. */
  private record Identity(String rule, String path, String line) {}

  /**
   * A report of what this has to do with: findings on changed lines, whose way leads over one, or
   * that were not there before. So a constant, a version or a check that is gone shows where it
   * matters.
   *
   * @param report the report of the texts now
   * @param earlier the report of the texts before
   * @param texts the texts now, by path
   * @param wholeFiles whether every line of a changed file counts as changed
   */
  Report concerning(
      Report report, Report earlier, Function<String, Optional<String>> texts, boolean wholeFiles) {
    Predicate<Finding> touched = wholeFiles ? changed.whole()::touches : changed::touches;
    Function<String, Optional<String>> earlierTexts =
        path -> Optional.ofNullable(before.get(path)).or(() -> texts.apply(path));
    List<Identity> known =
        earlier.findings().stream().map(f -> identity(f, f.at().path(), earlierTexts)).toList();
    List<Identity> accepted = new ArrayList<>(known);
    earlier.suppressed().stream()
        .map(Suppressed::finding)
        .forEach(f -> accepted.add(identity(f, f.at().path(), earlierTexts)));
    return report.with(
        concerned(report.findings(), known, touched, texts),
        suppressed(report, accepted, touched, texts),
        report.gone());
  }

  private List<Suppressed> suppressed(
      Report report,
      List<Identity> known,
      Predicate<Finding> touched,
      Function<String, Optional<String>> texts) {
    List<Finding> all = report.suppressed().stream().map(Suppressed::finding).toList();
    List<Finding> concerned = concerned(all, known, touched, texts);
    return report.suppressed().stream().filter(s -> concerned.contains(s.finding())).toList();
  }

  /** Those that are touched, and of the others those that are more than were known. */
  private List<Finding> concerned(
      List<Finding> findings,
      List<Identity> known,
      Predicate<Finding> touched,
      Function<String, Optional<String>> texts) {
    List<Identity> left = new ArrayList<>(known);
    List<Finding> concerned = new ArrayList<>();
    for (Finding finding : findings) {
      String path = finding.at().path();
      String earlierPath = renamed.getOrDefault(path, path);
      boolean wasThere = left.remove(identity(finding, earlierPath, texts));
      if (!wasThere || touched.test(finding)) {
        concerned.add(finding);
      }
    }
    return concerned;
  }

  private static Identity identity(
      Finding finding, String path, Function<String, Optional<String>> texts) {
    String line =
        texts
            .apply(finding.at().path())
            .flatMap(text -> text.lines().skip(finding.at().startLine() - 1L).findFirst())
            .orElse("");
    return new Identity(finding.rule().code(), path, line.strip());
  }
}
