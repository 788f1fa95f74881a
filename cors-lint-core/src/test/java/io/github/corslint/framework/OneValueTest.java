package io.github.corslint.framework;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.corslint.CorsLint;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is asked twice has the same answer, and what is asked later decided nothing before. */
final class OneValueTest {

  private static final String PATH = "src/main/java/app/Cors.java";

  private static String filter(String statements) {
    return """
        package app;
        import java.util.*;
        import javax.servlet.http.*;
        class Cors {
          private static final Set<String> SITES = Set.of("https://app.example.com");
          private static final Set<String> TIMERS = Set.of("https://time.example.com");
          private final Settings settings = Settings.load();
          private final boolean open = settings.open();
          void apply(HttpServletRequest request, HttpServletResponse response) {
            String origin = request.getHeader("Origin");
            boolean asset = settings.isAsset(request.getRequestURI());
            %s
            response.setHeader("Vary", "Origin");
          }
          private static boolean matches(Set<String> those, String origin) {
            return those.contains(origin);
          }
        }
        """
        .formatted(statements);
  }

  private static List<String> seen(String condition, String value) {
    return Seen.in(
        PATH,
        filter(
            "if (%s) { response.setHeader(\"Access-Control-Allow-Origin\", %s); }"
                .formatted(condition, value)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SITES.contains(origin) || asset",
        "asset || SITES.contains(origin)",
        "!(!asset && !SITES.contains(origin))",
      })
  void assetsAreForEverybodyAndTheRestIsNot(String condition) {
    assertEquals(
        List.of("12 warning wildcard-origin https://evil.test"),
        seen(condition, "asset ? \"*\" : origin"));
    assertEquals(1, seen(condition, "asset ? origin : \"https://app.example.com\"").size());
  }

  @Test
  void aFieldIsOneValueToo() {
    assertEquals(
        List.of("12 warning wildcard-origin https://evil.test"),
        seen("open || SITES.contains(origin)", "!open ? origin : \"*\""));
  }

  @Test
  void twoCallsAreTwoValues() {
    assertEquals(
        List.of("12 warning wildcard-origin https://evil.test"),
        seen("settings.open() || SITES.contains(origin)", "settings.open() ? \"*\" : \"null\"")
            .stream()
            .filter(line -> line.contains("wildcard"))
            .toList());
  }

  @Test
  void theCheckOfAnotherHeaderIsNotThatOfThisOne() {
    List<String> reasons =
        CorsLint.check(
                PATH,
                filter(
                    """
                    if (origin != null && (origin.length() > 0 || matches(SITES, origin))) {
                      response.setHeader("Access-Control-Allow-Origin", origin);
                      if (matches(TIMERS, origin)) {
                        response.setHeader("Timing-Allow-Origin", origin);
                      }
                    }
                    """))
            .findings()
            .stream()
            .map(f -> f.reason())
            .toList();
    assertEquals(List.of(), reasons.stream().filter(r -> r.contains("those.contains")).toList());
  }
}
