package io.github.corslint.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.corslint.model.Report;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

final class SarifReporterTest {

  @Test
  void fitsThePublishedSchema() throws IOException {
    Schema schema = schema();
    Report empty = new Report(List.of(), List.of(), List.of(), 0, 0);
    for (Report report : List.of(Sample.report(), empty)) {
      String sarif = Sample.render(Format.SARIF, report, false, false);
      assertEquals(List.of(), schema.validate(sarif, InputFormat.JSON), sarif);
    }
  }

  @Test
  void theSchemaRefusesAWrongLevel() throws IOException {
    String sarif =
        Sample.render(Format.SARIF, Sample.report(), false, false)
            .replace("\"level\": \"error\"", "\"level\": \"oops\"");
    assertFalse(schema().validate(sarif, InputFormat.JSON).isEmpty());
  }

  @Test
  void pointsAtTheRangeRelativeToTheRoot() throws IOException {
    JsonObject place =
        result(0)
            .getAsJsonArray("locations")
            .get(0)
            .getAsJsonObject()
            .getAsJsonObject("physicalLocation");
    JsonObject artifact = place.getAsJsonObject("artifactLocation");
    assertEquals("src/main/java/com/example/My%20Filter.java", artifact.get("uri").getAsString());
    assertEquals("%SRCROOT%", artifact.get("uriBaseId").getAsString());
    JsonObject region = place.getAsJsonObject("region");
    assertEquals(6, region.get("startLine").getAsInt());
    assertEquals(7, region.get("startColumn").getAsInt());
    assertEquals(51, region.get("endColumn").getAsInt());
    assertEquals(
        "origin.startsWith(\"https://app.example.com\")",
        region.getAsJsonObject("snippet").get("text").getAsString());
  }

  @Test
  void linksRelatedPlacesInTheMessage() throws IOException {
    String text = result(0).getAsJsonObject("message").get("text").getAsString();
    assertTrue(text.endsWith("[Credentials \\[cookies\\] are allowed here.](1)"), text);
    JsonObject related = result(0).getAsJsonArray("relatedLocations").get(0).getAsJsonObject();
    assertEquals(1, related.get("id").getAsInt());
  }

  @Test
  void showsTheWayOfTheWitness() throws IOException {
    JsonArray steps =
        result(0)
            .getAsJsonArray("codeFlows")
            .get(0)
            .getAsJsonObject()
            .getAsJsonArray("threadFlows")
            .get(0)
            .getAsJsonObject()
            .getAsJsonArray("locations");
    assertEquals(2, steps.size());
    assertFalse(result(1).has("codeFlows"));
  }

  @Test
  void carriesExposureAndWitness() throws IOException {
    JsonObject properties = result(0).getAsJsonObject("properties");
    assertEquals("credentialed", properties.get("exposure").getAsString());
    assertEquals("https://app.example.com.evil.test", properties.get("witness").getAsString());
    assertFalse(result(1).getAsJsonObject("properties").has("witness"));
  }

  @Test
  void explainsRulesFromTheirPages() throws IOException {
    JsonObject rule =
        run()
            .getAsJsonObject("tool")
            .getAsJsonObject("driver")
            .getAsJsonArray("rules")
            .get(0)
            .getAsJsonObject();
    assertEquals("CORS202", rule.get("id").getAsString());
    assertEquals("WeakOriginCheck", rule.get("name").getAsString());
    assertEquals(
        "A comparison that accepts more than the trusted origin.",
        rule.getAsJsonObject("fullDescription").get("text").getAsString());
    assertEquals(Sample.PAGE, rule.getAsJsonObject("help").get("markdown").getAsString());
    assertEquals(
        "warning", rule.getAsJsonObject("defaultConfiguration").get("level").getAsString());
    JsonObject properties = rule.getAsJsonObject("properties");
    assertEquals("8.1", properties.get("security-severity").getAsString());
    assertTrue(properties.get("tags").toString().contains("\"external/cwe/cwe-346\""));
  }

  @Test
  void namesWhatWasNotAnalysed() throws IOException {
    JsonObject notification =
        run()
            .getAsJsonArray("invocations")
            .get(0)
            .getAsJsonObject()
            .getAsJsonArray("toolExecutionNotifications")
            .get(0)
            .getAsJsonObject();
    assertEquals(
        "Not analysed: is not Java: line 3.",
        notification.getAsJsonObject("message").get("text").getAsString());
  }

  static Schema schema() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            SarifReporterTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json"))) {
      return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
          .getSchema(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
  }

  private static JsonObject run() throws IOException {
    return JsonParser.parseString(Sample.render(Format.SARIF, Sample.report(), false, false))
        .getAsJsonObject()
        .getAsJsonArray("runs")
        .get(0)
        .getAsJsonObject();
  }

  private static JsonObject result(int index) throws IOException {
    return run().getAsJsonArray("results").get(index).getAsJsonObject();
  }
}
