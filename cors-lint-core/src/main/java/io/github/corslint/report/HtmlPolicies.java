package io.github.corslint.report;

import io.github.corslint.model.Finding;
import io.github.corslint.model.Report;
import io.github.corslint.model.Severity;
import io.github.corslint.model.Step;
import io.github.corslint.model.TrustedOrigin;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The policy map: who gets in where, good or bad, as a table that filters. */
final class HtmlPolicies {

  private static final String NONE = "none";
  private static final List<String> COLUMNS =
      List.of("Endpoint or policy", "Origins let in", "Cookies", "Methods", "Findings");

  private final Html html;

  HtmlPolicies(Html html) {
    this.html = html;
  }

  void write(Report report) throws IOException {
    List<PolicyRow> rows = PolicyRow.of(report);
    html.open("section", "aria-labelledby", "policies");
    html.element("h2", "Policy map", "id", "policies");
    if (rows.isEmpty()) {
      html.element("p", "No CORS policy was found: browsers let no other website read anything.");
    } else {
      html.element("p", "Every endpoint and policy that the source shows, and who gets in there.");
      filter();
      table(rows, report);
    }
    html.close();
  }

  private void filter() throws IOException {
    html.open("div", "class", "filter", "role", "search", "aria-label", "Policies", "hidden", "");
    html.open("label").text("Filter ");
    html.empty("input", "type", "search", "id", "seek", "placeholder", "path, origin or class");
    html.close().open("label").text("Findings ").open("select", "id", "worst");
    html.element("option", "all", "value", "");
    html.element("option", "errors", "value", "error");
    html.element("option", "warnings", "value", "warning");
    html.element("option", "notes", "value", "note");
    html.element("option", NONE, "value", NONE);
    html.close().close();
    html.element("p", "", "class", "shown", "role", "status", "id", "sought");
    html.close();
  }

  private void table(List<PolicyRow> rows, Report report) throws IOException {
    html.open("table", "aria-labelledby", "policies");
    html.open("thead").open("tr");
    for (String name : COLUMNS) {
      html.element("th", name, "scope", "col");
    }
    html.close().close();
    html.open("tbody", "id", "map");
    for (PolicyRow row : rows) {
      row(row, report.findings());
    }
    html.close().close();
  }

  private void row(PolicyRow row, List<Finding> findings) throws IOException {
    String worst =
        row.findings().stream()
            .map(i -> findings.get(i).severity())
            .max(Severity::compareTo)
            .map(Severity::label)
            .orElse(NONE);
    html.open("tr", "data-worst", worst);
    cell(COLUMNS.get(0));
    html.element("strong", row.title()).raw("<br>");
    html.element("small", row.detail()).raw("<br>");
    HtmlReporter.place(html, row.at());
    parts(row.parts());
    html.close();
    cell("Origins let in");
    origins(row);
    html.close();
    cell("Cookies");
    String credentials = row.credentials();
    html.element("span", credentials, "class", credentials.equals("yes") ? "allowed" : "");
    html.close();
    cell("Methods");
    html.text(row.methods()).close();
    cell("Findings");
    badges(row, findings);
    html.close().close();
  }

  private void badges(PolicyRow row, List<Finding> findings) throws IOException {
    for (int number : row.findings()) {
      Finding finding = findings.get(number);
      String style = "badge " + finding.severity().label();
      html.element(
          "a", finding.rule().code(), "class", style, "href", "#" + HtmlFindings.id(number));
      html.text(" ");
    }
    if (row.findings().isEmpty()) {
      html.element("span", NONE, "class", "none");
    }
  }

  private void cell(String name) throws IOException {
    html.open("td", "data-name", name);
  }

  private void origins(PolicyRow row) throws IOException {
    List<TrustedOrigin> trusted = row.trusted();
    if (trusted.isEmpty() || !row.reason().isEmpty()) {
      html.element("span", row.origins(), "class", "none");
      return;
    }
    html.open("ul", "class", "origins");
    for (TrustedOrigin origin : trusted) {
      html.open("li").element("code", origin.text());
      Optional<String> kind = kind(origin.kind());
      if (kind.isPresent()) {
        html.text(" ").element("small", kind.get());
      }
      html.close();
    }
    html.close();
  }

  /** What an origin's text means, when it is not simply an origin. */
  private static Optional<String> kind(TrustedOrigin.Kind kind) {
    return switch (kind) {
      case EXACT -> Optional.empty();
      case ANY -> Optional.of("every website");
      case PATTERN -> Optional.of("pattern");
      case REGEX -> Optional.of("regular expression");
      case OPERAND -> Optional.of("in a check");
    };
  }

  private void parts(List<Step> parts) throws IOException {
    if (parts.isEmpty()) {
      return;
    }
    html.open("details").element("summary", "How the policy comes about").open("ol");
    for (Step part : parts) {
      html.open("li").text(Sentence.capitalised(part.text()) + " ");
      HtmlReporter.place(html, part.at());
      html.close();
    }
    html.close().close();
  }
}
