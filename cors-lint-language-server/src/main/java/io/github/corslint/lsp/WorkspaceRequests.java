package io.github.corslint.lsp;

import com.google.gson.JsonPrimitive;
import io.github.corslint.Catalog;
import io.github.corslint.CorsSession;
import io.github.corslint.model.RuleInfo;
import io.github.corslint.rule.Rule;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.eclipse.lsp4j.ConfigurationItem;
import org.eclipse.lsp4j.ConfigurationParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DidChangeWorkspaceFoldersParams;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.PreviousResultId;
import org.eclipse.lsp4j.ShowDocumentParams;
import org.eclipse.lsp4j.WorkspaceDiagnosticParams;
import org.eclipse.lsp4j.WorkspaceDiagnosticReport;
import org.eclipse.lsp4j.WorkspaceDocumentDiagnosticReport;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.WorkspaceFullDocumentDiagnosticReport;
import org.eclipse.lsp4j.WorkspaceUnchangedDocumentDiagnosticReport;
import org.eclipse.lsp4j.services.WorkspaceService;
import org.jspecify.annotations.Nullable;

/** What editors tell and ask about the workspace as a whole. */
final class WorkspaceRequests implements WorkspaceService {

  /** Shows the findings in all files, not only in those that are open. */
  static final String SCAN_WORKSPACE = "cors-lint.scanWorkspace";

  private final Supplier<Desk> desk;

  WorkspaceRequests(Supplier<Desk> desk) {
    this.desk = desk;
  }

  @Override
  public void didChangeConfiguration(DidChangeConfigurationParams params) {
    if (desk.get().features().hasConfiguration()) {
      fetchSettings();
    } else {
      configure(Settings.of(params.getSettings()));
    }
  }

  /** Asks the editor for its settings. */
  void fetchSettings() {
    ConfigurationItem item = new ConfigurationItem();
    item.setSection(Settings.SECTION);
    CompletableFuture<Void> unused =
        desk.get()
            .client()
            .configuration(new ConfigurationParams(List.of(item)))
            .thenAccept(
                answers -> configure(Settings.of(answers.isEmpty() ? null : answers.get(0))));
  }

  private void configure(Settings settings) {
    desk.get().worker().later(() -> desk.get().workspace().configure(settings));
    desk.get().scan("Checking CORS");
  }

  @Override
  public void didChangeWatchedFiles(DidChangeWatchedFilesParams params) {
    desk.get().workspace().filesChanged(params.getChanges());
    desk.get().publishSoon();
  }

  @Override
  public void didChangeWorkspaceFolders(DidChangeWorkspaceFoldersParams params) {
    List<Path> added = paths(params.getEvent().getAdded());
    List<Path> removed = paths(params.getEvent().getRemoved());
    desk.get().worker().later(() -> desk.get().workspace().changeFolders(added, removed));
    desk.get().scan("Checking CORS");
  }

  static List<Path> paths(@Nullable List<WorkspaceFolder> folders) {
    return folders == null
        ? List.of()
        : folders.stream().flatMap(f -> Uris.path(f.getUri()).stream()).toList();
  }

  @Override
  public CompletableFuture<WorkspaceDiagnosticReport> diagnostic(WorkspaceDiagnosticParams params) {
    Map<String, String> previous = new HashMap<>();
    List<PreviousResultId> known = params.getPreviousResultIds();
    if (known != null) {
      known.forEach(result -> previous.put(result.getUri(), result.getValue()));
    }
    return desk.get().worker().answer(progress -> report(previous, progress));
  }

  /** A file of which findings were told and that has none any more is told as such. */
  private WorkspaceDiagnosticReport report(
      Map<String, String> previous, CorsSession.Progress progress) {
    Workspace workspace = desk.get().workspace();
    List<String> uris = new ArrayList<>(workspace.urisWithFindings(progress));
    previous.keySet().stream().filter(uri -> !uris.contains(uri)).forEach(uris::add);
    List<WorkspaceDocumentDiagnosticReport> items = new ArrayList<>();
    for (String uri : uris) {
      List<Diagnostic> now =
          workspace.sight(uri, progress).map(desk.get().diagnostics()::of).orElse(List.of());
      Integer version =
          workspace.documents().get(uri).map(Documents.Document::version).orElse(null);
      items.add(report(uri, version, now, previous.get(uri)));
    }
    return new WorkspaceDiagnosticReport(items);
  }

  private static WorkspaceDocumentDiagnosticReport report(
      String uri, @Nullable Integer version, List<Diagnostic> now, @Nullable String previousId) {
    String id = Results.id(now);
    if (id.equals(previousId)) {
      return new WorkspaceDocumentDiagnosticReport(
          new WorkspaceUnchangedDocumentDiagnosticReport(id, uri, version));
    }
    WorkspaceFullDocumentDiagnosticReport full =
        new WorkspaceFullDocumentDiagnosticReport(now, uri, version);
    full.setResultId(id);
    return new WorkspaceDocumentDiagnosticReport(full);
  }

  @Override
  public CompletableFuture<@Nullable Object> executeCommand(ExecuteCommandParams params) {
    List<Object> arguments = params.getArguments() == null ? List.of() : params.getArguments();
    switch (params.getCommand()) {
      case SCAN_WORKSPACE -> {
        desk.get().worker().later(desk.get().publisher()::showEverything);
        desk.get().scan("Checking CORS in the workspace");
      }
      case Actions.EXPLAIN -> arguments.stream().findFirst().ifPresent(this::explain);
      default -> warn("cors-lint has no command " + params.getCommand());
    }
    return CompletableFuture.completedFuture(null);
  }

  private void explain(Object argument) {
    String word =
        argument instanceof JsonPrimitive json ? json.getAsString() : String.valueOf(argument);
    Optional<RuleInfo> rule =
        Catalog.RULES.stream().map(Rule::info).filter(info -> info.isCalled(word)).findFirst();
    if (rule.isEmpty()) {
      warn("no rule is called " + word);
      return;
    }
    Optional<String> page = desk.get().pages().uri(rule.get());
    if (page.isPresent() && desk.get().features().showsDocuments()) {
      CompletableFuture<?> unused =
          desk.get().client().showDocument(new ShowDocumentParams(page.get()));
    } else {
      String text = desk.get().pages().markdown(rule.get());
      desk.get().client().showMessage(new MessageParams(MessageType.Info, text));
    }
  }

  private void warn(String text) {
    desk.get().client().showMessage(new MessageParams(MessageType.Warning, text));
  }
}
