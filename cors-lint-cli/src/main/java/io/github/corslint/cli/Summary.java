package io.github.corslint.cli;

import io.github.corslint.model.Effort;
import io.github.corslint.model.KnownFinding;
import io.github.corslint.model.Report;
import io.github.corslint.model.RuleInfo;
import io.github.corslint.model.Severity;
import io.github.corslint.model.Skipped;
import io.github.corslint.model.Suppressed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What is said about a run beside its findings. */
final class Summary {

  private static final int DEAREST = 10;

  private Summary() {}

  /** What people should know although it is no finding, a line each. */
  static List<String> warnings(Report report) {
    List<String> lines = new ArrayList<>();
    for (Skipped skipped : report.skipped()) {
      lines.add("warning: " + skipped.at() + ": not analysed: " + skipped.reason());
    }
    for (KnownFinding entry : report.gone()) {
      lines.add(
          "warning: in the baseline, but gone: "
              + entry.path()
              + ": "
              + entry.rule()
              + " "
              + entry.message());
    }
    if (!report.gone().isEmpty()) {
      lines.add("'cors-lint baseline' writes the baseline without what is gone");
    }
    if (report.filesRead() == 0) {
      lines.add(
          "warning: no Java sources or configuration found; --include-tests looks at tests, too");
    }
    return lines;
  }

  /** One line about a run. */
  static String of(Report report, Duration time, String part) {
    String findings =
        String.join(
            ", ",
            count(report.count(Severity.ERROR), "error"),
            count(report.count(Severity.WARNING), "warning"),
            count(report.count(Severity.NOTE), "note"));
    String scope = part.isEmpty() ? "" : " " + part;
    return String.join(
        ", ",
        count(report.findings().size(), "finding")
            + " ("
            + findings
            + ")"
            + scope
            + " in "
            + count(report.filesRead(), "file"),
        report.candidates() + " with CORS code",
        report.skipped().size() + " skipped" + accepted(report),
        seconds(time) + " s");
  }

  /**
   * Seconds with one decimal. Not by {@link String#format}: what the JDK loads to find out how a
   * language writes numbers is a fiftieth of the time that one file takes.
   */
  private static String seconds(Duration time) {
    long tenths = time.plusMillis(50).toMillis() / 100;
    return tenths / 10 + "." + tenths % 10;
  }

  private static String accepted(Report report) {
    long suppressed = report.count(Suppressed.By.SOURCE);
    long known = report.count(Suppressed.By.BASELINE);
    return (suppressed == 0 ? "" : ", " + suppressed + " suppressed")
        + (known == 0 ? "" : ", " + known + " in the baseline");
  }

  /**
   * Numbers about a run, a line each.
   *
   * @param remembered how many files were known from an earlier run
   */
  static List<String> statistics(Report report, Duration time, int remembered) {
    List<String> lines = new ArrayList<>();
    Runtime runtime = Runtime.getRuntime();
    lines.add(
        String.format(
            Locale.ROOT,
            "%s (%d known from an earlier run), %d parsed, %s, %.2f s, %d MB",
            count(report.filesRead(), "file"),
            remembered,
            report.candidates(),
            count(report.policies().size(), "policy", "policies"),
            time.toMillis() / 1000.0,
            (runtime.totalMemory() - runtime.freeMemory()) >> 20));
    Map<String, Long> byRule =
        report.findings().stream()
            .collect(
                Collectors.groupingBy(
                    finding -> name(finding.rule()), TreeMap::new, Collectors.counting()));
    byRule.forEach((rule, number) -> lines.add(String.format("%6d  %s", number, rule)));
    return lines;
  }

  /**
   * What it cost to run code, and which code met a limit of the analysis, a line each; on request
   * with the code that cost most.
   */
  static List<String> efforts(List<Effort> efforts, boolean verbose) {
    List<String> lines = new ArrayList<>();
    List<Effort> cutOff = efforts.stream().filter(e -> e.cutOff().isPresent()).toList();
    lines.add(
        String.format(
            Locale.ROOT,
            "%s of code run on %s: %,d paths, %,d steps, %d at a limit",
            count(efforts.size(), "piece"),
            count(efforts.stream().mapToInt(Effort::runs).sum(), "origin"),
            efforts.stream().mapToInt(Effort::paths).sum(),
            efforts.stream().mapToLong(Effort::steps).sum(),
            cutOff.size()));
    for (Effort effort : cutOff) {
      lines.add("at a limit: " + where(effort) + ": " + effort.cutOff().orElse(""));
    }
    if (verbose) {
      efforts.stream()
          .limit(DEAREST)
          .forEach(
              e -> lines.add(String.format(Locale.ROOT, "%,9d steps  %s", e.steps(), where(e))));
    }
    return lines;
  }

  private static String where(Effort effort) {
    return effort.at() + " " + effort.owner();
  }

  private static String name(RuleInfo rule) {
    return rule.code() + " " + rule.name();
  }

  private static String count(long number, String noun) {
    return count(number, noun, noun + "s");
  }

  /** A number of things. */
  static String count(long number, String one, String many) {
    return number + " " + (number == 1 ? one : many);
  }
}
