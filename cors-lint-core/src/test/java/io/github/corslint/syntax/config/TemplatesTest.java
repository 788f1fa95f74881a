package io.github.corslint.syntax.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.corslint.CorsLint;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Files that a tool fills in before they are configuration. */
final class TemplatesTest {

  private static final String CHART =
      "{{- if .Values.cors }}\ncors: {{ .Values.cors }}\n{{- end }}\n";

  @Test
  void nothingIsWrongWithATemplateOfAChart() {
    assertEquals(List.of(), skipped("charts/shop/templates/application.yaml"));
  }

  @Test
  void configurationThatIsNotYamlIsNamed() {
    assertEquals(
        List.of("src/main/resources/application.yaml"),
        skipped("src/main/resources/application.yaml"));
  }

  private static List<String> skipped(String path) {
    return CorsLint.check(Map.of(path, CHART)).skipped().stream().map(s -> s.at().path()).toList();
  }
}
