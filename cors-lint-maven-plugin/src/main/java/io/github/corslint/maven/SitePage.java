package io.github.corslint.maven;

import io.github.corslint.model.Finding;
import io.github.corslint.model.Report;
import io.github.corslint.report.PolicyRow;
import io.github.corslint.report.Printable;
import java.util.List;
import org.apache.maven.doxia.sink.Sink;

/** A report in the dress of a Maven site. */
record SitePage(Sink sink, String full) {

  private static final String TITLE = "CORS";

  void write(Report report) {
    sink.head();
    sink.title();
    sink.text(TITLE);
    sink.title_();
    sink.head_();
    sink.body();
    sink.section1();
    sink.sectionTitle1();
    sink.text(TITLE);
    sink.sectionTitle1_();
    sink.paragraph();
    sink.text(FindingLog.summary(report) + ". ");
    sink.link(full);
    sink.text("The full report");
    sink.link_();
    sink.text(" shows the source and the way of each origin through it.");
    sink.paragraph_();
    findings(report.findings());
    policies(report);
    sink.section1_();
    sink.body_();
    sink.flush();
    sink.close();
  }

  private void findings(List<Finding> findings) {
    if (findings.isEmpty()) {
      return;
    }
    heading("Findings");
    table(
        List.of("Level", "Rule", "What", "Where"),
        findings.stream()
            .map(
                f ->
                    List.of(
                        f.severity().label(),
                        f.rule().code() + " " + f.rule().name(),
                        f.message(),
                        f.at().toString()))
            .toList());
    sink.section2_();
  }

  private void policies(Report report) {
    List<PolicyRow> rows = PolicyRow.of(report);
    if (rows.isEmpty()) {
      return;
    }
    heading("Policy map");
    table(
        List.of("What", "Origins let in", "Cookies", "Methods", "Where"),
        rows.stream()
            .map(
                r ->
                    List.of(
                        r.title() + " (" + r.detail() + ")",
                        r.origins(),
                        r.credentials(),
                        r.methods(),
                        r.at().toString()))
            .toList());
    sink.section2_();
  }

  private void heading(String text) {
    sink.section2();
    sink.sectionTitle2();
    sink.text(text);
    sink.sectionTitle2_();
  }

  private void table(List<String> heads, List<List<String>> rows) {
    sink.table();
    sink.tableRows(null, false);
    sink.tableRow();
    for (String head : heads) {
      sink.tableHeaderCell();
      sink.text(head);
      sink.tableHeaderCell_();
    }
    sink.tableRow_();
    for (List<String> row : rows) {
      sink.tableRow();
      for (String cell : row) {
        sink.tableCell();
        sink.text(Printable.of(cell));
        sink.tableCell_();
      }
      sink.tableRow_();
    }
    sink.tableRows_();
    sink.table_();
  }
}
