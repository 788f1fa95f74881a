package io.github.corslint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code --changed-since} reports, with the real git and the real engine. */
final class ChangedLinesTest {

  private static final String TWO =
      """
      package app;
      import org.springframework.web.bind.annotation.*;
      @RestController
      class Two {
        @CrossOrigin("*")
        @GetMapping("/one") String one() { return ""; }

        @CrossOrigin("*")
        @GetMapping("/two") String two() { return ""; }
      }
      """;

  private static final String SITES =
      """
      package app;
      interface Sites {
        String SHUT = "https://a.test";
        String OPEN = "https://b.test";
      }
      """;

  private static final String USER =
      """
      package app;
      import org.springframework.web.bind.annotation.*;
      @RestController
      class User {
        @CrossOrigin(Sites.OPEN)
        @GetMapping("/") String all() { return ""; }
      }
      """;

  private static final String FILTER =
      """
      package app;
      import jakarta.servlet.*;
      import jakarta.servlet.http.*;
      class Guard implements Filter {
        public void doFilter(ServletRequest q, ServletResponse r, FilterChain c) throws Exception {
          String origin = ((HttpServletRequest) q).getHeader("Origin");
          if (!"https://a.test".equals(origin)) return;
          ((HttpServletResponse) r).setHeader("Access-Control-Allow-Origin", origin);
        }
      }
      """;

  private static final String WEB =
      """
      package app;
      import org.springframework.web.bind.annotation.*;
      @RestController
      class Web {
        // who may read
        @CrossOrigin("${sites}")
        @GetMapping("/") String all() { return ""; }
      }
      """;

  @TempDir private Path folder;
  private Repository git;

