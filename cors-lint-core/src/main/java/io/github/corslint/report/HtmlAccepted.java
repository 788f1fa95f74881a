package io.github.corslint.report;

import io.github.corslint.model.Finding;
import io.github.corslint.model.KnownFinding;
import io.github.corslint.model.Report;
import io.github.corslint.model.Suppressed;
import java.io.IOException;

/** What the project has accepted, and what it accepted that is no longer there. */
final class HtmlAccepted {

  private final Html html;

  HtmlAccepted(Html html) {
    this.html = html;
  }

  static boolean isNeeded(Report report) {
    return !report.suppressed().isEmpty() || !report.gone().isEmpty();
  }

  void write(Report report) throws IOException {
    if (!isNeeded(report)) {
      return;
    }
    html.open("section", "aria-labelledby", "accepted");
    html.element("h2", "Accepted", "id", "accepted");
    html.element("p", "Found, and accepted by the project: none of this fails a build.");
    html.open("ul", "class", "rules");
    for (Suppressed suppressed : report.suppressed()) {
      accepted(suppressed);
    }
    for (KnownFinding entry : report.gone()) {
      html.open("li").element("strong", entry.rule());
      html.text(" " + Sentence.capitalised(entry.message()) + " ");
      html.open("code", "class", "place").path(entry.path()).close();
      html.text(" No longer there: the baseline's entry can go.").close();
    }
    html.close().close();
  }

  private void accepted(Suppressed suppressed) throws IOException {
    Finding finding = suppressed.finding();
    html.open("li");
    html.element("strong", finding.rule().code() + " " + finding.rule().name());
    html.text(" " + Sentence.capitalised(finding.message()) + " ");
    HtmlReporter.place(html, finding.at());
    html.text(suppressed.by() == Suppressed.By.BASELINE ? " In the baseline." : " In the source.");
    if (!suppressed.reason().isEmpty()) {
      html.text(" Reason: " + Sentence.of(suppressed.reason()));
    }
    html.close();
  }
}
