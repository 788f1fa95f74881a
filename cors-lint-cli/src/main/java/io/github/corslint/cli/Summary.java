package io.github.corslint.cli;

import io.github.corslint.model.Report;
import io.github.corslint.model.Severity;
import java.time.Duration;
import java.util.Locale;

/** One line about a run. */
final class Summary {

  private Summary() {}

  static String of(Report report, Duration time) {
    return String.format(
        Locale.ROOT,
        "%s (%s, %s, %s) in %s, %s with CORS code, %d skipped, %.1f s",
        count(report.findings().size(), "finding"),
        count(report.count(Severity.ERROR), "error"),
        count(report.count(Severity.WARNING), "warning"),
        count(report.count(Severity.NOTE), "note"),
        count(report.filesRead(), "file"),
        report.candidates(),
        report.skipped().size(),
        time.toMillis() / 1000.0);
  }

  private static String count(long number, String noun) {
    return number + " " + noun + (number == 1 ? "" : "s");
  }
}
