package io.github.corslint.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.github.corslint.CorsLint;
import io.github.corslint.model.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

final class JsonReporterTest {

  private static final String API =
      """
      import org.springframework.web.bind.annotation.*;
      @RestController
      @CrossOrigin(originPatterns = "*", allowCredentials = "true")
      class Api {
        @GetMapping("/a") String a() { return ""; }
        @PostMapping("/b") String b() { return ""; }
        @GetMapping("/c") String c() { return ""; }
      }
      """;

  @Test
  void fitsItsPublishedSchema() throws IOException {
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Files.readString(Path.of("../docs/report.schema.json")));
    Report empty = new Report(List.of(), List.of(), List.of(), 0, 0);
    for (Report report : List.of(Sample.report(), empty)) {
      String json = Sample.render(Format.JSON, report, false, false);
      assertEquals(List.of(), schema.validate(json, InputFormat.JSON), json);
    }
  }

  @Test
  void theSchemaRefusesAnUnknownMember() throws IOException {
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Files.readString(Path.of("../docs/report.schema.json")));
    String json =
        Sample.render(Format.JSON, Sample.report(), false, false)
            .replace("\"exposure\"", "\"exposition\"");
    assertEquals(4, schema.validate(json, InputFormat.JSON).size());
  }

  @Test
  void listsEveryEndpointOfAFinding() throws IOException {
    Report report = CorsLint.check("Api.java", API);
    JsonObject json =
        JsonParser.parseString(Sample.render(Format.JSON, report, false, false)).getAsJsonObject();
    JsonObject finding = json.getAsJsonArray("findings").get(0).getAsJsonObject();
    assertTrue(finding.get("message").getAsString().contains("GET /a, POST /b and 1 more"));
    List<String> endpoints =
        finding.getAsJsonArray("endpoints").asList().stream()
            .map(e -> e.getAsJsonObject())
            .map(e -> e.get("handler").getAsString() + e.get("methods") + e.get("paths"))
            .toList();
    assertEquals(
        List.of("Api.a[\"GET\"][\"/a\"]", "Api.b[\"POST\"][\"/b\"]", "Api.c[\"GET\"][\"/c\"]"),
        endpoints);
  }

  @Test
  void namesTheWitness() throws IOException {
    JsonObject json =
        JsonParser.parseString(Sample.render(Format.JSON, Sample.report(), false, false))
            .getAsJsonObject();
    JsonObject finding = json.getAsJsonArray("findings").get(0).getAsJsonObject();
    JsonObject witness = finding.getAsJsonObject("witness");
    assertEquals("https://app.example.com.evil.test", witness.get("origin").getAsString());
    assertEquals("lookalike-suffix", witness.get("variant").getAsString());
    assertEquals(1, json.getAsJsonObject("summary").get("errors").getAsInt());
  }
}
