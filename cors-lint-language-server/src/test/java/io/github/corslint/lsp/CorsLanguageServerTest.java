package io.github.corslint.lsp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.lsp4j.ClientCapabilities;
import org.eclipse.lsp4j.CodeAction;
import org.eclipse.lsp4j.CodeActionContext;
import org.eclipse.lsp4j.CodeActionParams;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticCapabilities;
import org.eclipse.lsp4j.DidChangeConfigurationParams;
import org.eclipse.lsp4j.DidChangeWatchedFilesParams;
import org.eclipse.lsp4j.DocumentDiagnosticParams;
import org.eclipse.lsp4j.DocumentDiagnosticReport;
import org.eclipse.lsp4j.ExecuteCommandParams;
import org.eclipse.lsp4j.FileChangeType;
import org.eclipse.lsp4j.FileEvent;
import org.eclipse.lsp4j.Hover;
import org.eclipse.lsp4j.HoverParams;
import org.eclipse.lsp4j.Position;
import org.eclipse.lsp4j.PublishDiagnosticsCapabilities;
import org.eclipse.lsp4j.TextDocumentClientCapabilities;
import org.eclipse.lsp4j.TextDocumentIdentifier;
import org.eclipse.lsp4j.TextEdit;
import org.eclipse.lsp4j.WorkspaceDiagnosticParams;
import org.eclipse.lsp4j.jsonrpc.messages.Either;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an editor sees. */
final class CorsLanguageServerTest {

  private static final Path FIXTURES = Path.of("..", "fixtures");
  private static final int PREFIXES = 400;
  private static final Predicate<List<String>> NOTHING = List::isEmpty;

  @TempDir private Path folder;
  private Editor editor;
  private String orders;
  private String sites;

  @BeforeEach
  void writeShop() throws IOException {
    orders =
        write(
            "shop/src/main/java/shop/Orders.java",
            """
            package shop;

            import org.springframework.web.bind.annotation.CrossOrigin;
            import org.springframework.web.bind.annotation.RestController;

            @RestController
            @CrossOrigin(originPatterns = Sites.PARTNERS, allowCredentials = "true")
            class Orders {}
            """);
    sites = write("shop/src/main/java/shop/Sites.java", sites("https://partner.example"));
    editor = new Editor();
  }

  @AfterEach
  void leave() throws IOException {
    editor.close();
  }

  @Test
  void followsTypingInAnotherFile() throws Exception {
    editor.initialize(capabilities(false), folder);
    editor.open(orders, text(orders));
    editor.diagnostics(orders, NOTHING);
    editor.open(sites, text(sites));
    editor.type(sites, 2, sites("*"));
    Diagnostic found = editor.diagnostics(orders, has("any-origin-with-credentials")).get(0);
    assertTrue(found.getCodeDescription().getHref().endsWith("any-origin-with-credentials.md"));
    editor.type(sites, 3, sites("https://partner.example"));
    editor.diagnostics(orders, NOTHING);
  }

  @Test
  void followsFilesOnTheDisk() throws Exception {
    editor.initialize(capabilities(false), folder);
    editor.open(orders, text(orders));
    editor.diagnostics(orders, NOTHING);
    write("shop/src/main/java/shop/Sites.java", sites("*"));
    tell(sites, FileChangeType.Changed);
    editor.diagnostics(orders, has("any-origin-with-credentials"));
    Files.delete(folder.resolve("shop/src/main/java/shop/Sites.java"));
    tell(sites, FileChangeType.Deleted);
    editor.diagnostics(orders, has("undecidable-origin"));
  }

  @Test
  void namesAFileThatIsNotTheProjectsSettings() throws Exception {
    Path similar = Files.writeString(folder.resolve(".cors-lint.yml"), "fail-on: never");
    editor.initialize(capabilities(false), folder);
    assertEquals(
        "cors-lint: " + similar + " is not read: a configuration is called cors-lint.yml",
        editor.message());
  }

  @Test
  void followsTheProjectsSettings() throws Exception {
    write("shop/src/main/java/shop/Sites.java", sites("*"));
    editor.initialize(capabilities(false), folder);
    editor.open(orders, text(orders));
    editor.diagnostics(orders, has("any-origin-with-credentials"));
    editor
        .server()
        .getWorkspaceService()
        .didChangeConfiguration(
            new DidChangeConfigurationParams(
                Map.of(
                    "corsLint", Map.of("disabledRules", List.of("any-origin-with-credentials")))));
    editor.diagnostics(orders, NOTHING);
  }