  @BeforeEach
  void aRepository() throws Exception {
    git = new Repository(folder).run("init", "-q");
    write("Two.java", TWO);
    write("app/Sites.java", SITES);
    write("app/User.java", USER);
    write("Guard.java", FILTER);
    git.commit("one");
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private List<String> found(String... more) {
    Session session = Session.real("").run(arguments(more));
    return session
        .out()
        .lines()
        .filter(line -> line.matches("\\S.*: (error|warning|note): .*"))
        .map(line -> line.replaceAll(":\\d+: (error|warning|note): .*", ""))
        .distinct()
        .toList();
  }

  private String[] arguments(String... more) {
    String[] all = new String[more.length + 4];
    all[0] = "scan";
    all[1] = folder.toString();
    all[2] = "--changed-since";
    all[3] = "HEAD";
    System.arraycopy(more, 0, all, 4, more.length);
    return all;
  }

  @Test
  void nothingIsReportedWhenNothingChanged() {
    assertEquals(List.of(), found());
  }

  @Test
  void theOtherFindingOfTheFileIsNotReported() throws Exception {
    write(
        "Two.java",
        TWO.replace("\n\n  @CrossOrigin(\"*\")", "\n\n  @CrossOrigin(origins = \"*\")"));
    assertEquals(List.of("Two.java:8"), found());
    assertEquals(List.of("Two.java:5", "Two.java:8"), found("--whole-files"));
  }

  @Test
  void anotherLineOfTheFileIsNoMatter() throws Exception {
    write("Two.java", TWO.replace("class Two {", "class Two {\n  int count;\n"));
    assertEquals(List.of(), found());
  }

  @Test
  void whatALineElsewhereBringsAboutIsReported() throws Exception {
    write("Two.java", TWO.replace("@RestController\n", ""));
    Session session = Session.real("").run(arguments());
    assertEquals(
        2, session.out().split("\\[shadowed-configuration]", -1).length - 1, session.out());
    assertEquals(List.of("Two.java:4", "Two.java:7"), found());
  }

  @Test
  void aChangedConstantIsReportedWhereItIsUsed() throws Exception {
    write("app/Sites.java", SITES.replace("https://b.test", "*"));
    assertEquals(List.of("app/User.java:5"), found());
    assertEquals(List.of("app/User.java:5"), found("--whole-files"));
    write("app/Sites.java", SITES.replace("https://a.test", "*"));
    assertEquals(List.of(), found());
  }

  @Test
  void aCheckThatWasTakenAwayIsAChange() throws Exception {
    write("Guard.java", FILTER.replaceFirst("    if .*\n", ""));
    assertEquals(List.of("Guard.java:7"), found());
  }

  @Test
  void aConfiguredValueIsReportedWhereItIsUsed() throws Exception {
    write("src/main/java/app/Web.java", WEB);
    write("src/main/resources/application.properties", "a=1\nsites=https://a.test\n");
    git.commit("configured");
    write("src/main/resources/application.properties", "a=2\nsites=https://a.test\n");
    assertEquals(List.of(), found());
    write("src/main/resources/application.properties", "a=1\nsites=*\n");
    assertEquals(List.of("src/main/java/app/Web.java:6"), found());
  }

  @Test
  void aFileThatIsGoneMatters() throws Exception {
    write("src/main/java/app/Web.java", WEB);
    write("src/main/resources/application.properties", "sites=https://a.test\n");
    git.commit("configured").run("rm", "-q", "src/main/resources/application.properties");
    assertEquals(List.of("src/main/java/app/Web.java:6"), found());
  }

  @Test
  void aSuppressionThatWasTakenAwayIsAChange() throws Exception {
    String allowed =
        TWO.replace("  @Cross", "  // cors-lint:allow wildcard-origin -- open\n\n  @Cross");
    write("Two.java", allowed);
    git.commit("allowed");
    assertEquals(List.of(), found());
    write("Two.java", allowed.replaceFirst("  // cors.*\n", ""));
    assertEquals(List.of("Two.java:6"), found());
  }

  @Test
  void aFileThatOnlyMovedIsNotChanged() throws Exception {
    git.run("mv", "Two.java", "Moved.java");
    assertEquals(List.of(), found());
    write(
        "Moved.java", TWO.replace("(\"*\")\n  @GetMapping(\"/one\")", "\n  @GetMapping(\"/one\")"));
    assertEquals(List.of("Moved.java:5"), found());
  }

  @Test
  void stagedAndUntrackedAndCommittedLinesCount() throws Exception {
    write("New one.java", TWO.replace("Two", "New"));
    assertEquals(List.of("New one.java:5", "New one.java:8"), found());
    git.run("add", "-A");
    assertEquals(List.of("New one.java:5", "New one.java:8"), found());
    git.commit("two");
    assertEquals(List.of(), found());
  }

  @Test
  void allIsNewBeforeTheFirstCommit(@TempDir Path fresh) throws Exception {
    new Repository(fresh).run("init", "-q");
    Files.writeString(fresh.resolve("Two.java"), TWO);
    Session untracked = Session.real("").run("scan", fresh.toString(), "--changed-since=HEAD");
    assertEquals(1, untracked.exitCode(), untracked.err());
    new Repository(fresh).run("add", "-A");
    Session staged = Session.real("").run("scan", fresh.toString(), "--changed-since=HEAD");
    assertEquals(untracked.out(), staged.out());
  }

  @Test
  void namesOfFilesMayHoldAnything() throws Exception {
    for (String name : List.of("a b.java", "\u00e4\u6f22.java", "tab\tand \"quote\".java")) {
      write(name, TWO);
      git.commit("named");
      write(name, TWO.replace("\n\n  @CrossOrigin(\"*\")", "\n\n  @CrossOrigin"));
      assertEquals(1, found().size(), name);
      git.commit("changed");
    }
  }

  @Test
  void contentThatLooksLikeADiffIsContent() throws Exception {
    write(
        "Two.java",
        TWO.replace("class Two {", "class Two {\n/*\n++ b/app/User.java\n@@ -1 +5 @@\n*/"));
    write("app/User.java", USER.replace("Sites.OPEN", "\"*\""));
    git.commit("open");
    write(
        "Two.java",
        TWO.replace("class Two {", "class Two {\n/*\n++ b/app/User.java\n@@ -1 +5 @@ \n*/"));
    assertEquals(List.of(), found());
  }

  @Test
  void oddLineEndsAndBytesAreCountedAsGitDoes() throws Exception {
    String windows = TWO.replace("\n", "\r\n");
    byte[] latin =
        windows.replace("class", "/* \u00e4 */ class").getBytes(StandardCharsets.ISO_8859_1);
    Files.write(folder.resolve("Two.java"), latin);
    git.commit("windows");
    String changed =
        new String(latin, StandardCharsets.ISO_8859_1)
            .replace("\r\n\r\n  @CrossOrigin(\"*\")", "\r\n\r\n  @CrossOrigin");
    Files.write(folder.resolve("Two.java"), changed.getBytes(StandardCharsets.ISO_8859_1));
    assertEquals(List.of("Two.java:8"), found());
  }

  @Test
  void theRepositorysConfigurationOfDiffsIsNoMatter() throws Exception {
    for (String setting :
        List.of(
            "diff.noprefix true",
            "diff.mnemonicPrefix true",
            "color.diff always",
            "diff.external false",
            "diff.relative true",
            "core.quotePath true",
            "diff.context 9",
            "diff.interHunkContext 9",
            "diff.renames false")) {
      git.run("config", setting.split(" ")[0], setting.split(" ")[1]);
    }
    write("sub/Two.java", TWO);
    git.commit("below");
    write("sub/Two.java", TWO.replace("\n\n  @CrossOrigin(\"*\")", "\n\n  @CrossOrigin"));
    assertEquals(List.of("sub/Two.java:8"), found());
  }

  @Test
  void wholeFilesNeedsACommit() {
    Session session = Session.real("").run("scan", folder.toString(), "--whole-files");
    assertEquals(2, session.exitCode());
    assertEquals(
        "cors-lint: error: --whole-files says how --changed-since works, and needs it",
        session.err().lines().findFirst().orElse(""));
  }
}
