package io.github.corslint.framework.spring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.corslint.framework.Seen;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Accessors that Lombok writes, called by the class that has them. */
final class GeneratedAccessorsTest {

  private static final String PATH = "src/main/java/app/Shared.java";

  private static List<String> seen(String origin, String setting) {
    String source =
        """
        package app;
        import java.util.List;
        import lombok.Data;
        import org.springframework.boot.context.properties.ConfigurationProperties;
        import org.springframework.web.cors.*;
        @Data
        @ConfigurationProperties("app.shared")
        class Shared {
          private final Cors cors = new Cors();
          @Data
          static class Cors {
            private List<String> origins = List.of("%s");
            CorsConfiguration configuration() {
              CorsConfiguration configuration = new CorsConfiguration();
              %s
              configuration.setAllowCredentials(true);
              return configuration;
            }
          }
        }
        """
            .formatted(origin, setting);
    return Seen.in(Map.of(PATH, source));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "configuration.setAllowedOriginPatterns(getOrigins());",
        "configuration.setAllowedOriginPatterns(this.getOrigins());",
        "setOrigins(getOrigins()); configuration.setAllowedOriginPatterns(origins);"
      })
  void giveWhatTheFieldHolds(String setting) {
    assertEquals(List.of(), seen("https://app.example.com", setting));
    assertEquals(
        List.of("15 error any-origin-with-credentials https://evil.test"), seen("*", setting));
  }

  @Test
  void setWhatTheFieldThenHolds() {
    String setting = "setOrigins(List.of(\"*\")); configuration.setAllowedOriginPatterns(origins);";
    assertEquals(
        List.of("15 error any-origin-with-credentials https://evil.test"),
        seen("https://app.example.com", setting));
  }
}
