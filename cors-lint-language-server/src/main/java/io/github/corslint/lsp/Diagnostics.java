package io.github.corslint.lsp;

import io.github.corslint.model.Finding;
import io.github.corslint.model.Severity;
import io.github.corslint.model.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticCodeDescription;
import org.eclipse.lsp4j.DiagnosticRelatedInformation;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.DiagnosticTag;
import org.eclipse.lsp4j.Location;

/** Findings as an editor shows them. */
final class Diagnostics {

  static final String SOURCE = "cors-lint";

  /** Rules about something that has no effect, which editors fade. */
  private static final Set<String> WITHOUT_EFFECT = Set.of("malformed-origin");

  private final RulePageFiles pages;
  private final Features features;

  Diagnostics(RulePageFiles pages, Features features) {
    this.pages = pages;
    this.features = features;
  }

  List<Diagnostic> of(Workspace.Sight sight) {
    return sight.findings().stream().map(finding -> of(finding, sight.uris())).toList();
  }

  Diagnostic of(Finding finding, UnaryOperator<String> uris) {
    Diagnostic diagnostic =
        new Diagnostic(
            Ranges.of(finding.at()), message(finding), severity(finding.severity()), SOURCE);
    diagnostic.setCode(finding.rule().name());
    pages
        .uri(finding.rule())
        .ifPresent(uri -> diagnostic.setCodeDescription(new DiagnosticCodeDescription(uri)));
    if (features.showsRelatedInformation()) {
      diagnostic.setRelatedInformation(related(finding, uris));
    }
    if (features.showsTags() && WITHOUT_EFFECT.contains(finding.rule().name())) {
      diagnostic.setTags(List.of(DiagnosticTag.Unnecessary));
    }
    return diagnostic;
  }

  private static String message(Finding finding) {
    StringBuilder message = new StringBuilder(finding.message());
    if (!finding.reason().isEmpty()) {
      message.append('\n').append(finding.reason());
    }
    return message.append("\nhelp: ").append(finding.help()).toString();
  }

  private static DiagnosticSeverity severity(Severity severity) {
    return switch (severity) {
      case ERROR -> DiagnosticSeverity.Error;
      case WARNING -> DiagnosticSeverity.Warning;
      case NOTE -> DiagnosticSeverity.Information;
    };
  }

  private static List<DiagnosticRelatedInformation> related(
      Finding finding, UnaryOperator<String> uris) {
    List<DiagnosticRelatedInformation> related = new ArrayList<>();
    finding.related().forEach(step -> related.add(information(step, step.text(), uris)));
    int number = 0;
    for (Step step : finding.trace()) {
      number++;
      related.add(information(step, number + ". " + step.text(), uris));
    }
    return related;
  }

  private static DiagnosticRelatedInformation information(
      Step step, String text, UnaryOperator<String> uris) {
    Location at = new Location(uris.apply(step.at().path()), Ranges.of(step.at()));
    return new DiagnosticRelatedInformation(at, text);
  }
}
