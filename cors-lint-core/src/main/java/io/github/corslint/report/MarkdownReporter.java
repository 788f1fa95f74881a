package io.github.corslint.report;

import io.github.corslint.model.Finding;
import io.github.corslint.model.Fix;
import io.github.corslint.model.Location;
import io.github.corslint.model.Report;
import io.github.corslint.model.Severity;
import io.github.corslint.model.Skipped;
import io.github.corslint.model.Step;
import io.github.corslint.model.Suppressed;
import java.io.IOException;
import java.io.Writer;
import java.util.Comparator;
import java.util.List;

/** GitHub flavoured Markdown, the worst first: a table of all findings, then each in full. */
final class MarkdownReporter implements Reporter {

  @Override
  public void render(Report report, ReportContext context, Writer out) throws IOException {
    Page page = new Page(out, new SourceLines(context.texts()));
    page.heading(report);
    List<Finding> findings =
        report.findings().stream()
            .sorted(Comparator.comparing(Finding::severity).reversed())
            .toList();
    page.table(findings);
    for (Finding finding : findings) {
      page.finding(finding);
    }
    page.suppressed(report.suppressed());
    page.skipped(report.skipped());
  }

  private record Page(Writer out, SourceLines lines) {

    void heading(Report report) throws IOException {
      String verdict =
          report.findings().isEmpty()
              ? "nothing found"
              : Sentence.counted(report.count(Severity.ERROR), "error")
                  + ", "
                  + Sentence.counted(report.count(Severity.WARNING), "warning")
                  + ", "
                  + Sentence.counted(report.count(Severity.NOTE), "note");
      line("## cors-lint: " + verdict);
      line("");
      line(
          Sentence.counted(report.filesRead(), "file")
              + " read, "
              + report.candidates()
              + " with CORS code, "
              + (report.policies().size() == 1
                  ? "1 policy"
                  : report.policies().size() + " policies")
              + " recovered.");
    }

    void table(List<Finding> findings) throws IOException {
      if (findings.isEmpty()) {
        return;
      }
      line("");
      line("| level | rule | what | where |");
      line("|---|---|---|---|");
      for (Finding finding : findings) {
        line(
            "| %s | %s %s | %s | %s |"
                .formatted(
                    label(finding.severity()),
                    finding.rule().code(),
                    finding.rule().name(),
                    MarkdownText.cell(finding.message()),
                    MarkdownText.cellCode(finding.at().path() + ":" + finding.at().startLine())));
      }
    }

    void finding(Finding finding) throws IOException {
      line("");
      line(
          "### %s %s %s"
              .formatted(label(finding.severity()), finding.rule().code(), finding.rule().name()));
      paragraph("**" + MarkdownText.of(Sentence.capitalised(finding.message())) + "**");
      paragraph(place(finding.at()));
      source(finding.at());
      if (!finding.reason().isEmpty()) {
        paragraph(MarkdownText.of(Sentence.capitalised(finding.reason())));
      }
      if (!finding.help().isEmpty()) {
        paragraph("**Help:** " + MarkdownText.of(Sentence.of(finding.help())));
      }
      for (Fix fix : finding.fixes()) {
        String kind = fix.safe() ? "**Fix:** " : "**Fix to be decided on:** ";
        paragraph(kind + MarkdownText.of(Sentence.of(fix.title())));
      }
      steps("Other places that take part", finding.related());
      steps("The way of the origin through the code", finding.trace());
    }

    private void source(Location at) throws IOException {
      String text = lines.line(at.path(), at.startLine()).orElse("");
      if (text.isBlank()) {
        return;
      }
      Snippet snippet = Snippet.of(text, at);
      String code = Printable.of(snippet.source()) + "\n" + snippet.marks();
      String fence = MarkdownText.fence(code);
      line("");
      line(fence + "text");
      line(code);
      line(fence);
    }

    private void steps(String title, List<Step> steps) throws IOException {
      if (steps.isEmpty()) {
        return;
      }
      line("");
      line("<details><summary>" + title + "</summary>");
      line("");
      int number = 0;
      for (Step step : steps) {
        number++;
        String text = MarkdownText.of(Sentence.capitalised(step.text()));
        line("%d. %s %s".formatted(number, place(step.at()), text));
      }
      line("");
      line("</details>");
    }

    void suppressed(List<Suppressed> suppressed) throws IOException {
      if (suppressed.isEmpty()) {
        return;
      }
      line("");
      line("### Suppressed");
      line("");
      for (Suppressed each : suppressed) {
        Finding finding = each.finding();
        line(
            "- %s %s %s %s: %s %s"
                .formatted(
                    place(finding.at()),
                    finding.severity().label(),
                    finding.rule().code(),
                    finding.rule().name(),
                    MarkdownText.of(Sentence.capitalised(finding.message())),
                    MarkdownText.of(Sentence.capitalised(Sentence.suppressed(each)))));
      }
    }

    void skipped(List<Skipped> skipped) throws IOException {
      if (skipped.isEmpty()) {
        return;
      }
      line("");
      line("### Not analysed");
      line("");
      for (Skipped skip : skipped) {
        line("- %s %s".formatted(place(skip.at()), MarkdownText.of(Sentence.of(skip.reason()))));
      }
    }

    private static String place(Location at) {
      return MarkdownText.code(at.toString());
    }

    private static String label(Severity severity) {
      return switch (severity) {
        case ERROR -> "\u274C error";
        case WARNING -> "\u26A0\uFE0F warning";
        case NOTE -> "\u2139\uFE0F note";
      };
    }

    private void paragraph(String text) throws IOException {
      line("");
      line(text);
    }

    private void line(String text) throws IOException {
      out.write(text);
      out.write('\n');
    }
  }
}
