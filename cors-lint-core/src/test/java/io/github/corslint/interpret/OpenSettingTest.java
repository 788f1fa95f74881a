package io.github.corslint.interpret;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.corslint.CorsLint;
import io.github.corslint.ScanRequest;
import io.github.corslint.model.Finding;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A list that is made of a setting is as open as the setting, and says which one that is. */
final class OpenSettingTest {

  private static final String CONFIG =
      """
      package app;

      import java.util.*;
      import org.springframework.beans.factory.annotation.Value;
      import org.springframework.context.annotation.Configuration;
      import org.springframework.web.servlet.config.annotation.*;

      @Configuration
      public class Cors implements WebMvcConfigurer {
        @Value("${app.origins}")
        private String origins;

        @Override
        public void addCorsMappings(CorsRegistry registry) {
          List<String> each = new ArrayList<>();
          for (String origin : origins.split(",")) {
            each.add(origin.trim());
          }
          registry.addMapping("/**").allowedOrigins(LIST);
        }
      }
      """;

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "origins",
        "origins.split(\",\")",
        "origins.split(\",\")[0]",
        "Arrays.asList(origins.split(\",\")).toArray(new String[0])",
        "Arrays.stream(origins.split(\",\")).map(String::trim).toArray(String[]::new)",
        "List.of(origins.split(\",\")).stream().map(String::trim).toArray(String[]::new)",
        "each.toArray(new String[0])"
      })
  void namesTheSetting(String list) throws Exception {
    Files.writeString(folder.resolve("Cors.java"), CONFIG.replace("LIST", list));

    List<String> messages =
        CorsLint.scan(ScanRequest.of(folder)).findings().stream()
            .filter(f -> f.rule().name().equals("undecidable-origin"))
            .map(Finding::message)
            .toList();

    assertEquals(
        List.of(
            "cannot tell whether https://evil.test can read this: "
                + "${app.origins} has no value in the scanned configuration"),
        messages);
  }
}
