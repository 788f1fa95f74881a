package io.github.corslint.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.corslint.model.Severity;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailOnTest {

  @ParameterizedTest
  @CsvSource({"error, ERROR", "warning, WARNING ERROR", "note, NOTE WARNING ERROR", "never, ''"})
  void failsForItsSeverityAndWorse(String word, String failing) {
    FailOn failOn = FailOn.named(word).orElseThrow();
    String actual =
        String.join(
            " ",
            Arrays.stream(Severity.values())
                .filter(severity -> failOn.failsFor(Findings.of(severity)))
                .map(Severity::name)
                .toList());
    assertEquals(failing, actual);
  }

  @Test
  void knowsNoOtherWord() {
    assertEquals(Optional.empty(), FailOn.named("warn"));
  }
}
