package io.github.corslint.framework.spring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.corslint.CorsLint;
import io.github.corslint.model.Finding;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code Environment} tells which profiles are on, and the texts of keys. */
final class EnvironmentTest {

  private static final String CODE =
      """
      package app;
      import org.springframework.core.env.*;
      import org.springframework.web.servlet.config.annotation.*;
      class Cors implements WebMvcConfigurer {
        private final Environment environment;
        Cors(Environment environment) {
          this.environment = environment;
        }
        public void addCorsMappings(CorsRegistry registry) {
          registry.addMapping("/**").allowedOriginPatterns(%s).allowCredentials(true);
        }
      }
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "acceptsProfiles(Profiles.of(\"dev\")); dev",
        "acceptsProfiles(\"dev\", \"test\"); (dev) | (test)",
        "acceptsProfiles(Profiles.of(\"dev & eu\")); dev & eu",
        "matchesProfiles(\"dev | test\"); dev | test",
      })
  void asksForProfiles(String question, String profile) {
    String open = "environment." + question + " ? \"*\" : \"https://app.example\"";
    String closed = "environment." + question + " ? \"https://app.example\" : \"*\"";
    assertEquals(List.of("only with profile " + profile), seen(open, ""));
    assertEquals(List.of("always"), seen(closed, ""));
    assertEquals(List.of("always"), seen(open, "spring.profiles.active: dev, eu"));
    assertEquals(List.of(), seen(closed, "spring.profiles.active: dev, eu"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "environment.getProperty(\"app.origins\", \"*\")",
        "environment.getProperty(\"app.origins\", String[].class, new String[] {\"*\"})"
      })
  void knowsNoLists(String origins) {
    assertEquals(List.of("always"), seen(origins, "app:\n  origins:\n    - https://app.example"));
    assertEquals(List.of(), seen(origins, "app:\n  origins: https://app.example"));
  }

  private static List<String> seen(String origins, String settings) {
    return CorsLint.check(
            Map.of(
                "src/main/java/app/Cors.java",
                CODE.formatted(origins),
                "src/main/resources/application.yml",
                settings))
        .findings()
        .stream()
        .map(Finding::message)
        .map(m -> m.contains(", only") ? m.substring(m.lastIndexOf(", only") + 2) : "always")
        .toList();
  }
}
