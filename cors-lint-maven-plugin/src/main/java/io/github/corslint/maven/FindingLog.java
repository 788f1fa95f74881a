package io.github.corslint.maven;

import io.github.corslint.model.Finding;
import io.github.corslint.model.KnownFinding;
import io.github.corslint.model.Location;
import io.github.corslint.model.Report;
import io.github.corslint.model.Severity;
import io.github.corslint.model.Skipped;
import io.github.corslint.report.Printable;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.maven.plugin.logging.Log;

/** Prints a report in the shape of the compiler's messages, each finding at its own level. */
record FindingLog(Log log, Path base) {

  void print(Report report) {
    report.findings().forEach(this::print);
    report.skipped().forEach(this::print);
    report.gone().forEach(this::print);
    log.info(summary(report));
  }

  private void print(Finding finding) {
    Consumer<CharSequence> log = logAt(finding.severity());
    lines(finding).map(Printable::of).forEach(log);
  }

  private Stream<String> lines(Finding finding) {
    String headline =
        "%s %s %s: %s"
            .formatted(
                place(finding.at()),
                finding.rule().code(),
                finding.rule().name(),
                finding.message());
    String reason = finding.reason().isEmpty() ? "" : "  " + finding.reason();
    String help = finding.help().isEmpty() ? "" : "  help: " + finding.help();
    return Stream.of(headline, reason, help).filter(line -> !line.isEmpty());
  }

  private void print(Skipped skipped) {
    log.warn(Printable.of(place(skipped.at()) + " not analysed: " + skipped.reason()));
  }

  private void print(KnownFinding gone) {
    log.warn(
        Printable.of(
            "no longer there, take it out of the baseline: %s in %s"
                .formatted(gone.rule(), gone.path())));
  }

  private Consumer<CharSequence> logAt(Severity severity) {
    return switch (severity) {
      case ERROR -> log::error;
      case WARNING -> log::warn;
      case NOTE -> log::info;
    };
  }

  private String place(Location at) {
    return place(base, at);
  }

  /** A place in the shape that IDEs link. */
  static String place(Path base, Location at) {
    Path file = base.resolve(at.path()).normalize();
    return "%s:[%d,%d]".formatted(file, at.startLine(), at.startColumn());
  }

  /** The numbers of a report in one line. */
  static String summary(Report report) {
    String counts =
        Stream.of(Severity.ERROR, Severity.WARNING, Severity.NOTE)
            .filter(severity -> report.count(severity) > 0)
            .map(severity -> counted(report.count(severity), severity.label()))
            .collect(Collectors.joining(", "));
    String verdict = counts.isEmpty() ? "nothing found" : counts;
    String accepted =
        report.suppressed().isEmpty() ? "" : ", " + report.suppressed().size() + " accepted";
    return "cors-lint: %s in %s%s"
        .formatted(verdict, counted(report.filesRead(), "file"), accepted);
  }

  private static String counted(long count, String noun) {
    return String.format(Locale.ROOT, "%d %s%s", count, noun, count == 1 ? "" : "s");
  }
}
