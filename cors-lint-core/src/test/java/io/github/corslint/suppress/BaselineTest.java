package io.github.corslint.suppress;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.corslint.model.InvalidFileException;
import io.github.corslint.model.KnownFinding;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BaselineTest {

  private static final KnownFinding ONE =
      new KnownFinding("CORS103", "src/A.java", "0123456789abcdef", "every \"website\" <reads>");
  private static final KnownFinding TWO =
      new KnownFinding("CORS101", "src/B.java", "fedcba9876543210", "other");

  @Test
  void readsWhatItWrites() throws InvalidFileException {
    Baseline baseline = new Baseline(List.of(TWO, ONE, ONE));
    assertEquals(List.of(ONE, ONE, TWO), baseline.entries());
    assertEquals(baseline, Baseline.read("b.json", baseline.json()));
  }

  @Test
  void isReadable() {
    assertEquals(
        """
        {
          "version": 1,
          "findings": [
            {
              "rule": "CORS103",
              "path": "src/A.java",
              "fingerprint": "0123456789abcdef",
              "message": "every \\"website\\" <reads>"
            }
          ]
        }
        """,
        new Baseline(List.of(ONE)).json());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`` | b.json:1:1: is not a baseline of cors-lint: it ends too early",
        "{ | b.json:1:1: is not a baseline of cors-lint: it ends too early",
        "[] | b.json:1:2: is not a baseline of cors-lint",
        "{\"version\": 1, \"findings\": {}} | b.json:1:29: is not a baseline of cors-lint",
        "{\"version\": 2, \"findings\": []} | b.json:1:1: is a baseline of version 2, but this"
            + " cors-lint reads version 1",
        "{} | b.json:1:1: is a baseline of version 0, but this cors-lint reads version 1",
        "nonsense | b.json:1:1: is not a baseline of cors-lint"
      })
  void refusesOtherFiles(String text, String complaint) {
    InvalidFileException e =
        assertThrows(InvalidFileException.class, () -> Baseline.read("b.json", text));
    assertEquals(complaint, e.getMessage());
  }
}
