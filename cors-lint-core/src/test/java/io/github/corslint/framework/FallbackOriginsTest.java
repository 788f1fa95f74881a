package io.github.corslint.framework;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Code that answers those whom it does not let in with another value of the same header. */
final class FallbackOriginsTest {

  private static final String PATH = "src/main/java/app/Cors.java";

  private static String filter(String statements) {
    return """
        package app;
        import java.util.*;
        import javax.servlet.http.*;
        class Cors {
          private static final String HEADER = "Access-Control-Allow-Origin";
          private static final String HOME = "https://app.example.com";
          private final Settings settings = Settings.load();
          void apply(HttpServletRequest request, HttpServletResponse response) {
            String origin = request.getHeader("Origin");
            Set<String> allowed = settings.origins();
            response.setHeader("Vary", "Origin");
            response.setHeader("Access-Control-Allow-Credentials", "true");
            %s
          }
        }
        """
        .formatted(statements);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "response.setHeader(HEADER, allowed.contains(origin) ? origin : \"\");",
        "response.setHeader(HEADER, allowed.contains(origin) ? origin : HOME);",
        "response.setHeader(HEADER, !allowed.contains(origin) ? \"null-and-void\" : origin);",
        "if (allowed.contains(origin)) { response.setHeader(HEADER, origin); }"
            + " else { response.setHeader(HEADER, HOME); }",
        "String site = HOME; if (settings.trusts(origin)) { site = origin; }"
            + " response.setHeader(HEADER, site);",
        "response.setHeader(HEADER, HOME);"
            + " if (allowed.contains(origin)) { response.setHeader(HEADER, origin); }",
        "response.setHeader(HEADER, Optional.ofNullable(origin).filter(settings::trusts).orElse(HOME));",
        "response.setHeader(HEADER, allowed.contains(origin) ? origin : settings.home());",
      })
  void whoGetsInIsForTheSettings(String statements) {
    assertEquals(List.of(), Seen.in(PATH, filter(statements)));
    assertEquals(List.of("13 note undecidable-origin"), notes(statements));
  }

  private static List<String> notes(String statements) {
    return Seen.notes(PATH, filter(statements)).stream()
        .map(line -> line.replaceFirst(" https?://.*", ""))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "if (allowed.contains(origin)) { log(origin); } response.setHeader(HEADER, origin);",
        "response.setHeader(HEADER, allowed.contains(origin) ? origin.trim() : origin);",
        "String site = HOME; if (allowed.contains(origin)) { site = origin; } else { site = origin; }"
            + " response.setHeader(HEADER, site);",
        "response.setHeader(HEADER, origin == null ? HOME : origin);",
      })
  void everybodyGetsInWhateverTheSettingsSay(String statements) {
    List<String> seen = Seen.in(PATH, filter(statements));
    assertEquals(1, seen.size());
    assertEquals("https://evil.test", seen.get(0).substring(seen.get(0).lastIndexOf(' ') + 1));
  }
}
