package io.github.corslint.framework.spring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.corslint.CorsLint;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Types of the package that share a file with another one. */
final class SecondaryTypesTest {

  private static final String DIR = "src/main/java/app/";

  private static final String STARS = "import jakarta.servlet.*; import jakarta.servlet.http.*;";

  private static final String SINGLE =
      "import jakarta.servlet.FilterChain; import jakarta.servlet.ServletException;"
          + " import jakarta.servlet.http.HttpFilter; import jakarta.servlet.http.HttpServletRequest;"
          + " import jakarta.servlet.http.HttpServletResponse;";

  private static List<String> seen(String imports, String check, String helpers) {
    String filter =
        """
        package app;
        %s
        @org.springframework.stereotype.Component
        public class Gate extends HttpFilter {
          @Override protected void doFilter(HttpServletRequest in, HttpServletResponse out, FilterChain chain)
              throws java.io.IOException, ServletException {
            String origin = in.getHeader("Origin");
            out.addHeader("Vary", "Origin");
            if (%s) {
              out.setHeader("Access-Control-Allow-Origin", origin);
              out.setHeader("Access-Control-Allow-Credentials", "true");
            }
            chain.doFilter(in, out);
          }
        }
        """;
    return CorsLint.check(
            Map.of(
                DIR + "Gate.java",
                filter.formatted(imports, check),
                DIR + "Helpers.java",
                "package app; import java.util.*; public class Helpers {} " + helpers))
        .findings()
        .stream()
        .map(f -> f.rule().name())
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '#',
      value = {
        "class Sites { static boolean has(String o) { return CHECK } };Sites.has(origin)",
        "interface Sites { static boolean has(String o) { return CHECK } };Sites.has(origin)",
        "enum Site { MAIN, boolean has(String o) { return CHECK } };Site.MAIN.has(origin)",
        "record Site(int port) { boolean has(String o) { return CHECK } };new Site(1).has(origin)",
        "abstract class Site { static class Main { boolean has(String o) { return CHECK } } };new Site.Main().has(origin)",
      })
  void areFound(String helpers, String check) {
    for (String imports : List.of(STARS, SINGLE)) {
      String exact = "\"https://a.acme.com\".equals(o);";
      String weak = "o.startsWith(\"https://a.acme.com\");";
      String types = helpers.replace("MAIN,", "MAIN;");
      assertEquals(List.of(), seen(imports, check, types.replace("CHECK", exact)));
      assertEquals(
          List.of("weak-origin-check"), seen(imports, check, types.replace("CHECK", weak)));
    }
  }
}