  @Test
  void answersThoseWhoAsk() throws Exception {
    write("shop/src/main/java/shop/Sites.java", sites("*"));
    editor.initialize(capabilities(true), folder);
    DocumentDiagnosticParams params =
        new DocumentDiagnosticParams(new TextDocumentIdentifier(orders));
    DocumentDiagnosticReport report =
        editor.server().getTextDocumentService().diagnostic(params).get();
    var full = report.getRelatedFullDocumentDiagnosticReport();
    assertEquals(List.of("any-origin-with-credentials"), Editor.codes(full.getItems()));
    params.setPreviousResultId(full.getResultId());
    assertTrue(
        editor
            .server()
            .getTextDocumentService()
            .diagnostic(params)
            .get()
            .isRelatedUnchangedDocumentDiagnosticReport());
    assertEquals(
        1,
        editor
            .server()
            .getWorkspaceService()
            .diagnostic(new WorkspaceDiagnosticParams(List.of()))
            .get()
            .getItems()
            .size());
  }

  @Test
  void offersActionsAndExplains() throws Exception {
    write("shop/src/main/java/shop/Sites.java", sites("*"));
    editor.initialize(capabilities(false), folder);
    editor.open(orders, text(orders));
    Diagnostic found = editor.diagnostics(orders, has("any-origin-with-credentials")).get(0);
    List<Either<org.eclipse.lsp4j.Command, CodeAction>> actions =
        editor
            .server()
            .getTextDocumentService()
            .codeAction(
                new CodeActionParams(
                    new TextDocumentIdentifier(orders),
                    found.getRange(),
                    new CodeActionContext(List.of(found))))
            .get();
    CodeAction allow =
        actions.stream()
            .map(Either::getRight)
            .filter(a -> a.getTitle().startsWith("Allow"))
            .findFirst()
            .orElseThrow();
    TextEdit comment = allow.getEdit().getChanges().get(orders).get(0);
    assertEquals(
        "// cors-lint:allow any-origin-with-credentials -- why this is safe\n",
        comment.getNewText());
    editor.type(orders, 2, inserted(text(orders), comment));
    editor.diagnostics(orders, NOTHING);
    var unused =
        editor
            .server()
            .getWorkspaceService()
            .executeCommand(new ExecuteCommandParams(Actions.EXPLAIN, List.of("CORS101")));
    assertTrue(editor.message().contains("any-origin-with-credentials"));
  }

  @Test
  void showsThePolicy() throws Exception {
    editor.initialize(capabilities(false), folder);
    editor.open(orders, text(orders));
    Hover hover =
        editor
            .server()
            .getTextDocumentService()
            .hover(new HoverParams(new TextDocumentIdentifier(orders), new Position(6, 4)))
            .get();
    String shown = hover.getContents().getRight().getValue();
    assertTrue(shown.contains("`https://partner.example`"), shown);
    assertTrue(shown.contains("| cookies | yes |"), shown);
  }

  @Test
  void judgesADocumentOfNoFolder() throws Exception {
    editor.initialize(capabilities(false));
    String loose = "untitled:Orders.java";
    editor.open(loose, text(orders).replace("Sites.PARTNERS", "\"*\""));
    editor.diagnostics(loose, has("any-origin-with-credentials"));
  }

  /** Each prefix is judged, because it is asked for before the next one is typed. */
  @Test
  void survivesHalfTypedCode() throws Exception {
    editor.initialize(capabilities(true), folder);
    editor.open(orders, "");
    int version = 1;
    for (String prefix : (Iterable<String>) prefixes()::iterator) {
      version++;
      editor.type(orders, version, prefix);
      pulled(orders);
    }
    editor.type(orders, version + 1, text(orders).replace("Sites.PARTNERS", "\"*\""));
    assertEquals(List.of("any-origin-with-credentials"), pulled(orders));
    assertFalse(editor.hasMessages(), "no error reaches the editor");
  }

  @Test
  void keepsUpWithAThousandEdits() throws Exception {
    editor.initialize(capabilities(false), folder);
    editor.open(orders, text(orders));
    for (int i = 0; i < 1_000; i++) {
      editor.type(orders, i + 2, text(orders) + "// " + i);
    }
    editor.type(orders, 2_000, text(orders).replace("Sites.PARTNERS", "\"*\""));
    editor.diagnostics(orders, has("any-origin-with-credentials"));
    assertFalse(editor.hasMessages(), "no error reaches the editor");
  }

  @Test
  void judgesEachFolderByItself() throws Exception {
    String shop = "src/main/java/shop/";
    String other = write("other/" + shop + "Orders.java", text(orders));
    write("other/" + shop + "Sites.java", sites("*"));
    editor.initialize(capabilities(false), folder.resolve("shop"), folder.resolve("other"));
    editor.open(orders, text(orders));
    editor.open(other, text(other));
    editor.diagnostics(other, has("any-origin-with-credentials"));
    editor.diagnostics(orders, NOTHING);
  }

