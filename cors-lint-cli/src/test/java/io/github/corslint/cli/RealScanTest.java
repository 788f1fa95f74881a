package io.github.corslint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Options of the command over the engine itself, on a small project. */
final class RealScanTest {

  @TempDir private Path folder;

  @BeforeEach
  void aProject() throws IOException {
    controller("Open", "@CrossOrigin");
    controller("Shut", "@CrossOrigin(\"https://shop.example\")");
  }

  private void controller(String name, String annotation) throws IOException {
    write("src/main/java/app/" + name + ".java", source(name, annotation));
  }

  private static String source(String name, String annotation) {
    return """
        package app;
        import org.springframework.web.bind.annotation.*;
        @RestController class %s {
          %s @GetMapping("/%s") String get() { return ""; }
        }
        """
        .formatted(name, annotation, name);
  }

  private Path write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  private Session scan(String... options) {
    return scanFed("", options);
  }

  private Session scanFed(String input, String... options) {
    List<String> words = new ArrayList<>(List.of("scan", folder.toString()));
    words.addAll(List.of(options));
    return Session.real(input).run(words.toArray(String[]::new));
  }

  /** The files with findings, in order. */
  private static String found(Session session) {
    return session
        .out()
        .lines()
        .filter(line -> line.matches("\\S+:\\d+:\\d+: (error|warning|note): .*\\[[a-z-]+]"))
        .map(line -> line.replaceFirst("^.*/(\\w+)\\.java:.*: (error|warning|note): .*$", "$1 $2"))
        .collect(Collectors.joining(", "));
  }

  @Test
  void obeysTheConfigurationOfTheProject() throws IOException {
    write("cors-lint.yml", "severity: {wildcard-origin: note}\n");
    assertEquals("Open note", found(scan()));
    assertEquals(0, scan().exitCode());
    assertEquals("Open warning", found(scan("--no-config")));
    assertEquals("Open error", found(scan("--severity", "wildcard-origin=error")));
    assertEquals("", found(scan("--severity=all=off")));
  }

