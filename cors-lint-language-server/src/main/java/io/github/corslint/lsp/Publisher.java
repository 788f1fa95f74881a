package io.github.corslint.lsp;

import io.github.corslint.CorsSession;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.services.LanguageClient;

/**
 * Tells the editor what changed: sends diagnostics, or asks an editor that fetches them to do so
 * again. Works on the worker's thread.
 */
final class Publisher {

  private final Workspace workspace;
  private final LanguageClient client;
  private final Features features;
  private final Diagnostics diagnostics;

  /** What the editor shows of each document, as far as it shows anything. */
  private final Map<String, List<Diagnostic>> shown = new HashMap<>();

  private boolean everything;

  Publisher(
      Workspace workspace, LanguageClient client, Features features, Diagnostics diagnostics) {
    this.workspace = workspace;
    this.client = client;
    this.features = features;
    this.diagnostics = diagnostics;
  }

  /** From now on findings are shown in files that are not open, too. */
  void showEverything() {
    everything = true;
  }

  /** Sends what is not shown yet. */
  void publish(CorsSession.Progress progress) {
    workspace.refresh(progress);
    boolean changed = false;
    for (String uri : wanted(progress)) {
      changed |= publish(uri, progress);
    }
    if (changed && features.refreshesLenses()) {
      CompletableFuture<Void> unused = client.refreshCodeLenses();
    }
    if (changed && features.pullsDiagnostics() && features.refreshesDiagnostics()) {
      CompletableFuture<Void> unused = client.refreshDiagnostics();
    }
  }

  private Set<String> wanted(CorsSession.Progress progress) {
    Set<String> wanted = new HashSet<>(shown.keySet());
    wanted.addAll(workspace.documents().uris());
    if (everything || workspace.settings().wholeWorkspace()) {
      wanted.addAll(workspace.urisWithFindings(progress));
    }
    return wanted;
  }

  private boolean publish(String uri, CorsSession.Progress progress) {
    boolean isWanted =
        everything
            || workspace.settings().wholeWorkspace()
            || workspace.documents().get(uri).isPresent();
    List<Diagnostic> now =
        isWanted
            ? workspace.sight(uri, progress).map(diagnostics::of).orElse(List.of())
            : List.of();
    List<Diagnostic> before = isWanted ? shown.put(uri, now) : shown.remove(uri);
    if (now.equals(before)) {
      return false;
    }
    if (!features.pullsDiagnostics()) {
      Integer version =
          workspace.documents().get(uri).map(Documents.Document::version).orElse(null);
      client.publishDiagnostics(new PublishDiagnosticsParams(uri, now, version));
    }
    return true;
  }
}
