package io.github.corslint.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.corslint.model.KnownFinding;
import io.github.corslint.model.Report;
import io.github.corslint.model.Suppressed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Findings that a project accepts stay apart from those that it does not. */
final class AcceptedFindingsTest {

  private static final Report REPORT =
      Sample.report()
          .with(
              List.of(),
              List.of(
                  new Suppressed(
                      Sample.weak(),
                      Suppressed.By.SOURCE,
                      "partners \"only\"",
                      Optional.of(Sample.at(5, 3, 40))),
                  new Suppressed(
                      Sample.undecidable(), Suppressed.By.BASELINE, "", Optional.empty())),
              List.of(new KnownFinding("CORS103", "A.java", "0123456789abcdef", "gone")));

  @Test
  void sarifMarksThem() throws IOException {
    String sarif = Sample.render(Format.SARIF, REPORT, false, false);
    List<JsonObject> results =
        JsonParser.parseString(sarif)
            .getAsJsonObject()
            .getAsJsonArray("runs")
            .get(0)
            .getAsJsonObject()
            .getAsJsonArray("results")
            .asList()
            .stream()
            .map(result -> result.getAsJsonObject().getAsJsonArray("suppressions"))
            .map(suppressions -> suppressions.get(0).getAsJsonObject())
            .toList();
    assertEquals("inSource", results.get(0).get("kind").getAsString());
    assertEquals("partners \"only\"", results.get(0).get("justification").getAsString());
    assertEquals("external", results.get(1).get("kind").getAsString());
    assertEquals(
        0,
        JsonParser.parseString(
                Sample.render(Format.SARIF, REPORT.withoutSuppressed(), false, false))
            .getAsJsonObject()
            .getAsJsonArray("runs")
            .get(0)
            .getAsJsonObject()
            .getAsJsonArray("results")
            .size());
  }

  @Test
  void sarifWithThemFitsThePublishedSchema() throws IOException {
    assertEquals(
        List.of(),
        SarifReporterTest.schema()
            .validate(Sample.render(Format.SARIF, REPORT, false, false), InputFormat.JSON));
  }

  @Test
  void markdownListsThemApart() throws IOException {
    String markdown = Sample.render(Format.MARKDOWN, REPORT, false, false);
    assertTrue(markdown.startsWith("## cors-lint: nothing found\n"), markdown);
    String list = markdown.substring(markdown.indexOf("### Suppressed\n"));
    assertTrue(
        list.contains("\n- `" + Sample.PATH + ":6:7` error CORS202 weak-origin-check: "), list);
    assertTrue(list.contains("Suppressed at src/"), list);
    assertTrue(list.contains(": partners \"only\".\n"), list);
    assertTrue(list.contains("In the baseline.\n"), list);
    assertFalse(
        Sample.render(Format.MARKDOWN, REPORT.withoutSuppressed(), false, false)
            .contains("### Suppressed"));
  }

  @Test
  void jsonListsAndCountsThem() throws IOException {
    String text = Sample.render(Format.JSON, REPORT, false, false);
    JsonObject json = JsonParser.parseString(text).getAsJsonObject();
    assertEquals(0, json.getAsJsonArray("findings").size());
    assertEquals(2, json.getAsJsonArray("suppressed").size());
    assertEquals(1, json.getAsJsonArray("gone").size());
    assertEquals(1, json.getAsJsonObject("summary").get("suppressed").getAsInt());
    assertEquals(1, json.getAsJsonObject("summary").get("baseline").getAsInt());
    assertEquals(
        List.of(),
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Files.readString(Path.of("../docs/report.schema.json")))
            .validate(text, InputFormat.JSON));
  }
}
