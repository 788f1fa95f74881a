package io.github.corslint.report;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.github.corslint.Catalog;
import io.github.corslint.model.Report;
import io.github.corslint.model.RuleInfo;
import io.github.corslint.rule.Rule;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The rules of the catalogue keep to the limits of GitHub code scanning. */
final class SarifCatalogTest {

  @Test
  void everyRuleIsWhatGitHubShows() throws IOException {
    List<RuleInfo> infos = Catalog.RULES.stream().map(Rule::info).toList();
    JsonArray rules = rules(infos);
    assertEquals(infos.size(), rules.size());
    for (JsonElement element : rules) {
      JsonObject rule = element.getAsJsonObject();
      JsonObject properties = rule.getAsJsonObject("properties");
      double severity = Double.parseDouble(properties.get("security-severity").getAsString());
      assertAll(
          rule.get("id").getAsString(),
          () -> assertTrue(length(rule, "shortDescription") <= 1024),
          () -> assertTrue(length(rule, "fullDescription") <= 1024),
          () -> assertTrue(length(rule, "fullDescription") >= 20),
          () -> assertFalse(rule.get("fullDescription").toString().contains("Level:")),
          () -> assertTrue(length(rule, "help") > 100),
          () -> assertTrue(rule.get("name").getAsString().matches("([A-Z][a-z]+)+")),
          () -> assertTrue(severity >= 0.1 && severity <= 10.0));
    }
  }

  private static int length(JsonObject rule, String member) {
    return rule.getAsJsonObject(member).get("text").getAsString().length();
  }

  private static JsonArray rules(List<RuleInfo> infos) throws IOException {
    ReportContext context =
        new ReportContext(
            "1.2.3", infos, path -> Optional.empty(), RulePages.bundled(), false, false);
    StringWriter out = new StringWriter();
    Report empty = new Report(List.of(), List.of(), List.of(), 0, 0);
    Format.SARIF.reporter().render(empty, context, out);
    return JsonParser.parseString(out.toString())
        .getAsJsonObject()
        .getAsJsonArray("runs")
        .get(0)
        .getAsJsonObject()
        .getAsJsonObject("tool")
        .getAsJsonObject("driver")
        .getAsJsonArray("rules");
  }
}
