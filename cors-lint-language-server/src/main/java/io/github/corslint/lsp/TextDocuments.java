package io.github.corslint.lsp;

import io.github.corslint.CorsSession;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.CodeLens;
import org.eclipse.lsp4j.CodeLensParams;
import org.eclipse.lsp4j.Command;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidCloseTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.DidSaveTextDocumentParams;
import org.eclipse.lsp4j.DocumentDiagnosticParams;
import org.eclipse.lsp4j.DocumentDiagnosticReport;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.RelatedFullDocumentDiagnosticReport;
import org.eclipse.lsp4j.RelatedUnchangedDocumentDiagnosticReport;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.jspecify.annotations.Nullable;

/** What editors tell and ask about documents. */
final class TextDocuments implements TextDocumentService {

  private final Supplier<Desk> desk;

  TextDocuments(Supplier<Desk> desk) {
    this.desk = desk;
  }

  @Override
  public void didOpen(DidOpenTextDocumentParams params) {
    TextDocumentItem document = params.getTextDocument();
    Workspace workspace = desk.get().workspace();
    workspace.documents().open(document.getUri(), document.getVersion(), document.getText());
    workspace.edit(document.getUri(), document.getText());
    desk.get().publishSoon();
  }

  @Override
  public void didChange(DidChangeTextDocumentParams params) {
    VersionedTextDocumentIdentifier id = params.getTextDocument();
    Workspace workspace = desk.get().workspace();
    Integer version = id.getVersion();
    workspace
        .documents()
        .change(id.getUri(), version == null ? 0 : version, params.getContentChanges())
        .ifPresent(text -> workspace.edit(id.getUri(), text));
    desk.get().publishSoon();
  }

  @Override
  public void didSave(DidSaveTextDocumentParams params) {
    desk.get().workspace().saved(params.getTextDocument().getUri());
    desk.get().publishSoon();
  }

  @Override
  public void didClose(DidCloseTextDocumentParams params) {
    String uri = params.getTextDocument().getUri();
    Workspace workspace = desk.get().workspace();
    workspace.documents().close(uri);
    workspace.revert(uri);
    desk.get().publishSoon();
  }

  @Override
  public CompletableFuture<DocumentDiagnosticReport> diagnostic(DocumentDiagnosticParams params) {
    String uri = params.getTextDocument().getUri();
    return desk.get()
        .worker()
        .answer(
            progress -> {
              List<Diagnostic> now =
                  desk.get()
                      .workspace()
                      .sight(uri, progress)
                      .map(desk.get().diagnostics()::of)
                      .orElse(List.of());
              return report(now, params.getPreviousResultId());
            });
  }

  private static DocumentDiagnosticReport report(
      List<Diagnostic> now, @Nullable String previousId) {
    String id = Results.id(now);
    if (id.equals(previousId)) {
      return new DocumentDiagnosticReport(new RelatedUnchangedDocumentDiagnosticReport(id));
    }
    RelatedFullDocumentDiagnosticReport full = new RelatedFullDocumentDiagnosticReport(now);
    full.setResultId(id);
    return new DocumentDiagnosticReport(full);
  }

  @Override
  public CompletableFuture<@Nullable Hover> hover(HoverParams params) {
    String uri = params.getTextDocument().getUri();
    CompletableFuture<Optional<Hover>> hover =
        ask(uri, Optional.empty(), sight -> Hovers.at(sight, params.getPosition()));
    return hover.thenApply(found -> found.orElse(null));
  }

  @Override
  public CompletableFuture<List<? extends CodeLens>> codeLens(CodeLensParams params) {
    return ask(params.getTextDocument().getUri(), List.of(), Lenses::of);
  }

  @Override
  public CompletableFuture<List<Either<Command, CodeAction>>> codeAction(CodeActionParams params) {
    String uri = params.getTextDocument().getUri();
    Desk shared = desk.get();
    Actions actions =
        new Actions(shared.workspace().documents(), shared.diagnostics(), shared.features());
    return ask(
        uri,
        List.of(),
        sight ->
            actions.at(sight, uri, params.getRange(), params.getContext()).stream()
                .map(Either::<Command, CodeAction>forRight)
                .toList());
  }

  private <T> CompletableFuture<T> ask(
      String uri, T otherwise, Function<Workspace.Sight, T> question) {
    return desk.get()
        .worker()
        .answer(
            (CorsSession.Progress progress) -> {
              Workspace.Sight sight = desk.get().workspace().sight(uri, progress).orElse(null);
              return sight == null ? otherwise : question.apply(sight);
            });
  }
}
