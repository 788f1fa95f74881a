package io.github.corslint.lsp;

import io.github.corslint.model.Edit;
import io.github.corslint.model.Finding;
import io.github.corslint.model.Fix;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.Range;
import org.eclipse.lsp4j.ResourceOperation;
import org.eclipse.lsp4j.SnippetTextEdit;
import org.eclipse.lsp4j.TextDocumentEdit;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceEdit;
import org.eclipse.lsp4j.jsonrpc.messages.Either;

/** What people can do about the findings at a place. */
final class Actions {

  /** Mends everything in a file that needs no decision by a person. */
  static final String FIX_ALL = CodeActionKind.SourceFixAll + ".corsLint";

  /** Shows the page of a rule; its argument is the rule's name. */
  static final String EXPLAIN = "cors-lint.explain";

  private final Documents documents;
  private final Diagnostics diagnostics;
  private final Features features;

  Actions(Documents documents, Diagnostics diagnostics, Features features) {
    this.documents = documents;
    this.diagnostics = diagnostics;
    this.features = features;
  }

  /** The actions for a range of a document. */
  List<CodeAction> at(Workspace.Sight sight, String uri, Range range, CodeActionContext context) {
    List<CodeAction> actions = new ArrayList<>();
    for (Finding finding : sight.findings()) {
      if (Ranges.touch(Ranges.of(finding.at()), range)) {
        finding.fixes().forEach(fix -> actions.add(fixing(fix, finding, sight.uris())));
        if (finding.fixes().size() > 0) {
          actions.get(actions.size() - finding.fixes().size()).setIsPreferred(true);
        }
        suppressing(finding, uri, sight.uris()).ifPresent(actions::add);
        actions.add(explaining(finding, sight.uris()));
      }
    }
    fixingAll(sight).ifPresent(actions::add);
    List<String> wanted = context.getOnly();
    return wanted == null || wanted.isEmpty()
        ? actions
        : actions.stream().filter(a -> isAnyOf(a.getKind(), wanted)).toList();
  }

  /** A kind such as {@code source} means everything below it. */
  private static boolean isAnyOf(String kind, List<String> wanted) {
    return wanted.stream().anyMatch(w -> w.isEmpty() || kind.equals(w) || kind.startsWith(w + "."));
  }

  private CodeAction fixing(Fix fix, Finding finding, UnaryOperator<String> uris) {
    CodeAction action = action(fix.title(), CodeActionKind.QuickFix, finding, uris);
    action.setEdit(edit(fix.edits(), uris));
    return action;
  }

  /** The comment goes above the line of the finding; the person gives the reason. */
  private Optional<CodeAction> suppressing(
      Finding finding, String uri, UnaryOperator<String> uris) {
    Optional<String> text = documents.get(uri).map(Documents.Document::text);
    if (text.isEmpty()) {
      return Optional.empty();
    }
    CodeAction action =
        action(
            "Allow " + finding.rule().name() + " here, with a reason",
            CodeActionKind.QuickFix,
            finding,
            uris);
    action.setEdit(edit(List.of(Suppression.of(finding, text.get())), uris));
    return Optional.of(action);
  }

  private CodeAction explaining(Finding finding, UnaryOperator<String> uris) {
    String rule = finding.rule().name();
    CodeAction action = action("Explain " + rule, CodeActionKind.QuickFix, finding, uris);
    action.setCommand(new Command("Explain " + rule, EXPLAIN, List.of(rule)));
    return action;
  }

  private Optional<CodeAction> fixingAll(Workspace.Sight sight) {
    List<Edit> edits = new ArrayList<>();
    for (Finding finding : sight.findings()) {
      finding.fixes().stream()
          .filter(Fix::safe)
          .findFirst()
          .map(Fix::edits)
          .filter(own -> own.stream().noneMatch(edit -> collides(edit, edits)))
          .ifPresent(edits::addAll);
    }
    if (edits.isEmpty()) {
      return Optional.empty();
    }
    CodeAction action = new CodeAction("Mend all CORS findings that have a safe fix");
    action.setKind(FIX_ALL);
    action.setEdit(edit(edits, sight.uris()));
    return Optional.of(action);
  }

  private static boolean collides(Edit edit, List<Edit> others) {
    return others.stream()
        .anyMatch(
            other ->
                other.at().path().equals(edit.at().path())
                    && Ranges.touch(Ranges.of(other.at()), Ranges.of(edit.at())));
  }

  private CodeAction action(
      String title, String kind, Finding finding, UnaryOperator<String> uris) {
    CodeAction action = new CodeAction(title);
    action.setKind(kind);
    action.setDiagnostics(List.of(diagnostics.of(finding, uris)));
    return action;
  }

  private WorkspaceEdit edit(List<Edit> edits, UnaryOperator<String> uris) {
    Map<String, List<TextEdit>> byDocument = new LinkedHashMap<>();
    for (Edit edit : edits) {
      byDocument
          .computeIfAbsent(uris.apply(edit.at().path()), uri -> new ArrayList<>())
          .add(new TextEdit(Ranges.of(edit.at()), edit.replacement()));
    }
    if (!features.editsVersions()) {
      return new WorkspaceEdit(byDocument);
    }
    return new WorkspaceEdit(
        byDocument.entrySet().stream()
            .map(
                entry ->
                    Either.<TextDocumentEdit, ResourceOperation>forLeft(
                        new TextDocumentEdit(
                            versioned(entry.getKey()),
                            entry.getValue().stream()
                                .map(Either::<TextEdit, SnippetTextEdit>forLeft)
                                .toList())))
            .toList());
  }

  private VersionedTextDocumentIdentifier versioned(String uri) {
    Integer version = documents.get(uri).map(Documents.Document::version).orElse(null);
    return new VersionedTextDocumentIdentifier(uri, version);
  }
}
