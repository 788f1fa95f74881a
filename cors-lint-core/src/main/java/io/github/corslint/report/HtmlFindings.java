package io.github.corslint.report;

import io.github.corslint.model.Exposure;
import io.github.corslint.model.Finding;
import io.github.corslint.model.Fix;
import io.github.corslint.model.Location;
import io.github.corslint.model.Severity;
import io.github.corslint.model.Step;
import io.github.corslint.model.Witness;
import java.io.IOException;
import java.util.List;

/** The findings of the page, the worst first. */
final class HtmlFindings {

  private final Html html;
  private final HtmlSource source;

  HtmlFindings(Html html, SourceTexts texts) {
    this.html = html;
    this.source = new HtmlSource(html, texts);
  }

  /** The anchor of a finding, by its number in the report's order. */
  static String id(int number) {
    return "finding-" + (number + 1);
  }

  void write(List<Finding> findings) throws IOException {
    html.open("section", "aria-labelledby", "findings");
    html.element("h2", "Findings", "id", "findings", "tabindex", "-1");
    if (findings.isEmpty()) {
      html.element("p", "There are none.", "class", "none");
    } else {
      filter(findings);
    }
    for (Severity severity : List.of(Severity.ERROR, Severity.WARNING, Severity.NOTE)) {
      group(severity, findings);
    }
    html.close();
  }

  private void filter(List<Finding> findings) throws IOException {
    html.open("div", "class", "filter", "role", "search", "aria-label", "Findings", "hidden", "");
    html.open("label").text("Filter ");
    html.empty("input", "type", "search", "id", "find", "placeholder", "file, rule or origin")
        .close();
    html.open("fieldset").element("legend", "Levels");
    for (Severity severity : List.of(Severity.ERROR, Severity.WARNING, Severity.NOTE)) {
      if (findings.stream().anyMatch(f -> f.severity() == severity)) {
        html.open("label");
        html.empty(
            "input", "type", "checkbox", "name", "level", "value", severity.label(), "checked", "");
        html.text(" " + severity.label() + "s").close();
      }
    }
    html.close();
    html.element("button", "Open all details", "type", "button", "id", "unfold");
    html.element("p", "", "class", "shown", "role", "status", "id", "found");
    html.close();
  }

  private void group(Severity severity, List<Finding> findings) throws IOException {
    long count = findings.stream().filter(f -> f.severity() == severity).count();
    if (count == 0) {
      return;
    }
    html.open("section", "class", "group", "data-level", severity.label());
    html.element("h3", Sentence.counted(count, severity.label()));
    for (int i = 0; i < findings.size(); i++) {
      if (findings.get(i).severity() == severity) {
        finding(findings.get(i), id(i));
      }
    }
    html.close();
  }

  private void finding(Finding finding, String id) throws IOException {
    html.open("article", "class", "finding " + finding.severity().label(), "id", id);
    html.open("header");
    html.element("span", finding.severity().label(), "class", "badge");
    String rule = finding.rule().code() + " " + finding.rule().name();
    html.element("a", rule, "class", "rule", "href", "#" + finding.rule().code());
    html.close();
    html.element("h4", Sentence.capitalised(finding.message()));
    html.open("p", "class", "at");
    HtmlReporter.place(html, finding.at());
    html.close();
    if (finding.witness().isPresent()) {
      witness(finding.witness().get(), finding.exposure());
    }
    source.around(finding.at());
    if (!finding.reason().isEmpty()) {
      html.element("p", Sentence.capitalised(finding.reason()));
    }
    if (!finding.help().isEmpty()) {
      html.open("p", "class", "help").element("strong", "Instead: ");
      html.text(Sentence.of(finding.help())).close();
    }
    for (Fix fix : finding.fixes()) {
      fix(fix);
    }
    steps("Other places that take part", finding.related());
    steps("The way of the origin through the code", finding.trace());
    html.close();
  }

  private void witness(Witness witness, Exposure exposure) throws IOException {
    html.open("dl", "class", "witness");
    row("Origin that gets in", witness.origin());
    html.open("div").element("dt", "It is");
    html.open("dd").text(witness.variant().phrase());
    if (!witness.trusted().isEmpty()) {
      html.text(" ").element("code", witness.trusted());
    }
    html.close().close();
    html.open("div").element("dt", "It may");
    html.element("dd", power(exposure)).close();
    html.close();
  }

  private void row(String name, String code) throws IOException {
    html.open("div").element("dt", name);
    html.open("dd").element("code", code).close().close();
  }

  private static String power(Exposure exposure) {
    return switch (exposure) {
      case CREDENTIALED -> "read responses with the visitor\u2019s cookies";
      case REFLECTED, PUBLIC -> "read responses without cookies";
      case BROKEN -> "do nothing: the application fails, or browsers reject its answer";
      case HARDENING -> "do nothing today";
      case UNDECIDABLE -> "do what the source does not tell";
    };
  }

  private void fix(Fix fix) throws IOException {
    html.open("details", "class", "fix").open("summary");
    html.text(fix.safe() ? "Fix: " : "Fix, to be decided on: ").text(Sentence.of(fix.title()));
    html.close();
    html.open("ul");
    for (var edit : fix.edits()) {
      Location at = edit.at();
      html.open("li");
      HtmlReporter.place(html, at);
      boolean inserts = at.startLine() == at.endLine() && at.startColumn() == at.endColumn();
      if (!inserts) {
        html.text(" replace");
        source.only(at);
      }
      html.text(inserts ? " insert" : "with");
      html.open("pre", "class", "new", "tabindex", "0", "role", "group", "aria-label", "New text");
      html.element("code", edit.replacement()).close();
      html.close();
    }
    html.close().close();
  }

  private void steps(String title, List<Step> steps) throws IOException {
    if (steps.isEmpty()) {
      return;
    }
    html.open("details", "class", "steps").open("summary");
    html.text(title).element("span", " " + steps.size(), "class", "count").close();
    html.open("ol");
    for (Step step : steps) {
      html.open("li");
      html.element("span", Sentence.capitalised(step.text())).text(" ");
      HtmlReporter.place(html, step.at());
      source.only(step.at());
      html.close();
    }
    html.close().close();
  }
}