  @Test
  void saysWhatItCannotAnswerInOneLine() throws Exception {
    editor.initialize(capabilities(false), folder);
    ExecutionException failure =
        assertThrows(
            ExecutionException.class,
            () -> editor.server().getTextDocumentService().hover(new HoverParams()).get());
    assertFalse(String.valueOf(failure.getMessage()).contains("\n"), failure.getMessage());
    editor.open(orders, text(orders));
    editor.diagnostics(orders, NOTHING);
  }

  @Test
  void survivesMalformedMessages() throws Exception {
    editor.initialize(capabilities(false), folder);
    for (String body :
        List.of("{", "[]", "null", "{\"jsonrpc\":\"2.0\"}", "\"x\"", "{\"id\":{}}")) {
      send("Content-Length: " + body.length() + "\r\n\r\n" + body);
    }
    send("Nonsense: 1\r\n\r\n");
    send("Content-Length: 2\r\nContent-Type: nothing\r\n\r\n{}");
    editor.open(orders, text(orders).replace("Sites.PARTNERS", "\"*\""));
    editor.diagnostics(orders, has("any-origin-with-credentials"));
  }

  @Test
  void bearsLargeTexts() throws Exception {
    editor.initialize(capabilities(false), folder);
    String bad = text(orders).replace("Sites.PARTNERS", "\"*\"");
    editor.open(orders, "/*" + "x\n".repeat(5 << 20) + "*/\n" + bad);
    editor.type(orders, 2, bad);
    editor.diagnostics(orders, has("any-origin-with-credentials"));
  }

  @Test
  void endsWithTheEditor() throws Exception {
    editor.initialize(capabilities(false), folder);
    editor.close();
    assertEquals(1, editor.exitCode(), "nobody said shutdown");
  }

  @Test
  void endsWhenAsked() throws Exception {
    editor.initialize(capabilities(false), folder);
    editor.server().shutdown().get();
    editor.server().exit();
    assertEquals(0, editor.exitCode());
  }

  private List<String> pulled(String uri) throws Exception {
    DocumentDiagnosticParams params = new DocumentDiagnosticParams(new TextDocumentIdentifier(uri));
    return Editor.codes(
        editor
            .server()
            .getTextDocumentService()
            .diagnostic(params)
            .get()
            .getRelatedFullDocumentDiagnosticReport()
            .getItems());
  }

  private static String inserted(String text, TextEdit edit) {
    List<String> lines = new ArrayList<>(text.lines().toList());
    lines.add(edit.getRange().getStart().getLine(), edit.getNewText().stripTrailing());
    return String.join("\n", lines) + "\n";
  }

  /** Beginnings of fixtures: some by default, every one with {@code -Dlsp.prefixes=all}. */
  private static Stream<String> prefixes() throws IOException {
    List<String> texts = new ArrayList<>();
    try (Stream<Path> files = Files.walk(FIXTURES)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".java")).sorted().toList()) {
        texts.add(Files.readString(file));
      }
    }
    if ("all".equals(System.getProperty("lsp.prefixes"))) {
      return texts.stream()
          .flatMap(t -> IntStream.range(0, t.length()).mapToObj(length -> t.substring(0, length)));
    }
    int step = texts.size() / PREFIXES;
    return IntStream.range(0, PREFIXES)
        .map(i -> i * step)
        .mapToObj(i -> texts.get(i).substring(0, i * 31 % texts.get(i).length()));
  }

  private static Predicate<List<String>> has(String code) {
    return codes -> codes.contains(code);
  }

  private static ClientCapabilities capabilities(boolean pulls) {
    TextDocumentClientCapabilities documents = new TextDocumentClientCapabilities();
    documents.setPublishDiagnostics(new PublishDiagnosticsCapabilities(true));
    if (pulls) {
      documents.setDiagnostic(new DiagnosticCapabilities());
    }
    ClientCapabilities capabilities = new ClientCapabilities();
    capabilities.setTextDocument(documents);
    return capabilities;
  }

  private void tell(String uri, FileChangeType type) {
    editor
        .server()
        .getWorkspaceService()
        .didChangeWatchedFiles(new DidChangeWatchedFilesParams(List.of(new FileEvent(uri, type))));
  }

  private void send(String message) throws IOException {
    editor.wire().write(message.getBytes(StandardCharsets.UTF_8));
    editor.wire().flush();
  }

  private static String sites(String partners) {
    return "package shop;\n\nfinal class Sites { static final String PARTNERS = \""
        + partners
        + "\"; }\n";
  }

  private static String text(String uri) throws IOException {
    return Files.readString(Uris.path(uri).orElseThrow());
  }

  private String write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    return file.toUri().toString();
  }
}
