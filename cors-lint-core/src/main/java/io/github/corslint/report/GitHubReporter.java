package io.github.corslint.report;

import io.github.corslint.model.Finding;
import io.github.corslint.model.Location;
import io.github.corslint.model.Report;
import io.github.corslint.model.Severity;
import io.github.corslint.model.Skipped;
import java.io.IOException;
import java.io.Writer;

/**
 * Workflow commands of GitHub Actions, one a line, escaped as {@code toCommandValue} and {@code
 * escapeProperty} of the package {@code @actions/core} do it.
 */
final class GitHubReporter implements Reporter {

  @Override
  public void render(Report report, ReportContext context, Writer out) throws IOException {
    for (Finding finding : report.findings()) {
      String title = finding.rule().code() + " " + finding.rule().name();
      out.write(command(level(finding.severity()), finding.at(), title, text(finding)));
    }
    for (Skipped skipped : report.skipped()) {
      out.write(command("notice", skipped.at(), "not analysed", Sentence.of(skipped.reason())));
    }
  }

  private static String level(Severity severity) {
    return severity == Severity.NOTE ? "notice" : severity.label();
  }

  private static String text(Finding finding) {
    String reason = finding.reason().isEmpty() ? "" : "\n" + Sentence.capitalised(finding.reason());
    String help = finding.help().isEmpty() ? "" : "\nHelp: " + Sentence.of(finding.help());
    return Sentence.capitalised(finding.message()) + reason + help;
  }

  private static String command(String level, Location at, String title, String text) {
    return "::%s file=%s,line=%d,endLine=%d%s,title=%s::%s\n"
        .formatted(
            level,
            property(at.path()),
            at.startLine(),
            at.endLine(),
            columns(at),
            property(title),
            data(text));
  }

  /** GitHub takes columns only within one line; its last column is a part of the range. */
  private static String columns(Location at) {
    return at.startLine() == at.endLine()
        ? ",col=%d,endColumn=%d"
            .formatted(at.startColumn(), Math.max(at.startColumn(), at.endColumn() - 1))
        : "";
  }

  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
