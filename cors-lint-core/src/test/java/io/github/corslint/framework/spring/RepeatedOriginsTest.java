package io.github.corslint.framework.spring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.corslint.CorsLint;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Origins that a list holds twice are told once, where they stand first. */
final class RepeatedOriginsTest {

  private static List<String> seen(String settings, String statements) {
    String code =
        """
        package app;
        import java.util.*;
        import org.springframework.beans.factory.annotation.Value;
        import org.springframework.context.annotation.*;
        import org.springframework.web.cors.*;
        import org.springframework.web.filter.CorsFilter;
        @Configuration class Web {
          @Value("${more:}") String more;
          @Bean CorsFilter cors() {
            CorsConfiguration config = new CorsConfiguration();
            config.setAllowCredentials(true);
            List<String> list = new ArrayList<>(Arrays.asList(
              "http://localhost:5173", "https://app.acme.com"));
            config.addAllowedMethod("GET");
        %s
            UrlBasedCorsConfigurationSource source = new UrlBasedCorsConfigurationSource();
            source.registerCorsConfiguration("/**", config);
            return new CorsFilter(source);
          }
        }
        """;
    Map<String, String> texts =
        Map.of(
            "src/main/java/app/Web.java",
            code.formatted(statements),
            "src/main/resources/application.properties",
            settings);
    return CorsLint.check(texts).findings().stream()
        .filter(f -> f.rule().name().equals("development-origin"))
        .map(f -> f.at().startLine() + " " + f.related().size())
        .toList();
  }

  @Test
  void anOriginIsToldWhereItStandsFirst() {
    String twice =
        """
            config.addAllowedOrigin("http://localhost:5173");
            for (String each : more.split(",")) {
              config.addAllowedOrigin(each);
            }
        """;
    assertEquals(List.of("15 0"), seen("more=http://localhost:5173,https://app.acme.com", twice));
    assertEquals(List.of("15 0"), seen("more=https://app.acme.com", twice));
  }

  @Test
  void aQuestionAboutAnOriginIsNoPlaceOfIt() {
    String asking =
        """
            for (String each : more.split(",")) {
              if (!list.contains(each)) {
                list.add(each);
              }
            }
            config.setAllowedOrigins(list);
        """;
    assertEquals(List.of("13 0"), seen("more=http://localhost:5173,https://www.acme.com", asking));
  }
}
