package io.github.corslint.framework;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is supposed of the origin counts for the response whose code supposes it. */
final class CallbackAssumptionsTest {

  private static final String FILTER =
      """
      package app;

      import jakarta.servlet.*;
      import jakarta.servlet.http.*;
      import org.audit.Audit;

      class Echo implements Filter {
        private final Audit audit = Audit.start();

        public void doFilter(ServletRequest req, ServletResponse res, FilterChain chain) {
          String origin = ((HttpServletRequest) req).getHeader("Origin");
          HttpServletResponse response = (HttpServletResponse) res;
          BEFORE
          response.setHeader("Access-Control-Allow-Origin", origin);
          response.setHeader("Vary", "Origin");
        }
      }
      """;

  @ParameterizedTest
  @CsvSource({
    "audit.later(() -> audit.verify(origin));, 14 warning reflected-origin https://evil.test",
    "audit.verify(origin);, ''",
  })
  void countForItsOwnResponse(String before, String expected) {
    assertEquals(
        expected.isEmpty() ? List.of() : List.of(expected),
        Seen.in("src/main/java/app/Echo.java", FILTER.replace("BEFORE", before)));
  }
}
