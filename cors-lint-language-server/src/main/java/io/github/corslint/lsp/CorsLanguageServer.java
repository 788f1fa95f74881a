package io.github.corslint.lsp;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.eclipse.lsp4j.CodeActionKind;
import org.eclipse.lsp4j.CodeActionOptions;
import org.eclipse.lsp4j.CodeLensOptions;
import org.eclipse.lsp4j.DiagnosticRegistrationOptions;
import org.eclipse.lsp4j.DidChangeWatchedFilesRegistrationOptions;
import org.eclipse.lsp4j.ExecuteCommandOptions;
import org.eclipse.lsp4j.FileSystemWatcher;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.Registration;
import org.eclipse.lsp4j.RegistrationParams;
import org.eclipse.lsp4j.SaveOptions;
import org.eclipse.lsp4j.ServerCapabilities;
import org.eclipse.lsp4j.ServerInfo;
import org.eclipse.lsp4j.SetTraceParams;
import org.eclipse.lsp4j.TextDocumentSyncKind;
import org.eclipse.lsp4j.TextDocumentSyncOptions;
import org.eclipse.lsp4j.WorkDoneProgressCancelParams;
import org.eclipse.lsp4j.WorkspaceFoldersOptions;
import org.eclipse.lsp4j.WorkspaceServerCapabilities;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;
import org.eclipse.lsp4j.services.TextDocumentService;
import org.eclipse.lsp4j.services.WorkspaceService;
import org.jspecify.annotations.Nullable;

/** The server as one client sees it, from initialize to exit. */
final class CorsLanguageServer implements LanguageServer, AutoCloseable {

  private static final String WATCHED = "**/*.{java,properties,yml,yaml,xml,gradle,kts,toml}";

  private final String version;
  private final RulePageFiles pages = new RulePageFiles();
  private final Worker worker = new Worker(this::log);
  private final Workspace workspace = new Workspace(this::warn);
  private final TextDocuments documents = new TextDocuments(this::desk);
  private final WorkspaceRequests requests = new WorkspaceRequests(this::desk);
  private final CompletableFuture<Void> over = new CompletableFuture<>();
  private volatile LanguageClient client = new NoClient();
  private volatile Desk desk = Desk.of(client, Features.NONE, workspace, worker, pages);
  private volatile boolean goodBye;

  CorsLanguageServer(String version) {
    this.version = version;
  }

  /** Says to whom the server speaks. */
  void connect(LanguageClient editor) {
    client = editor;
    desk = Desk.of(client, Features.NONE, workspace, worker, pages);
  }

  private Desk desk() {
    return desk;
  }

  /** Runs something once the client has said exit or its process has ended. */
  void whenOver(Runnable action) {
    CompletableFuture<Void> unused = over.thenRun(action);
  }

  /** 0 when the client said shutdown before, else 1. */
  int exitCode() {
    return goodBye ? 0 : 1;
  }

  @Override
  public CompletableFuture<InitializeResult> initialize(InitializeParams params) {
    Features features = new Features(params.getCapabilities());
    desk = Desk.of(client, features, workspace, worker, pages);
    endWith(params.getProcessId());
    Settings settings = Settings.of(params.getInitializationOptions());
    List<Path> folders = folders(params);
    return worker.answer(
        progress -> {
          workspace.configure(settings);
          workspace.setFolders(folders);
          return new InitializeResult(capabilities(features), new ServerInfo("cors-lint", version));
        });
  }

  @SuppressWarnings("deprecation") // older editors say rootUri, and nothing else
  private static List<Path> folders(InitializeParams params) {
    List<Path> folders = WorkspaceRequests.paths(params.getWorkspaceFolders());
    return folders.isEmpty()
        ? Optional.ofNullable(params.getRootUri()).flatMap(Uris::path).stream().toList()
        : folders;
  }

  private void endWith(@Nullable Integer clientProcess) {
    if (clientProcess != null) {
      ProcessHandle.of(clientProcess)
          .ifPresentOrElse(
              this::endWith,
              () -> log("cors-lint: the editor's process " + clientProcess + " is not known"));
    }
  }

  private void endWith(ProcessHandle process) {
    CompletableFuture<?> unused = process.onExit().thenRun(() -> over.complete(null));
  }

  private static ServerCapabilities capabilities(Features features) {
    ServerCapabilities capabilities = new ServerCapabilities();
    TextDocumentSyncOptions sync = new TextDocumentSyncOptions();
    sync.setOpenClose(true);
    sync.setChange(TextDocumentSyncKind.Incremental);
    sync.setSave(Either.forRight(new SaveOptions(false)));
    capabilities.setTextDocumentSync(Either.forRight(sync));
    capabilities.setCodeActionProvider(
        Either.forRight(new CodeActionOptions(List.of(CodeActionKind.QuickFix, Actions.FIX_ALL))));
    capabilities.setHoverProvider(true);
    capabilities.setCodeLensProvider(new CodeLensOptions(false));
    capabilities.setExecuteCommandProvider(
        new ExecuteCommandOptions(List.of(WorkspaceRequests.SCAN_WORKSPACE, Actions.EXPLAIN)));
    if (features.pullsDiagnostics()) {
      DiagnosticRegistrationOptions pull = new DiagnosticRegistrationOptions(true, true);
      pull.setIdentifier(Diagnostics.SOURCE);
      capabilities.setDiagnosticProvider(pull);
    }
    WorkspaceFoldersOptions folders = new WorkspaceFoldersOptions();
    folders.setSupported(true);
    folders.setChangeNotifications(true);
    capabilities.setWorkspace(new WorkspaceServerCapabilities(folders));
    return capabilities;
  }

  @Override
  public void initialized(InitializedParams params) {
    List<Registration> wanted = new ArrayList<>();
    if (desk.features().watchesFiles()) {
      wanted.add(
          registration(
              "workspace/didChangeWatchedFiles",
              new DidChangeWatchedFilesRegistrationOptions(
                  Stream.concat(Stream.of(WATCHED), Workspace.SETTINGS.stream().map(n -> "**/" + n))
                      .map(glob -> new FileSystemWatcher(Either.forLeft(glob)))
                      .toList())));
    }
    if (desk.features().registersConfiguration()) {
      wanted.add(registration("workspace/didChangeConfiguration", null));
    }
    if (!wanted.isEmpty()) {
      CompletableFuture<Void> unused = client.registerCapability(new RegistrationParams(wanted));
    }
    if (desk.features().hasConfiguration()) {
      requests.fetchSettings();
    } else {
      desk.scan("Checking CORS");
    }
  }

  private static Registration registration(String method, @Nullable Object options) {
    return new Registration(UUID.randomUUID().toString(), method, options);
  }

  @Override
  public CompletableFuture<Object> shutdown() {
    goodBye = true;
    return CompletableFuture.completedFuture(new Object());
  }

  @Override
  public void exit() {
    over.complete(null);
  }

  @Override
  public TextDocumentService getTextDocumentService() {
    return documents;
  }

  @Override
  public WorkspaceService getWorkspaceService() {
    return requests;
  }

  @Override
  public void cancelProgress(WorkDoneProgressCancelParams params) {
    desk.progress().cancel(params.getToken());
  }

  @Override
  public void setTrace(SetTraceParams params) {
    // Messages are traced by clients, which see all of them.
  }

  private void warn(String text) {
    client.showMessage(new MessageParams(MessageType.Warning, text));
  }

  private void log(String text) {
    client.logMessage(new MessageParams(MessageType.Error, text));
  }

  @Override
  public void close() {
    worker.close();
    pages.close();
  }
}
