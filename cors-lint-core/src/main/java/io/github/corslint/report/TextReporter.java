package io.github.corslint.report;

import io.github.corslint.model.Finding;
import io.github.corslint.model.Location;
import io.github.corslint.model.Report;
import io.github.corslint.model.Step;
import io.github.corslint.model.Suppressed;
import java.io.IOException;
import java.io.Writer;
import java.util.Optional;

/** Findings for people: what an attacker can do, the line, why, and what to do. */
final class TextReporter implements Reporter {

  private static final int WIDTH_OF_NUMBERS = 5;

  @Override
  public void render(Report report, ReportContext context, Writer out) throws IOException {
    Page page = new Page(out, new SourceLines(context.texts()), new Paint(context.colour()));
    for (Finding finding : report.findings()) {
      page.finding(finding, Optional.empty(), context.verbose());
    }
    for (Suppressed suppressed : report.suppressed()) {
      page.finding(suppressed.finding(), Optional.of(suppressed), context.verbose());
    }
  }

  private record Page(Writer out, SourceLines lines, Paint paint) {

    void finding(Finding finding, Optional<Suppressed> suppressed, boolean verbose)
        throws IOException {
      heading(finding, suppressed.isPresent() ? "suppressed " : "");
      source(finding);
      if (suppressed.isPresent()) {
        line("  " + paint.bold(Printable.of(Sentence.suppressed(suppressed.get()))));
      }
      if (!finding.reason().isEmpty()) {
        line("  " + Printable.of(finding.reason()));
      }
      for (Step step : finding.related()) {
        line("  " + place(step.at()) + ": note: " + Printable.of(step.text()));
      }
      if (verbose) {
        trace(finding);
      }
      line("  " + paint.bold("help:") + " " + Printable.of(finding.help()));
      line("");
    }

    private void heading(Finding finding, String mark) throws IOException {
      String severity = paint.severity(finding.severity(), mark + finding.severity().label() + ":");
      String rule = paint.dim("[" + finding.rule().name() + "]");
      line(
          paint.bold(place(finding.at()) + ":")
              + " "
              + severity
              + " "
              + paint.bold(Printable.of(finding.message()))
              + " "
              + rule);
    }

    private void source(Finding finding) throws IOException {
      Location at = finding.at();
      String text = lines.line(at.path(), at.startLine()).orElse("");
      if (text.isBlank()) {
        return;
      }
      Snippet snippet = Snippet.of(text, at);
      String line = String.valueOf(at.startLine());
      String number = " ".repeat(Math.max(0, WIDTH_OF_NUMBERS - line.length())) + line;
      line(paint.dim(number + " |") + " " + Printable.of(snippet.source()));
      line(
          paint.dim(" ".repeat(number.length()) + " |")
              + " "
              + paint.severity(finding.severity(), snippet.marks()));
    }

    private void trace(Finding finding) throws IOException {
      int number = 0;
      for (Step step : finding.trace()) {
        number++;
        line("  " + number + ". " + place(step.at()) + ": " + Printable.of(step.text()));
      }
    }

    private static String place(Location at) {
      return Printable.of(at.toString());
    }

    private void line(String text) throws IOException {
      out.write(text);
      out.write('\n');
    }
  }
}