  @Test
  void readsTheConfigurationThatIsNamed() throws IOException {
    Path file = write("other/strict.yml", "severity: {CORS103: error}\nfail-on: never\n");
    Session session = scan("--config", file.toString());
    assertEquals("Open error", found(session));
    assertEquals(0, session.exitCode());
    assertEquals(1, scan("--config", file.toString(), "--fail-on=error").exitCode());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "--config=nowhere.yml | there is no configuration file nowhere.yml",
        "--baseline=nowhere.json | there is no baseline",
        "--severity=wildcard-origin=loud | invalid value for option '--severity': 'loud' is not one"
            + " of error, warning, note, off",
        "--severity=nonsense=note | unknown rule 'nonsense'",
        "--severity=note | value for option option '--severity' (RULE=LEVEL) should be in KEY=VALUE",
        "--no-config --config=a | error: --config=FILE, --no-config are mutually exclusive",
        "--files-from=nowhere.txt | there is no list of files nowhere.txt",
        "--changed-since=HEAD | --changed-since needs a git repository, and"
      })
  void saysInOneLineWhatIsWrong(String options, String complaint) {
    Session session = scan(options.split(" "));
    assertEquals(2, session.exitCode());
    assertTrue(session.err().startsWith("cors-lint: error: " + complaint), session.err());
    assertEquals("", session.out());
  }

  @Test
  void namesTheLineOfAConfigurationThatIsWrong() throws IOException {
    write("cors-lint.yml", "fail-on: error\nexlude: [a]\n");
    Session session = scan();
    assertEquals(2, session.exitCode());
    assertEquals(
        "cors-lint: error: cors-lint.yml:2:1: unknown key 'exlude'; did you mean exclude?\n",
        session.err());
  }

  @Test
  void writesAndReadsABaseline() throws IOException {
    Path file = folder.resolve("known.json");
    Session written =
        Session.real("").run("baseline", folder.toString(), "--output", file.toString());
    assertEquals(0, written.exitCode(), written.err());
    assertTrue(written.err().startsWith("cors-lint: wrote 1 finding to "), written.err());
    Session session = scan("--baseline", file.toString());
    assertEquals("", found(session));
    assertEquals(0, session.exitCode());
    assertTrue(session.err().contains(", 1 in the baseline, "), session.err());
    controller("Open", "@CrossOrigin(\"https://a.test\")");
    assertTrue(
        scan("--baseline", file.toString())
            .err()
            .startsWith(
                "cors-lint: warning: in the baseline, but gone: src/main/java/app/Open.java:"
                    + " CORS103 "));
  }

  @Test
  void keepsTheBaselineWhereTheConfigurationSaysSo() throws IOException {
    write("cors-lint.yml", "baseline: config/known.json\n");
    assertEquals(2, scan().exitCode());
    assertEquals(0, Session.real("").run("baseline", folder.toString()).exitCode());
    assertTrue(Files.exists(folder.resolve("config/known.json")));
    assertEquals("", found(scan()));
    assertEquals("Open warning", found(scan("--no-baseline")));
    controller("More", "@CrossOrigin");
    assertEquals("More warning", found(scan()));
  }

  @Test
  void showsSuppressedFindingsOnRequest() throws IOException {
    controller("Open", "@CrossOrigin // cors-lint:allow wildcard-origin -- open data\n");
    assertFalse(scan("-f", "sarif").out().contains("suppressions"));
    assertTrue(
        scan("-f", "sarif", "--show-suppressed")
            .out()
            .contains("\"justification\": \"open data\""));
    assertTrue(scan("-f", "json").out().contains("\"reason\": \"open data\""));
    assertTrue(scan("--show-suppressed").out().contains(": suppressed warning: "));
    assertTrue(scan("--show-suppressed").out().contains(": open data\n"));
    assertFalse(scan().out().contains("suppressed"));
    assertTrue(scan("-f", "markdown", "--show-suppressed").out().contains(": open data.\n"));
    assertTrue(scan("-f", "html", "--show-suppressed").out().contains("Reason: open data."));
    assertTrue(scan().err().contains(", 1 suppressed, "));
  }

  @ParameterizedTest
  @ValueSource(strings = {"checkstyle", "junit", "github", "gitlab"})
  void refusesToMixSuppressedFindingsIntoProblems(String format) {
    Session session = scan("--show-suppressed", "--format", format);
    assertEquals(2, session.exitCode());
    assertTrue(
        session
            .err()
            .startsWith(
                "cors-lint: error: --show-suppressed cannot mark findings in the format " + format),
        session.err());
  }

  @Test
  void namesFilesThatAreNoConfiguration() throws IOException {
    write(".cors-lint.yml", "fail-on: never\n");
    String said = folder.resolve(".cors-lint.yml") + " is not read: ";
    String missed = "cors-lint: warning: " + said + "a configuration is called cors-lint.yml\n";
    assertTrue(scan().err().contains(missed), scan().err());
    for (String command : List.of("config", "policies")) {
      String err = Session.real("").run(command, folder.toString()).err();
      assertTrue(err.contains(missed), err);
    }
    assertFalse(scan("--no-config").err().contains("not read"));
    write("cors-lint.yaml", "fail-on: never\n");
    assertTrue(scan().err().contains(said + "cors-lint.yaml beside it is\n"), scan().err());
    assertEquals(0, scan().exitCode());
    write("cors-lint.yml", "fail-on: error\n");
    assertTrue(
        scan().err().contains("cors-lint.yaml is not read: cors-lint.yml beside it is\n"),
        scan().err());
  }

  @Test
  void reportsOnlyOnFilesOfAList() throws IOException {
    controller("More", "@CrossOrigin");
    String more = folder.resolve("src/main/java/app/More.java").toString();
    assertEquals("More warning", found(scanFed(more + "\n", "--files-from", "-")));
    assertEquals("More warning", found(scanFed("x\0" + more + "\0", "--files-from=-")));
    Path list = write("list.txt", "\n" + more + "\r\n");
    assertEquals("More warning", found(scan("--files-from", list.toString())));
    assertEquals("", found(scanFed("", "--files-from", "-")));
    assertTrue(
        scanFed(folder.resolve("Gone.java").toString(), "--files-from", "-")
            .err()
            .startsWith("cors-lint: warning: the list of files names "));
  }

  @Test
  void judgesATextThatIsNotSaved() throws IOException {
    String name = folder.resolve("src/main/java/app/Shut.java").toString();
    Session session = scanFed(source("Shut", "@CrossOrigin"), "--stdin-filename", name);
    assertEquals("Shut warning", found(session));
    assertEquals(1, session.exitCode());
    String unsaved = folder.resolve("src/main/java/app/New.java").toString();
    assertEquals(
        "New warning",
        found(
            scanFed(
                source("New", "@CrossOrigin(Sites.ALL)")
                    + "interface Sites { String ALL = \"*\"; }",
                "--stdin-filename",
                unsaved)));
    String open = folder.resolve("src/main/java/app/Open.java").toString();
    assertEquals("", found(scanFed("class Open {}", "--stdin-filename", open)));
  }

  @Test
  void reportsOnlyWhatChanged() throws Exception {
    Repository git = new Repository(folder).run("init", "-q").commit("one");
    controller("More", "@CrossOrigin");
    assertEquals("More warning", found(scan("--changed-since", "HEAD")));
    git.commit("two");
    assertEquals("", found(scan("--changed-since", "HEAD")));
    assertEquals("More warning", found(scan("--changed-since", "HEAD~1")));
    controller("Shut", "@CrossOrigin");
    assertEquals("Shut warning", found(scan("--changed-since=HEAD")));
    assertTrue(
        scan("--changed-since=HEAD").err().contains(" in what changed since HEAD in 3 files"));
    Session nowhere = scan("--changed-since", "nowhere");
    assertEquals("cors-lint: error: git knows no commit nowhere; fetch it first\n", nowhere.err());
  }

  @Test
  void comparesWithWhereTheHistoryParted() throws Exception {
    Repository git =
        new Repository(folder).run("init", "-q").commit("one").run("checkout", "-q", "-b", "mine");
    controller("More", "@CrossOrigin");
    git.commit("two").run("checkout", "-q", "main");
    controller("Open", "@CrossOrigin(\"*\")");
    git.commit("three").run("checkout", "-q", "mine");
    assertEquals("More warning", found(scan("--changed-since", "main")));
  }

  @Test
  void saysWhatToDoInAShallowClone() throws Exception {
    Repository git = new Repository(folder).run("init", "-q").commit("one");
    controller("More", "@CrossOrigin");
    git.commit("two");
    Path clone = folder.resolve("clone");
    git.run("clone", "-q", "--depth=1", folder.toUri().toString(), clone.toString());
    Session session = Session.real("").run("scan", clone.toString(), "--changed-since", "HEAD~1");
    assertEquals(2, session.exitCode());
    assertEquals(
        "cors-lint: error: git knows no commit HEAD~1; this clone is shallow: run 'git fetch"
            + " --unshallow', or check out with fetch-depth: 0\n",
        session.err());
  }

  @Test
  void leavesOutWhatGitIgnores() throws Exception {
    write(".gitignore", "Open.java\n");
    new Repository(folder).run("init", "-q");
    assertEquals("", found(scan()));
    assertEquals("Open warning", found(scan("--no-gitignore")));
    write("cors-lint.yml", "gitignore: false\n");
    assertEquals("Open warning", found(scan()));
    assertEquals("", found(scan("--gitignore")));
  }

  @Test
  void judgesTestsOnRequest() throws IOException {
    write("src/test/java/app/Try.java", source("Try", "@CrossOrigin"));
    assertEquals("Open warning", found(scan()));
    assertEquals("Open warning, Try warning", found(scan("--include-tests")));
    write("cors-lint.yml", "include-tests: true\n");
    assertEquals("Open warning, Try warning", found(scan()));
    assertEquals("Open warning", found(scan("--no-include-tests")));
  }

  @Test
  void appliesARuleThatTheProjectDisabledOnRequest() throws IOException {
    write("cors-lint.yml", "disabled-rules: [wildcard-origin]\n");
    assertEquals("", found(scan()));
    assertEquals("Open warning", found(scan("--rule", "wildcard-origin")));
  }

  @Test
  void canBeQuiet() {
    Session session = scan("--quiet");
    assertEquals("", session.err());
    assertEquals("Open warning", found(session));
  }

  @Test
  void countsOnRequest() {
    String err = scan("--stats").err();
    assertTrue(
        err.matches(
            "(?s)cors-lint: 2 files \\(0 known from an earlier run\\), 2 parsed, 2 policies, [\\d.]+ s, \\d+ MB\n.*"),
        err);
    assertTrue(err.contains("cors-lint:      1  CORS103 wildcard-origin\n"), err);
    assertTrue(
        err.matches(
            "(?s).*cors-lint: \\d+ pieces? of code run on \\d+ origins?: \\d+ paths, \\d+ steps, 0 at a"
                + " limit\n.*"),
        err);
  }

  @Test
  void namesTheCodeThatCostsMost() throws IOException {
    write(
        "Endless.java",
        """
        class Endless {
          void answer(javax.servlet.http.HttpServletRequest q, javax.servlet.http.HttpServletResponse r) {
            int n = 0;
            while (n >= 0) { for (int i = 0; i < 150; i++) { n = i; } }
            r.setHeader("Access-Control-Allow-Origin", q.getHeader("Origin"));
          }
        }
        """);
    String err = scan("--stats", "--verbose").err();
    String where = "Endless\\.java:2:8 Endless\\.answer";
    assertTrue(err.matches("(?s).*\n[^\n]*at a limit: " + where + ": the code runs longer.*"), err);
    assertTrue(err.matches("(?s).*\ncors-lint: +[\\d,]+ steps  " + where + "\n.*"), err);
  }

  @Test
  void printsTheConfigurationInForce() throws IOException {
    write(
        "cors-lint.yml",
        "fail-on: error\noverrides:\n- files: ['*.java']\n  severity: {all: note}\n");
    Session session =
        Session.real("")
            .run("config", folder.toString(), "--exclude=gen/**", "--disable-rule=CORS401");
    assertEquals(0, session.exitCode());
    assertTrue(
        session.out().startsWith("# " + folder.resolve("cors-lint.yml") + "\nfail-on: error"));
    for (String line :
        List.of(
            "fail-on: error # cors-lint.yml:1",
            "gitignore: true # default",
            "- 'gen/**' # --exclude",
            "- development-origin # --disable-rule",
            "- files: ['*.java']",
            "all: note # cors-lint.yml:4")) {
      assertTrue(session.out().replaceAll(" +", " ").contains(line), session.out());
    }
  }

  @Test
  void whatConfigPrintsIsAConfiguration() throws IOException {
    write(
        "cors-lint.yml",
        "own-domains: [a.test]\nexclude: [\"it's\", '*x']\nseverity: {all: off}\n");
    String printed = Session.real("").run("config", folder.toString()).out();
    write("cors-lint.yml", printed);
    assertEquals(
        printed.replaceAll("#.*", ""),
        Session.real("").run("config", folder.toString()).out().replaceAll("#.*", ""));
  }

  @Test
  void tellsWhatABugReportNeedsWithoutNames() throws IOException {
    write(
        "cors-lint.yml",
        """
        own-domains: [acme.test]
        exclude: [acme/**]
        baseline: acme.json
        public-paths: [/acme]
        overrides: [{files: acme, severity: {all: off}}]
        """);
    Session session = Session.real("").run("doctor", folder.toString());
    assertEquals(0, session.exitCode());
    assertTrue(session.out().startsWith("cors-lint:     1.2.3, "), session.out());
    assertFalse(session.out().contains("acme"), session.out());
    assertFalse(session.out().contains(folder.toString()), session.out());
    write("cors-lint.yml", "zzz: 1\n");
    assertTrue(
        Session.real("")
            .run("doctor", folder.toString())
            .out()
            .contains("configuration: cors-lint.yml:1:1: unknown key 'zzz'"));
  }

  @Test
  void knowsNoConfigurationOfAFolderThatIsNotThere() {
    Session session = Session.real("").run("config", folder.resolve("nowhere").toString());
    assertEquals(2, session.exitCode());
    assertTrue(session.err().contains("there is no file or folder"), session.err());
  }
}
