package io.github.corslint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Options that mend, over the engine itself. */
final class MendingTest {

  private static final String FILTER =
      """
      package app;
      import jakarta.servlet.http.*;
      class Api extends HttpServlet {
        protected void doGet(HttpServletRequest request, HttpServletResponse response) {
          String origin = request.getHeader("Origin");
          if (origin != null && origin.startsWith("https://app.shop.test")) {
            response.setHeader("Access-Control-Allow-Origin", origin);
            response.setHeader("Access-Control-Allow-Credentials", "true");
            response.setHeader("Vary", "Origin");
          }
        }
      }
      """;

  private static final String OPEN =
      """
      package app;
      import org.springframework.web.bind.annotation.*;
      @RestController
      @CrossOrigin(originPatterns = "*", allowCredentials = "true")
      class Open {
        @GetMapping("/open") String get() { return ""; }
      }
      """;

  @TempDir private Path folder;

  @BeforeEach
  void aProject() throws IOException {
    Files.writeString(folder.resolve("Api.java"), FILTER.replace("\n", "\r\n"));
    Files.writeString(folder.resolve("Open.java"), OPEN);
  }

  private Session scan(String... options) {
    String[] words = new String[options.length + 2];
    words[0] = "scan";
    words[1] = folder.toString();
    System.arraycopy(options, 0, words, 2, options.length);
    return Session.real("").run(words);
  }

  @Test
  void showsSafeFixesAsADiffAndWritesNothing() throws IOException {
    Session session = scan("--diff");
    assertEquals(1, session.exitCode());
    assertTrue(session.out().contains("--- a/Api.java\n+++ b/Api.java\n@@ "), session.out());
    assertTrue(
        session
            .out()
            .contains(
                "\n+    if (origin != null && \"https://app.shop.test\".equals(origin)) {\r\n"),
        session.out());
    assertFalse(session.out().contains("Open.java"), session.out());
    assertEquals(FILTER.replace("\n", "\r\n"), Files.readString(folder.resolve("Api.java")));
  }

  @Test
  void appliesSafeFixesAndReportsTheRest() throws IOException {
    Session session = scan("--fix");
    assertEquals(1, session.exitCode());
    assertTrue(session.err().contains("mended 1 finding in 1 file"), session.err());
    assertTrue(session.out().contains("[any-origin-with-credentials]"), session.out());
    assertFalse(session.out().contains("Api.java"), session.out());
    assertEquals(
        FILTER
            .replace(
                "origin.startsWith(\"https://app.shop.test\")",
                "\"https://app.shop.test\".equals(origin)")
            .replace("\n", "\r\n"),
        Files.readString(folder.resolve("Api.java")));
  }

  @Test
  void appliesUnsafeFixesWhenAskedTo() throws IOException {
    Session session = scan("--fix", "--unsafe-fixes");
    assertEquals(0, session.exitCode(), session.out());
    assertTrue(
        Files.readString(folder.resolve("Open.java"))
            .contains("originPatterns = \"https://app.example.com\""));
    assertEquals(0, scan("--diff", "--unsafe-fixes").exitCode());
  }

  @Test
  void doesNotBothShowAndApply() {
    Session session = scan("--fix", "--diff");
    assertEquals(2, session.exitCode());
    assertTrue(session.err().contains("mutually exclusive"), session.err());
  }

  @Test
  void showsWhatWouldBecomeOfATextThatIsNotSaved() throws IOException {
    Path file = folder.resolve("Api.java");
    String unsaved = "// new\n// lines\n" + FILTER;
    Session session =
        Session.real(unsaved)
            .run("scan", folder.toString(), "--stdin-filename", file.toString(), "--diff");
    assertTrue(
        session.out().contains("\n+    if (origin != null && \"https://app.shop.test\".equals"),
        session.out());
    assertTrue(session.out().contains("@@ -5,7 +5,7 @@"), session.out());
    assertEquals(FILTER.replace("\n", "\r\n"), Files.readString(file));
  }

  @Test
  void writesTheDiffWhereItIsAskedTo() throws IOException {
    Path patch = folder.resolve("mend.patch");
    assertEquals("", scan("--diff", "--output", patch.toString()).out());
    assertTrue(Files.readString(patch).startsWith("--- a/Api.java\n"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--fix --stdin-filename Api.java",
        "--watch --stdin-filename Api.java",
        "--files-from - --stdin-filename Api.java",
        "--unsafe-fixes",
        "--diff --format json"
      })
  void refusesWhatContradictsItself(String options) throws IOException {
    Session session = scan(options.split(" "));
    assertEquals(2, session.exitCode());
    assertTrue(session.err().startsWith("cors-lint: error: --"), session.err());
    assertEquals(FILTER.replace("\n", "\r\n"), Files.readString(folder.resolve("Api.java")));
  }

  @Test
  void aBaselineOfAFolderKeepsWhatItSaysOfOthers() throws IOException {
    Path web = Files.createDirectories(folder.resolve("web"));
    Files.move(folder.resolve("Open.java"), web.resolve("Open.java"));
    Files.writeString(folder.resolve("cors-lint.yml"), "baseline: known.json\n");
    Session.real("").run("baseline", folder.toString());
    String all = Files.readString(folder.resolve("known.json"));
    assertTrue(all.contains("\"Api.java\"") && all.contains("\"web/Open.java\""), all);
    Session.real("").run("baseline", web.toString());
    assertEquals(all, Files.readString(folder.resolve("known.json")));
    Files.delete(web.resolve("Open.java"));
    Session.real("").run("baseline", web.toString());
    String rest = Files.readString(folder.resolve("known.json"));
    assertTrue(rest.contains("\"Api.java\"") && !rest.contains("Open.java"), rest);
  }
}
