package io.github.corslint.framework.spring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.corslint.framework.Seen;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Headers that are set after the handler, whose body may have been sent. */
final class LateHeadersTest {

  private static final String DIR = "src/main/java/app/";

  private static final String ECHO =
      "response.setHeader(\"Access-Control-Allow-Origin\", request.getHeader(\"Origin\")); response.setHeader(\"Vary\", \"Origin\");";

  private static final List<String> REPORTED =
      List.of("7 warning reflected-origin https://evil.test");

  private static final String BODIES =
      "@RestController class Data { @GetMapping(\"/data\") String data() { return \"\"; } @PostMapping(\"/data\") Object put() { return this; } }";

  private static List<String> seen(String supertype, String method, String handlers) {
    String late =
        """
        package app;
        import jakarta.servlet.*; import jakarta.servlet.http.*;
        import org.springframework.stereotype.Component;
        import org.springframework.web.filter.OncePerRequestFilter;
        import org.springframework.web.servlet.*;
        @Component class Late %s {
          %s
        }
        """;
    String data =
        "package app; import org.springframework.web.bind.annotation.*; import org.springframework.stereotype.*; import org.springframework.http.*; ";
    return Seen.in(
        Map.of(
            DIR + "Late.java",
            late.formatted(supertype, method),
            DIR + "Data.java",
            data + handlers));
  }

  private static List<String> intercepted(String method, String handlers) {
    String hook =
        "public void %s(HttpServletRequest request, HttpServletResponse response, Object handler, %s last) { %s }";
    String last = method.equals("postHandle") ? "ModelAndView" : "Exception";
    return seen("implements HandlerInterceptor", hook.formatted(method, last, ECHO), handlers);
  }

  private static List<String> filtered(String statements, String handlers) {
    String hook =
        "protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws Exception { %s }";
    return seen("extends OncePerRequestFilter", hook.formatted(statements), handlers);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        BODIES,
        "@Controller class Data { @ResponseBody @GetMapping(\"/data\") String data() { return \"\"; } }",
        "@Controller class Data { @GetMapping(\"/data\") ResponseEntity<String> data() { return null; } }",
      })
  void nothingIsSetOnceABodyIsSent(String handlers) {
    assertEquals(List.of(), intercepted("postHandle", handlers));
    assertEquals(List.of(), intercepted("afterCompletion", handlers));
    assertEquals(List.of(), filtered("chain.doFilter(request, response); " + ECHO, handlers));
    assertEquals(
        List.of(),
        filtered("try { chain.doFilter(request, response); } finally { " + ECHO + " }", handlers));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "class Data {}",
        "@Controller class Data { @GetMapping(\"/data\") String data() { return \"view\"; } }",
        "@RestController class Data { @GetMapping(\"/data\") void data() {} }",
        "@RestController class Data { @GetMapping(\"/data\") java.util.concurrent.Callable<String> data() { return null; } }",
        "@RestController class Data { @GetMapping(\"/data\") ResponseEntity<StreamingResponseBody> data() { return null; } }",
        BODIES
            + " @Controller class Pages { @GetMapping(\"/\") String home() { return \"home\"; } }",
      })
  void aBodyMayStillBeToCome(String handlers) {
    assertEquals(REPORTED, intercepted("postHandle", handlers));
    assertEquals(REPORTED, filtered("chain.doFilter(request, response); " + ECHO, handlers));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ECHO + " chain.doFilter(request, response);",
        "if (request.isSecure()) { chain.doFilter(request, response); return; } " + ECHO,
      })
  void whatIsSetBeforeIsSent(String statements) {
    assertEquals(REPORTED, filtered(statements, BODIES));
  }
}
