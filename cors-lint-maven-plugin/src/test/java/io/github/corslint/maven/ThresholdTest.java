package io.github.corslint.maven;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.corslint.model.Finding;
import io.github.corslint.model.Report;
import io.github.corslint.model.Severity;
import io.github.corslint.settings.FailOn;
import io.github.corslint.settings.Given;
import io.github.corslint.settings.Settings;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThresholdTest {
  private static final Settings NONE = Settings.defaults(Path.of(""));

  @ParameterizedTest
  @CsvSource({
    "error, ERROR, true", "error, WARNING, false", "warning, WARNING, true", "warning, NOTE, false",
    "note, NOTE, true", "Never, ERROR, false", "' error ', ERROR, true", "'', WARNING, true"
  })
  void failsFromTheNamedSeverityOn(String word, Severity severity, boolean fails) throws Exception {
    Threshold threshold = Threshold.of(word, NONE);
    if (fails) {
      assertThrows(MojoFailureException.class, () -> threshold.check(report(severity)));
    } else {
      assertDoesNotThrow(() -> threshold.check(report(severity)));
    }
  }

  @Test
  void isTheProjectsWhenNothingElseIsSaid() throws Exception {
    Settings lenient = NONE.draft().failOn(new Given<>(FailOn.ERROR, "cors-lint.yml")).settings();
    assertEquals(FailOn.ERROR, Threshold.of(null, lenient).failOn());
    assertEquals(FailOn.NOTE, Threshold.of("note", lenient).failOn());
  }

  @Test
  void saysHowManyAndWhich() throws Exception {
    Threshold threshold = Threshold.of(null, NONE);
    var failure =
        assertThrows(
            MojoFailureException.class,
            () -> threshold.check(report(Severity.ERROR, Severity.WARNING, Severity.NOTE)));
    assertEquals("cors-lint found 2 problems (CORS102)", failure.getMessage());
  }

  private static Report report(Severity... severities) {
    List<Finding> findings = List.of(severities).stream().map(Findings::of).toList();
    return new Report(findings, List.of(), List.of(), 1, 1);
  }
}
