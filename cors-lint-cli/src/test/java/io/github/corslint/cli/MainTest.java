package io.github.corslint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class MainTest {

  @Test
  void tellsItsVersion() {
    Session session = Session.reporting().run("--version");
    assertEquals(0, session.exitCode());
    assertEquals("cors-lint 1.2.3", session.out().strip());
  }

  @Test
  void explainsItselfOnRequest() {
    Session session = Session.reporting().run("scan", "--help");
    assertEquals(0, session.exitCode());
    assertTrue(
        session
            .out()
            .replaceAll("\\s+", " ")
            .contains(
                "text, json, sarif, checkstyle, junit, github, gitlab, markdown, html (default:"
                    + " text)"),
        session.out());
    assertEquals("", session.err());
  }

  @Test
  void doesNotGuessFromALetter() {
    Session session = Session.reporting().run("scan", "-x");
    assertEquals(2, session.exitCode());
    assertEquals(
        "cors-lint: error: unknown option '-x'\ncors-lint: try 'cors-lint scan --help'\n",
        session.err());
  }

  @Test
  void listsRules() {
    assertEquals(
        """
        CORS102  reflected-origin  any origin is echoed
        CORS103  wildcard-origin   every origin is let in
        """,
        Session.reporting().run("rules").out());
  }

  @ParameterizedTest
  @CsvSource({"reflected-origin", "CORS102", "cors102", "Reflected-Origin"})
  void explainsARule(String word) {
    Session session = Session.reporting().run("explain", word);
    assertEquals(0, session.exitCode());
    assertEquals("# reflected-origin\n\nThe page.\n", session.out());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "explain reflectd-origin | unknown rule 'reflectd-origin'; did you mean reflected-origin?",
        "scan --rule=CORS1O3 | unknown rule 'CORS1O3'; did you mean CORS103?",
        "scan --disable-rule=nonsense | unknown rule 'nonsense'; 'cors-lint rules' lists them",
        "explain | missing required parameter: 'RULE'",
        "scan --formt=json | unknown option '--formt=json'; did you mean --format?",
        "scan --zzzzzzzz | unknown option '--zzzzzzzz'",
        "explain CORS102 more | unexpected argument 'more'",
        "scna | unknown command 'scna'; did you mean scan?",
        "scan --format=xml | invalid value for option '--format': 'xml' is not one of text, json,"
            + " sarif, checkstyle, junit, github, gitlab, markdown, html",
      })
  void saysInOneLineWhatIsWrong(String line, String complaint) {
    Session session = Session.reporting().run(line.split(" "));
    assertEquals(2, session.exitCode());
    assertEquals("cors-lint: error: " + complaint, session.err().lines().findFirst().orElse(""));
    assertTrue(session.err().lines().count() <= 2, session.err());
    assertEquals("", session.out());
  }

  @Test
  void asksForACommand() {
    Session session = Session.reporting().run();
    assertEquals(2, session.exitCode());
    assertTrue(session.err().startsWith("cors-lint: error: a command is missing\n"));
  }
}
