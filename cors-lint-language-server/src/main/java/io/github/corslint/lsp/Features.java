package io.github.corslint.lsp;

import java.util.Optional;
import java.util.function.Function;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.TextDocumentClientCapabilities;
import org.eclipse.lsp4j.WindowClientCapabilities;
import org.eclipse.lsp4j.WorkspaceClientCapabilities;
import org.jspecify.annotations.Nullable;

/** What the client can do, as far as it makes a difference to the server. */
final class Features {

  /** A client that can do nothing beyond the first version of the protocol. */
  static final Features NONE = new Features(null);

  private final Optional<TextDocumentClientCapabilities> documents;
  private final Optional<WorkspaceClientCapabilities> workspace;
  private final Optional<WindowClientCapabilities> window;

  Features(@Nullable ClientCapabilities client) {
    Optional<ClientCapabilities> all = Optional.ofNullable(client);
    this.documents = all.map(ClientCapabilities::getTextDocument);
    this.workspace = all.map(ClientCapabilities::getWorkspace);
    this.window = all.map(ClientCapabilities::getWindow);
  }

  /** Whether it asks for diagnostics, so that sending them unasked would show them twice. */
  boolean pullsDiagnostics() {
    return documents.map(TextDocumentClientCapabilities::getDiagnostic).isPresent();
  }

  boolean refreshesDiagnostics() {
    return workspace
        .map(WorkspaceClientCapabilities::getDiagnostics)
        .map(d -> d.getRefreshSupport())
        .orElse(false);
  }

  boolean refreshesLenses() {
    return workspace
        .map(WorkspaceClientCapabilities::getCodeLens)
        .map(l -> l.getRefreshSupport())
        .orElse(false);
  }

  boolean showsRelatedInformation() {
    return documents
        .map(TextDocumentClientCapabilities::getPublishDiagnostics)
        .map(d -> d.getRelatedInformation())
        .orElse(false);
  }

  boolean showsTags() {
    return documents
        .map(TextDocumentClientCapabilities::getPublishDiagnostics)
        .map(d -> d.getTagSupport())
        .isPresent();
  }

  boolean showsProgress() {
    return isOn(window, WindowClientCapabilities::getWorkDoneProgress);
  }

  boolean showsDocuments() {
    return window
        .map(WindowClientCapabilities::getShowDocument)
        .map(s -> s.isSupport())
        .orElse(false);
  }

  boolean watchesFiles() {
    return workspace
        .map(WorkspaceClientCapabilities::getDidChangeWatchedFiles)
        .map(w -> w.getDynamicRegistration())
        .orElse(false);
  }

  boolean hasConfiguration() {
    return isOn(workspace, WorkspaceClientCapabilities::getConfiguration);
  }

  boolean registersConfiguration() {
    return workspace
        .map(WorkspaceClientCapabilities::getDidChangeConfiguration)
        .map(c -> c.getDynamicRegistration())
        .orElse(false);
  }

  boolean editsVersions() {
    return workspace
        .map(WorkspaceClientCapabilities::getWorkspaceEdit)
        .map(e -> e.getDocumentChanges())
        .orElse(false);
  }

  private static <T> boolean isOn(Optional<T> of, Function<T, @Nullable Boolean> flag) {
    return of.flatMap(t -> Optional.ofNullable(flag.apply(t))).orElse(false);
  }
}
