package io.github.corslint.framework;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Caches and settings of libraries that nobody models. */
final class StoredVerdictTest {

  private static List<String> filter(String condition) {
    return Seen.in(
        "src/main/java/app/Cors.java",
        """
        package app;
        import java.util.*;
        import javax.servlet.http.*;
        import org.cache.Cache;
        import org.settings.Settings;
        class Cors {
          private static final Set<String> TRUSTED = Set.of("https://shop.acme.com");
          private final Cache<String, Boolean> verdicts;
          private final Settings settings;
          Cors(Cache<String, Boolean> verdicts, Settings settings) { this.verdicts = verdicts; this.settings = settings; }
          private static boolean begins(String o) { return o.startsWith("https://shop.acme.com"); }
          void apply(HttpServletRequest request, HttpServletResponse response) {
            String origin = request.getHeader("Origin");
            if (origin != null && %s) {
              response.setHeader("Access-Control-Allow-Origin", origin);
              response.setHeader("Access-Control-Allow-Credentials", "true");
              response.setHeader("Vary", "Origin");
            }
          }
        }
        """
            .formatted(condition));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "verdicts.get(origin, o -> TRUSTED.contains(o))",
        "verdicts.get(origin, TRUSTED::contains)",
        "verdicts.get(origin, () -> TRUSTED.contains(origin))",
        "origin.equals(settings.getString(\"reader\", \"https://shop.acme.com\"))",
        "settings.hosts().contains(java.net.URI.create(\"null\").getHost())",
      })
  void strangersAreRefused(String condition) {
    assertEquals(List.of(), filter(condition));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "verdicts.get(origin, o -> o.startsWith(\"https://shop.acme.com\"))",
        "verdicts.get(origin, Cors::begins)",
      })
  void strangersThatBeginAlikeGetIn(String condition) {
    assertEquals(
        List.of("error weak-origin-check"),
        filter(condition).stream().map(f -> f.replaceAll("^\\d+ (\\w+ [\\w-]+).*", "$1")).toList());
  }
}
