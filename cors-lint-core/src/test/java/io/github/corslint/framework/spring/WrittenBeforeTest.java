package io.github.corslint.framework.spring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.corslint.framework.Seen;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Annotations of handlers behind filters that have written the header, or may have. */
final class WrittenBeforeTest {

  private static final List<String> OPEN = List.of("3 warning wildcard-origin https://evil.test");

  private static final String FILTER =
      """
      package app;
      import java.io.IOException;
      import jakarta.servlet.*;
      import jakarta.servlet.http.*;
      import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
      import org.springframework.context.annotation.*;
      import org.springframework.stereotype.*;
      %s class Gate implements Filter {
        public void doFilter(ServletRequest in, ServletResponse out, FilterChain chain)
            throws IOException, ServletException {
          %s
          chain.doFilter(in, out);
        }
      }
      """;

  private static final String WRITE =
      "((HttpServletResponse) out).setHeader(\"Access-Control-Allow-Origin\", \"https://app.acme.com\");";

  private static List<String> seen(String annotation, String write, String more) {
    return Seen.in(
        Map.of(
            "src/main/java/app/Gate.java",
            FILTER.formatted(annotation, write),
            "src/main/java/app/Api.java",
            """
            package app;
            import org.springframework.web.bind.annotation.*;
            @CrossOrigin("*") @RestController class Api {
              @GetMapping("/names") String names() { return "names"; }
            }
            """,
            "src/main/java/app/More.java",
            more));
  }

  @ParameterizedTest
  @ValueSource(strings = {"@Component", "@Configuration", "@Service"})
  void aFilterOfEveryRequestDecides(String annotation) {
    assertEquals(List.of(), seen(annotation, WRITE, "package app; class More {}"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@jakarta.servlet.annotation.WebFilter(\"/files/*\")",
        "@Component @ConditionalOnProperty(\"gate.closed\")",
        "@Component @Profile(\"closed\")",
      })
  void aFilterOfSomeRequestsLeavesOthers(String annotation) {
    assertEquals(OPEN, seen(annotation, WRITE, "package app; class More {}"));
  }

  @Test
  void aHeaderForSomeLeavesOthers() {
    String some = "if (((HttpServletRequest) in).getHeader(\"X-Own\") != null) { " + WRITE + " }";
    assertEquals(OPEN, seen("@Component", some, "package app; class More {}"));
  }

  @Test
  void securityAsksHandlersBeforeTheFilter() {
    String chain =
        """
        package app;
        import org.springframework.context.annotation.*;
        import org.springframework.security.config.Customizer;
        import org.springframework.security.config.annotation.web.builders.HttpSecurity;
        import org.springframework.security.web.SecurityFilterChain;
        @Configuration class More {
          @Bean SecurityFilterChain chain(HttpSecurity http) throws Exception {
            return http.cors(Customizer.withDefaults()).build();
          }
        }
        """;
    assertEquals(OPEN, seen("@Component", WRITE, chain));
  }
}
