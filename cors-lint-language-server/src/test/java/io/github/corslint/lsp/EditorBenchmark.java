package io.github.corslint.lsp;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.DidChangeTextDocumentParams;
import org.eclipse.lsp4j.DidOpenTextDocumentParams;
import org.eclipse.lsp4j.InitializeParams;
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

/**
 * Times a real server over its standard streams: how long after an edit an editor has the new
 * diagnostics, and how much processor time and memory that takes. Not a test; docs/EDITORS.md has
 * the command.
 *
 * <p>Arguments: a folder to make the workspace in, the number of its files, and the command of the
 * server. The workspace holds the fixtures, each of which is a program and so a module of its own,
 * and is filled up with classes that have nothing to do with CORS. Memory and processor time are
 * read from {@code /proc}, so this runs on Linux only.
 */
final class EditorBenchmark implements LanguageClient {

  private static final Path FIXTURES = Path.of("fixtures");
  private static final Path EDITED =
      Path.of("servlet/echo-with-cookies/com/acme/shop/web/CrossDomainFilter.java");
  private static final int WARM_UP = 100;
  private static final int EDITS = 300;
  private static final int FILE_LINES = 120;

  private final LinkedBlockingQueue<PublishDiagnosticsParams> published =
      new LinkedBlockingQueue<>();

  private EditorBenchmark() {}

  public static void main(String[] arguments) throws Exception {
    Path folder = Path.of(arguments[0]).toAbsolutePath();
    makeWorkspace(folder, Integer.parseInt(arguments[1]));
    List<String> command = List.of(arguments).subList(2, arguments.length);
    Process process =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    new EditorBenchmark().run(process, folder);
  }

  private void run(Process process, Path folder) throws Exception {
    var launcher =
        LSPLauncher.createClientLauncher(this, process.getInputStream(), process.getOutputStream());
    var unused = launcher.startListening();
    LanguageServer server = launcher.getRemoteProxy();
    InitializeParams params = new InitializeParams();
    params.setCapabilities(new ClientCapabilities());
    params.setWorkspaceFolders(List.of(new WorkspaceFolder(folder.toUri().toString(), "bench")));
    long start = System.nanoTime();
    server.initialize(params).get();
    server.initialized(new InitializedParams());
    Path file = folder.resolve(placed(EDITED));
    String uri = file.toUri().toString();
    String bad = Files.readString(file);
    String good = bad.replace("getHeader(\"Origin\")", "getHeader(\"X\")");
    server
        .getTextDocumentService()
        .didOpen(new DidOpenTextDocumentParams(new TextDocumentItem(uri, "java", 1, bad)));
    await(uri, 1);
    System.out.printf(Locale.ROOT, "first diagnostics after %.1f s%n", seconds(start));
    List<Double> millis = new ArrayList<>();
    double processorBefore = 0;
    for (int i = 0; i < WARM_UP + EDITS; i++) {
      if (i == WARM_UP) {
        processorBefore = processorSeconds(process);
      }
      int version = i + 2;
      String text = i % 2 == 0 ? good : bad;
      long edit = System.nanoTime();
      server
          .getTextDocumentService()
          .didChange(
              new DidChangeTextDocumentParams(
                  new VersionedTextDocumentIdentifier(uri, version),
                  List.of(new TextDocumentContentChangeEvent(text))));
      await(uri, version);
      if (i >= WARM_UP) {
        millis.add(seconds(edit) * 1000);
      }
    }
    double processor = processorSeconds(process) - processorBefore;
    millis.sort(null);
    System.out.printf(
        Locale.ROOT,
        "diagnostics after an edit: median %.0f ms, p95 %.0f ms, most %.0f ms (%d edits)%n",
        millis.get(EDITS / 2),
        millis.get(EDITS * 95 / 100),
        millis.get(EDITS - 1),
        EDITS);
    System.out.printf(Locale.ROOT, "processor time: %.1f ms an edit%n", processor * 1000 / EDITS);
    System.out.println("most memory: " + mostMemory(process));
    server.shutdown().get();
    server.exit();
    process.waitFor(10, TimeUnit.SECONDS);
    process.destroy();
    System.exit(0);
  }

  /** Waits for the diagnostics of a version of a document. */
  private void await(String uri, int version) throws InterruptedException {
    while (true) {
      PublishDiagnosticsParams next = published.poll(5, TimeUnit.MINUTES);
      if (next == null) {
        throw new IllegalStateException("no diagnostics for version " + version);
      }
      if (next.getUri().equals(uri) && next.getVersion() == version) {
        return;
      }
    }
  }

  private static double seconds(long since) {
    return (System.nanoTime() - since) / 1e9;
  }

  private static double processorSeconds(Process process) {
    return process.info().totalCpuDuration().orElseThrow().toNanos() / 1e9;
  }

  private static String mostMemory(Process process) throws IOException {
    return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
        .filter(line -> line.startsWith("VmHWM"))
        .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024 + " MiB")
        .findFirst()
        .orElseThrow();
  }

  private static void makeWorkspace(Path folder, int files) throws IOException {
    int made = 0;
    try (Stream<Path> fixtures = Files.walk(FIXTURES)) {
      for (Path file : fixtures.filter(Files::isRegularFile).toList()) {
        write(folder.resolve(placed(FIXTURES.relativize(file))), Files.readString(file));
        made++;
      }
    }
    try (Stream<Path> programs = Files.find(FIXTURES, 2, (path, file) -> file.isDirectory())) {
      for (Path program : programs.map(FIXTURES::relativize).toList()) {
        if (program.getNameCount() == 2) {
          write(folder.resolve(program.toString()).resolve("pom.xml"), "<project/>\n");
        }
      }
    }
    for (int i = made; i < files; i++) {
      String name = "Ledger" + i;
      String path =
          "plain/p%d/src/main/java/org/plain/p%d/%s.java".formatted(i % 200, i % 200, name);
      write(folder.resolve(path), plain("org.plain.p" + i % 200, name));
    }
  }

  /** Where a file of a fixture lies in the workspace: its code is in source folders of its own. */
  private static Path placed(Path file) {
    if (!file.toString().endsWith(".java")) {
      return file;
    }
    Path program = file.subpath(0, 2);
    return program.resolve("src/main/java").resolve(program.relativize(file));
  }

  private static void write(Path file, String text) throws IOException {
    if (!Files.exists(file)) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    }
  }

  private static String plain(String packageName, String name) {
    StringBuilder text = new StringBuilder();
    text.append("package ").append(packageName).append(";\n\nfinal class ").append(name);
    text.append(
        " {\n  private final java.util.Map<String, Integer> sums = new java.util.TreeMap<>();\n");
    for (int i = 0; i < FILE_LINES / 4; i++) {
      text.append("\n  void book").append(i).append("(String account, int amount) {\n");
      text.append("    sums.merge(account, amount, Integer::sum);\n  }\n");
    }
    return text.append("}\n").toString();
  }

  @Override
  public void publishDiagnostics(PublishDiagnosticsParams diagnostics) {
    published.add(diagnostics);
  }

  @Override
  public void showMessage(MessageParams message) {
    System.err.println(message.getMessage());
  }

  @Override
  public void logMessage(MessageParams message) {
    System.err.println(message.getMessage());
  }

  @Override
  public CompletableFuture<MessageActionItem> showMessageRequest(ShowMessageRequestParams request) {
    return CompletableFuture.completedFuture(new MessageActionItem("none"));
  }

  @Override
  public void telemetryEvent(Object object) {}
}
