package io.github.corslint.framework;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A filter that remembers what it has found out about origins. */
final class RememberedAnswersTest {

  private static final String PATH = "src/main/java/app/Cors.java";

  private static String with(String trusted) {
    return """
    package app;
    import jakarta.servlet.*;
    import jakarta.servlet.http.*;
    import java.util.*;
    import java.util.concurrent.*;
    class Cors extends HttpFilter {
      private final Map<String, Boolean> answers = new ConcurrentHashMap<>();
      private final Set<String> seen = new HashSet<>();
      private boolean ask(String origin) { return "https://shop.example.com".equals(origin); }
      @Override
      protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) {
        String origin = request.getHeader("Origin");
        String path = request.getRequestURI();
        boolean trusted = false;
        %s
        response.setHeader("Vary", "Origin");
        if (trusted) { response.setHeader("Access-Control-Allow-Origin", origin); }
      }
    }
    """
        .formatted(trusted);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "if (!answers.containsKey(origin)) { answers.put(origin, ask(origin)); } trusted = answers.get(origin);",
        "Boolean known = answers.get(origin); if (known == null) { known = ask(origin); answers.put(origin, known); } trusted = known;",
        "if (!seen.contains(origin) && ask(origin)) { seen.add(origin); } trusted = seen.contains(origin);"
      })
  void ofTheOriginItself(String trusted) {
    assertEquals(List.of(), Seen.in(PATH, with(trusted)));
    assertEquals(List.of(), Seen.notes(PATH, with(trusted)));
  }

  @Test
  void whichOthersFillAsWell() {
    String code =
        with("trusted = seen.contains(origin) || ask(origin);")
            .replace(
                "private boolean ask",
                "public void add(String o) { seen.add(o); } private boolean ask");
    assertEquals(List.of(), Seen.in(PATH, code));
    assertEquals(1, Seen.notes(PATH, code).size());
  }
}
