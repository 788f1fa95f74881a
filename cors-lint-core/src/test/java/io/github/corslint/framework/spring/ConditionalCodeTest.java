package io.github.corslint.framework.spring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.corslint.framework.Seen;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Beans that exist only where a property has a value, and that ask for that property. */
final class ConditionalCodeTest {

  private static final String DIR = "src/main/java/app/";

  private static final String SETTINGS =
      """
      package app;
      import org.springframework.boot.context.properties.ConfigurationProperties;
      @ConfigurationProperties("desk")
      class Desk {
        private final Cors cors = new Cors();
        Cors getCors() { return cors; }
        static class Cors {
          private boolean enabled;
          private String origin = "*";
          public void setEnabled(boolean enabled) { this.enabled = enabled; }
          String getOrigin() { return enabled ? origin : "https://desk.example.com"; }
        }
      }
      """;

  private static List<String> seen(String onClass, String onMethod, String keys) {
    String beans =
        """
        package app;
        import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
        import org.springframework.context.annotation.*;
        import org.springframework.web.cors.*;
        @Configuration %s
        class Beans {
          private final Desk desk;
          Beans(Desk desk) { this.desk = desk; }
          @Bean %s
          CorsConfigurationSource source() {
            CorsConfiguration all = new CorsConfiguration();
            all.addAllowedOrigin(desk.getCors().getOrigin());
            UrlBasedCorsConfigurationSource source = new UrlBasedCorsConfigurationSource();
            source.registerCorsConfiguration("/**", all);
            return source;
          }
        }
        """
            .formatted(onClass, onMethod);
    return Seen.in(
        Map.of(
            DIR + "Desk.java",
            SETTINGS,
            DIR + "Beans.java",
            beans,
            "src/main/resources/application.properties",
            keys));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@ConditionalOnProperty(\"desk.cors.enabled\")",
        "@ConditionalOnProperty(prefix = \"desk.cors\", name = \"enabled\", havingValue = \"true\")",
        "@ConditionalOnProperty(prefix = \"desk.cors.\", name = {\"enabled\", \"open\"})",
      })
  void theConditionSaysWhatThePropertyIs(String condition) {
    List<String> open = List.of("12 warning wildcard-origin https://evil.test");
    assertEquals(open, seen("", condition, ""));
    assertEquals(open, seen(condition, "", ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "@ConditionalOnProperty(\"desk.open\")",
        "@ConditionalOnProperty(name = \"desk.cors.enabled\", havingValue = \"false\")",
        "@ConditionalOnProperty(name = \"desk.cors.enabled\", matchIfMissing = true)",
      })
  void otherConditionsSayNothingOfIt(String condition) {
    assertEquals(List.of(), seen("", condition, ""));
  }

  @Test
  void theConfigurationCountsFirst() {
    assertEquals(
        List.of(),
        seen(
            "",
            "@ConditionalOnProperty(\"desk.cors.enabled\")",
            "desk.cors.enabled=true\ndesk.cors.origin=https://desk.example.com\n"));
  }

  @ParameterizedTest
  @CsvSource({
    "application.properties, ''",
    "config/defaults.properties, warning wildcard-origin https://evil.test",
    "application-test.properties, warning wildcard-origin https://evil.test"
  })
  void onlyWhatSpringBootReadsSwitchesOff(String file, String seen) {
    String mapping =
        """
        package app;
        import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
        import org.springframework.context.annotation.Configuration;
        import org.springframework.web.servlet.config.annotation.*;
        @Configuration @ConditionalOnProperty("desk.open")
        class Open implements WebMvcConfigurer {
          @Override public void addCorsMappings(CorsRegistry registry) {
            registry.addMapping("/**").allowedOrigins("*");
          }
        }
        """;
    List<String> found =
        Seen.in(
            Map.of(DIR + "Open.java", mapping, "src/main/resources/" + file, "desk.open=false\n"));
    assertEquals(seen.isEmpty() ? 0 : 1, found.size(), found.toString());
    assertTrue(found.stream().allMatch(f -> f.endsWith(seen)), found.toString());
  }
}
