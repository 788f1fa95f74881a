package io.github.corslint.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.corslint.model.Finding;
import io.github.corslint.model.Location;
import io.github.corslint.model.Report;
import io.github.corslint.model.Severity;
import io.github.corslint.model.Skipped;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class FindingLogTest {
  private final LogLines log = new LogLines();
  private final Path base = Path.of("/work space/reactor");
  private final String file = base.resolve("shop/src/main/java/Shop.java").toString();

  @Test
  void printsEachFindingAtItsOwnLevel() {
    print(List.of(Findings.of(Severity.ERROR)), List.of(), 7);
    assertEquals(
        List.of(
            "[ERROR] " + file + ":[12,5] CORS102 reflected-origin: https://evil.test can read this",
            "[ERROR]   the header is copied",
            "[ERROR]   help: list the origins",
            "[INFO] cors-lint: 1 error in 7 files"),
        log.lines());
  }

  @Test
  void countsBySeverity() {
    print(
        List.of(
            Findings.of(Severity.NOTE), Findings.of(Severity.WARNING), Findings.of(Severity.NOTE)),
        List.of(),
        1);
    assertEquals("[INFO] cors-lint: 1 warning, 2 notes in 1 file", log.lines().get(9));
    assertEquals(3, log.count("[WARNING]"));
    assertEquals(7, log.count("[INFO]"));
  }

  @Test
  void saysWhatCouldNotBeAnalysed() {
    Location at = new Location("shop/src/main/java/Shop.java", 3, 1, 3, 2);
    print(List.of(), List.of(new Skipped(at, "unexpected end of file")), 2);
    assertEquals(
        List.of(
            "[WARNING] " + file + ":[3,1] not analysed: unexpected end of file",
            "[INFO] cors-lint: nothing found in 2 files"),
        log.lines());
  }

  @Test
  void cannotBeSteeredByTheText() {
    Location at = new Location("shop/src/main/java/Shop.java", 3, 1, 3, 2);
    print(List.of(), List.of(new Skipped(at, "\u001b[2J\nBUILD SUCCESS")), 2);
    assertEquals(
        "[WARNING] " + file + ":[3,1] not analysed: \uFFFD[2J\uFFFDBUILD SUCCESS",
        log.lines().get(0));
  }

  private void print(List<Finding> findings, List<Skipped> skipped, int filesRead) {
    new FindingLog(log, base).print(new Report(findings, List.of(), skipped, filesRead, 1));
  }
}
