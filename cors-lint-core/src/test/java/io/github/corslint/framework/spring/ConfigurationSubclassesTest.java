package io.github.corslint.framework.spring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.corslint.framework.Seen;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Subclasses of {@code CorsConfiguration}: what their constructors say may be changed later. */
final class ConfigurationSubclassesTest {

  private static final String DIR = "src/main/java/app/";

  private static final String SITES =
      """
      package app;
      import org.springframework.web.cors.CorsConfiguration;
      public class Sites extends CorsConfiguration {
        public Sites() { applyPermitDefaultValues(); }
      }
      """;

  private static String config(String statements) {
    return """
        package app;
        import java.util.*;
        import org.springframework.context.annotation.*;
        import org.springframework.web.cors.*;
        import org.springframework.web.filter.CorsFilter;
        @Configuration
        class Web {
          @Bean CorsFilter corsFilter() {
            UrlBasedCorsConfigurationSource source = new UrlBasedCorsConfigurationSource();
            %s
            return new CorsFilter(source);
          }
        }
        """
        .formatted(statements);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Sites sites = new Sites(); sites.setAllowedOrigins(List.of(\"https://app.example\"));"
            + " source.registerCorsConfiguration(\"/**\", sites);",
        "CorsConfiguration sites = new Sites(); sites.setAllowedOriginPatterns(List.of("
            + "\"https://app.example\")); source.registerCorsConfiguration(\"/**\", sites);",
      })
  void areNarrowedByThoseWhoMakeThem(String statements) {
    Map<String, String> apart =
        Map.of(DIR + "Sites.java", SITES, DIR + "Web.java", config(statements));
    assertEquals(List.of(), Seen.in(apart));
    String nested = SITES.substring(SITES.indexOf("public class")).replace("public class", "class");
    assertEquals(List.of(), Seen.in(DIR + "Web.java", config(statements) + nested));
  }

  @Test
  void areForEverybodyAsTheyAre() {
    String statements = "source.registerCorsConfiguration(\"/**\", new Sites());";
    assertEquals(
        List.of("4 warning wildcard-origin https://evil.test"),
        Seen.in(Map.of(DIR + "Sites.java", SITES, DIR + "Web.java", config(statements))));
  }

  private static List<String> bound(String keys) {
    Map<String, String> files = new TreeMap<>();
    files.put("src/main/resources/application.properties", keys);
    files.put(
        DIR + "Web.java",
        """
        package app;
        import java.util.*;
        import org.springframework.boot.context.properties.ConfigurationProperties;
        import org.springframework.context.annotation.*;
        import org.springframework.web.cors.*;
        import org.springframework.web.filter.CorsFilter;
        @Configuration
        @ConfigurationProperties("cors")
        public class Web {
          private final Map<String, Sites> mapping = new LinkedHashMap<>();
          public Map<String, Sites> getMapping() { return mapping; }
          @Bean CorsFilter corsFilter() {
            UrlBasedCorsConfigurationSource source = new UrlBasedCorsConfigurationSource();
            mapping.forEach(source::registerCorsConfiguration);
            return new CorsFilter(source);
          }
          public static class Sites extends CorsConfiguration {
            public Sites() { applyPermitDefaultValues(); }
          }
        }
        """);
    return Seen.in(files);
  }

  @Test
  void areNarrowedByWhatIsBoundToThem() {
    assertEquals(
        List.of(), bound("cors.mapping[/**].allowed-origin-patterns=https://app.example\n"));
    assertEquals(
        List.of("1 error any-origin-with-credentials https://evil.test"),
        bound(
            "cors.mapping[/**].allowed-origin-patterns=*\n"
                + "cors.mapping[/**].allow-credentials=true\n"));
    assertEquals(1, bound("cors.mapping[/**].max-age=10\n").size());
  }

  /** In whose line 8 {@code %s} stands. */
  private static List<String> check(String condition) {
    return Seen.in(
        DIR + "Sites.java",
        """
        package app;
        import java.util.*;
        import org.springframework.web.cors.CorsConfiguration;
        public class Sites extends CorsConfiguration {
          private final Settings settings = Settings.load();
          @Override public String checkOrigin(String origin) {
            List<String> allowed = settings.origins();
            return %s ? origin : null;
          }
        }
        """
            .formatted(condition));
  }

  @Test
  void inheritTheConstantForEverybody() {
    assertEquals(List.of(), check("allowed.contains(ALL) || allowed.contains(origin)"));
    assertEquals(List.of(), check("allowed.contains(CorsConfiguration.ALL)"));
    assertEquals(
        List.of("8 warning reflected-origin https://evil.test"), check("!allowed.contains(ALL)"));
  }
}
