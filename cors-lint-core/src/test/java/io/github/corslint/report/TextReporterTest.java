package io.github.corslint.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.corslint.model.Report;
import io.github.corslint.model.Suppressed;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class TextReporterTest {

  private static final Report ONE = new Report(List.of(Sample.weak()), List.of(), List.of(), 1, 1);

  @Test
  void saysWhatWhereWhyAndWhatToDo() throws IOException {
    assertEquals(
        """
        src/main/java/com/example/My Filter.java:6:7: error: https://app.example.com.evil.test can read this with the visitor's cookies [weak-origin-check]
            6 | \t\tif (origin.startsWith("https://app.example.com")) {
              | \t\t    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
          origin.startsWith("https://app.example.com") accepts every host that begins so
          src/main/java/com/example/My Filter.java:8:4: note: credentials [cookies] are allowed here
          help: compare with equals, or look the origin up in a Set of exact origins

        """,
        Sample.render(Format.TEXT, ONE, false, false));
  }

  @Test
  void tellsTheWayOfTheWitnessWhenAsked() throws IOException {
    String text = Sample.render(Format.TEXT, ONE, false, true);
    assertTrue(text.contains("1. src/main/java/com/example/My Filter.java:5:19: origin is read"));
    assertTrue(text.contains("2. src/main/java/com/example/My Filter.java:7:4: it is echoed"));
  }

  @Test
  void marksWhatIsSuppressed() throws IOException {
    Suppressed accepted =
        new Suppressed(
            Sample.weak(), Suppressed.By.SOURCE, "partners", Optional.of(Sample.at(5, 3, 40)));
    Report report =
        new Report(List.of(), List.of(), List.of(), 1, 1)
            .with(List.of(), List.of(accepted), List.of());
    String[] lines = Sample.render(Format.TEXT, report, false, false).split("\n");
    assertTrue(lines[0].contains("My Filter.java:6:7: suppressed error: https://app."), lines[0]);
    assertEquals("  suppressed at " + Sample.PATH + ":5:3: partners", lines[3]);
  }

  @Test
  void coloursOnlyWhenAsked() throws IOException {
    assertFalse(Sample.render(Format.TEXT, ONE, false, true).contains("\u001B"));
    String coloured = Sample.render(Format.TEXT, ONE, true, true);
    assertTrue(coloured.contains("\u001B[1;31merror:\u001B[0m"));
    assertEquals(
        Sample.render(Format.TEXT, ONE, false, true), coloured.replaceAll("\u001B\\[[0-9;]*m", ""));
  }

  @Test
  void isEmptyWithoutFindings() throws IOException {
    Report none = new Report(List.of(), List.of(), List.of(), 1, 1);
    assertEquals("", Sample.render(Format.TEXT, none, false, false));
  }
}
