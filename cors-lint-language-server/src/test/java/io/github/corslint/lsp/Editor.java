package io.github.corslint.lsp;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.InitializeParams;
import org.eclipse.lsp4j.InitializeResult;
import org.eclipse.lsp4j.InitializedParams;
import org.eclipse.lsp4j.MessageActionItem;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.ShowMessageRequestParams;
import org.eclipse.lsp4j.TextDocumentContentChangeEvent;
import org.eclipse.lsp4j.TextDocumentItem;
import org.eclipse.lsp4j.VersionedTextDocumentIdentifier;
import org.eclipse.lsp4j.WorkspaceFolder;
import org.eclipse.lsp4j.launch.LSPLauncher;
import org.eclipse.lsp4j.services.LanguageClient;
import org.eclipse.lsp4j.services.LanguageServer;

/** An editor in the same process, which talks to a server through pipes. */
final class Editor implements LanguageClient, AutoCloseable {

  private static final int PIPE = 1 << 16;
  private static final long PATIENCE_SECONDS = 120;

  private final PipedOutputStream toServer = new PipedOutputStream();
  private final LinkedBlockingQueue<PublishDiagnosticsParams> published =
      new LinkedBlockingQueue<>();
  private final Map<String, List<Diagnostic>> shown = new ConcurrentHashMap<>();
  private final LinkedBlockingQueue<String> messages = new LinkedBlockingQueue<>();
  private final CompletableFuture<Integer> exitCode;
  private final LanguageServer server;

  Editor() throws IOException {
    PipedInputStream fromEditor = new PipedInputStream(toServer, PIPE);
    PipedInputStream fromServer = new PipedInputStream(PIPE);
    PipedOutputStream toEditor = new PipedOutputStream(fromServer);
    this.exitCode =
        CompletableFuture.supplyAsync(
            () -> serve(fromEditor, toEditor), task -> new Thread(task, "server").start());
    var launcher = LSPLauncher.createClientLauncher(this, fromServer, toServer);
    this.server = launcher.getRemoteProxy();
    var unused = launcher.startListening();
  }

  private static int serve(PipedInputStream in, PipedOutputStream out) {
    try (in;
        out) {
      return LanguageServerProcess.serve(in, out, "test");
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  LanguageServer server() {
    return server;
  }

  /** The bytes that the server reads, for what no well-behaved editor sends. */
  OutputStream wire() {
    return toServer;
  }

  InitializeResult initialize(ClientCapabilities capabilities, Path... folders) throws Exception {
    InitializeParams params = new InitializeParams();
    params.setCapabilities(capabilities);
    params.setWorkspaceFolders(
        List.of(folders).stream()
            .map(f -> new WorkspaceFolder(f.toUri().toString(), f.toString()))
            .toList());
    InitializeResult result = server.initialize(params).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    server.initialized(new InitializedParams());
    return result;
  }

  void open(String uri, String text) {
    server
        .getTextDocumentService()
        .didOpen(new DidOpenTextDocumentParams(new TextDocumentItem(uri, "java", 1, text)));
  }

  void type(String uri, int version, String text) {
    server
        .getTextDocumentService()
        .didChange(
            new DidChangeTextDocumentParams(
                new VersionedTextDocumentIdentifier(uri, version),
                List.of(new TextDocumentContentChangeEvent(text))));
  }

  /** Waits until the codes of a document's diagnostics satisfy a test. */
  List<Diagnostic> diagnostics(String uri, Predicate<List<String>> test) throws Exception {
    while (!shown.containsKey(key(uri)) || !test.test(codes(shown.get(key(uri))))) {
      PublishDiagnosticsParams next = published.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      if (next == null) {
        throw new AssertionError("nothing is published any more; last " + shown);
      }
      shown.put(key(next.getUri()), next.getDiagnostics());
    }
    return shown.get(key(uri));
  }

  private static String key(String uri) {
    return URI.create(uri).toString();
  }

  static List<String> codes(List<Diagnostic> diagnostics) {
    return diagnostics.stream().map(d -> d.getCode().getLeft()).toList();
  }

  /** The next message to the person in front of the editor, or to the log. */
  String message() throws InterruptedException {
    return String.valueOf(messages.poll(PATIENCE_SECONDS, TimeUnit.SECONDS));
  }

  boolean hasMessages() {
    return !messages.isEmpty();
  }

  int exitCode() throws Exception {
    return exitCode.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
  }

  @Override
  public void close() throws IOException {
    toServer.close();
  }

  @Override
  public void publishDiagnostics(PublishDiagnosticsParams diagnostics) {
    published.add(diagnostics);
  }

  @Override
  public void showMessage(MessageParams message) {
    messages.add(message.getMessage());
  }

  @Override
  public void logMessage(MessageParams message) {
    messages.add(message.getMessage());
  }

  @Override
  public CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams request) {
    return CompletableFuture.completedFuture(new MessageActionItem("none"));
  }

  @Override
  public void telemetryEvent(Object object) {}
}
