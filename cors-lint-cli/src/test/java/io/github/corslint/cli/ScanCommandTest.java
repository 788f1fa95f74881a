package io.github.corslint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.corslint.InvalidRequestException;
import io.github.corslint.model.Location;
import io.github.corslint.model.Report;
import io.github.corslint.model.Severity;
import io.github.corslint.model.Skipped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ScanCommandTest {

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "ERROR, error, 1",
    "WARNING, error, 0",
    "WARNING, warning, 1",
    "NOTE, warning, 0",
    "NOTE, note, 1",
    "ERROR, never, 0",
    "WARNING, WARNING, 1"
  })
  void failsFromALevelOn(Severity severity, String failOn, int exitCode) {
    Session session = Session.reporting(severity).run("scan", "--fail-on", failOn);
    assertEquals(exitCode, session.exitCode(), session.err());
  }

  @Test
  void failsFromWarningsOnByDefault() {
    assertEquals(1, Session.reporting(Severity.WARNING).run("scan").exitCode());
    assertEquals(0, Session.reporting(Severity.NOTE).run("scan").exitCode());
  }

  @Test
  void keepsFindingsApartFromEverythingElse() {
    Session session = Session.reporting(Severity.ERROR, Severity.NOTE).run("scan");
    assertTrue(session.out().startsWith("A.java:1:1: error: https://evil.test can read this"));
    assertFalse(session.out().contains("2 findings"));
    assertTrue(
        session
            .err()
            .startsWith(
                "cors-lint: 2 findings (1 error, 0 warnings, 1 note) in 7 files, 2 with CORS code,"
                    + " 0 skipped, "),
        session.err());
    assertEquals(1, session.err().lines().count());
  }

  @Test
  void namesWhatWasSkipped() {
    Report report =
        new Report(
            List.of(),
            List.of(),
            List.of(new Skipped(new Location("B.java", 3, 1, 3, 2), "does not parse")),
            1,
            1);
    Session session = Session.over(request -> report).run("scan");
    assertEquals(0, session.exitCode());
    assertTrue(
        session.err().contains("cors-lint: warning: B.java:3:1: not analysed: does not parse\n"));
    assertTrue(session.err().contains("1 skipped"));
  }

  @Test
  void warnsWhenThereIsNothingToScan() {
    Report nothing = new Report(List.of(), List.of(), List.of(), 0, 0);
    Session session = Session.over(request -> nothing).run("scan", folder.toString());
    assertEquals(0, session.exitCode());
    assertTrue(session.err().contains("warning: no Java sources or configuration found"));
  }

  @Test
  void handsOptionsOver() {
    Session session =
        Session.reporting()
            .run(
                "scan",
                "src",
                "app",
                "--include=api/**",
                "--include",
                "web/**",
                "--exclude=gen/**",
                "--include-tests",
                "--rule",
                "cors102",
                "--disable-rule=wildcard-origin");
    assertEquals(List.of(Path.of("src"), Path.of("app")), session.request().roots());
    assertEquals(Path.of("").toAbsolutePath(), session.request().base());
    assertEquals(List.of("api/**", "web/**"), session.request().includes());
    assertEquals(List.of("gen/**"), session.request().excludes());
    assertTrue(session.request().includeTests());
    assertEquals(Set.of("cors102"), session.request().onlyRules());
    assertEquals(Set.of("wildcard-origin"), session.request().withoutRules());
  }

  @Test
  void scansTheCurrentFolderByDefault() {
    Session session = Session.reporting().run("scan");
    assertEquals(List.of(Path.of("")), session.request().roots());
    assertFalse(session.request().includeTests());
  }

  @Test
  void takesPathsOfAnotherFolderFromThere() {
    Session session = Session.reporting().run("scan", folder.toString());
    assertEquals(folder, session.request().base());
  }

  @Test
  void saysInOneLineThatARequestIsWrong() {
    Session session =
        Session.over(
                request -> {
                  throw new InvalidRequestException("there is no file or folder nowhere");
                })
            .run("scan", "nowhere");
    assertEquals(2, session.exitCode());
    assertEquals("cors-lint: error: there is no file or folder nowhere\n", session.err());
    assertEquals("", session.out());
  }

  @Test
  void confessesABugInOneLine() {
    Session session =
        Session.over(
                request -> {
                  throw new IllegalStateException("one\ntwo");
                })
            .run("scan");
    assertEquals(2, session.exitCode());
    assertTrue(
        session
            .err()
            .startsWith(
                "cors-lint: internal error: java.lang.IllegalStateException: one two"
                    + " (ScanCommandTest.java:"),
        session.err());
    assertEquals(1, session.err().lines().count());
  }

  @Test
  void writesAFileAndTheFoldersAboveIt() throws IOException {
    Path file = folder.resolve("a/b/report.sarif");
    Session session =
        Session.reporting(Severity.ERROR)
            .run("scan", "--format", "sarif", "--output", file.toString());
    assertEquals(1, session.exitCode(), session.err());
    assertEquals("", session.out());
    assertTrue(Files.readString(file).contains("\"version\": \"2.1.0\""));
    try (Stream<Path> left = Files.list(file.getParent())) {
      assertEquals(List.of(file), left.toList());
    }
  }

  @Test
  void replacesAFile() throws IOException {
    Path file = Files.writeString(folder.resolve("report.json"), "old");
    Session.reporting().run("scan", "-f", "json", "-o", file.toString());
    assertTrue(Files.readString(file).startsWith("{\n  \"schemaVersion\": 1,"));
  }

  @Test
  void refusesAnOutputThatIsAFolder() {
    Session session = Session.reporting(Severity.ERROR).run("scan", "-o", folder.toString());
    assertEquals(2, session.exitCode());
    assertEquals("cors-lint: error: cannot write " + folder + ": it is a folder\n", session.err());
  }

  @Test
  void refusesAnOutputBelowAFile() throws IOException {
    Path file = Files.writeString(folder.resolve("plain"), "kept");
    Session session = Session.reporting().run("scan", "-o", file.resolve("report").toString());
    assertEquals(2, session.exitCode());
    assertTrue(session.err().startsWith("cors-lint: error: cannot write " + file), session.err());
    assertEquals("kept", Files.readString(file));
  }

  @ParameterizedTest
  @CsvSource({"scan, false, true", "scan, true, false"})
  void coloursAtATerminal(String command, boolean noColour, boolean coloured) {
    Session session = Session.atTerminal(noColour).run(command);
    assertEquals(coloured, session.out().contains("\u001B["));
  }

  @Test
  void obeysAWordAboutColours() {
    assertFalse(Session.atTerminal(false).run("scan", "--color=never").out().contains("\u001B"));
    assertTrue(
        Session.reporting(Severity.ERROR).run("scan", "--color=always").out().contains("\u001B"));
  }
}
