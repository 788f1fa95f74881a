package io.github.corslint.framework.spring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.corslint.framework.Seen;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A filter and handlers that write the same header. */
final class HeadersBeforeTest {

  private static final String DIR = "src/main/java/app/";
  private static final String OWN =
      "response.setHeader(\"Access-Control-Allow-Origin\", \"https://app.example\");";
  private static final String ECHO =
      "response.setHeader(\"Access-Control-Allow-Origin\", request.getHeader(\"Origin\"));";
  private static final String COOKIES =
      "response.setHeader(\"Access-Control-Allow-Credentials\", \"true\");";
  private static final String STAR = "response.setHeader(\"Access-Control-Allow-Origin\", \"*\");";
  private static final String PLAIN = "@GetMapping(\"/plain\") String plain() { return \"\"; }";

  private static final List<String> FILTERS = List.of("8 error reflected-origin https://evil.test");

  private static String filter(String statements) {
    return """
        package app;
        import jakarta.servlet.*; import jakarta.servlet.http.*;
        import org.springframework.stereotype.Component;
        import org.springframework.web.filter.OncePerRequestFilter;
        @Component
        class Gate extends OncePerRequestFilter {
          protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws Exception {
            %s
            chain.doFilter(request, response);
          }
        }
        """
        .formatted(statements);
  }

  private static String controller(String statements, String others) {
    return """
        package app;
        import jakarta.servlet.http.*;
        import org.springframework.http.ResponseEntity;
        import org.springframework.web.bind.annotation.*;
        @RestController
        class Data {
          @GetMapping("/data")
          Object data(HttpServletRequest request, HttpServletResponse response) {
            response.setHeader("Vary", "Origin");
            %s
          }
          %s
        }
        """
        .formatted(statements, others);
  }

  private static List<String> seen(String filter, String controller) {
    return Seen.in(Map.of(DIR + "Gate.java", filter, DIR + "Data.java", controller));
  }

  @Test
  void whatEveryHandlerReplacesIsNotSeen() {
    String gate = filter(ECHO + COOKIES);
    assertEquals(List.of(), seen(gate, controller(OWN + "return \"\";", "")));
    assertEquals(FILTERS, seen(gate, controller(OWN + "return \"\";", PLAIN)));
    assertEquals(
        FILTERS, seen(gate, controller("if (request.isSecure()) {" + OWN + "} return \"\";", "")));
  }

  @Test
  void whatIsAddedStandsBesideIt() {
    List<String> twice = List.of("10 warning conflicting-headers");
    for (String write : List.of(STAR, OWN)) {
      String add = write.replace("set", "add");
      assertEquals(twice, seen(filter(OWN), controller(add + "return \"\";", PLAIN)));
    }
  }

  @Test
  void theFiltersWordOnCookiesStays() {
    String echo = controller(ECHO + "return \"\";", PLAIN);
    assertEquals(List.of("10 warning reflected-origin https://evil.test"), seen(filter(OWN), echo));
    List<String> withCookies = List.of("10 error reflected-origin https://evil.test");
    assertEquals(withCookies, seen(filter(OWN + COOKIES), echo));
    String forSome =
        "if (\"https://app.example\".equals(request.getHeader(\"Origin\"))) {" + OWN + "%s} %s";
    assertEquals(withCookies, seen(filter(forSome.formatted("", COOKIES)), echo));
    assertEquals(
        List.of("10 warning reflected-origin https://evil.test"),
        seen(filter(forSome.formatted(COOKIES, "")), echo));
    assertEquals(
        List.of("10 warning wildcard-with-credentials"),
        seen(filter(OWN + COOKIES), controller(STAR + "return \"\";", PLAIN)));
  }

  @Test
  void whatAnAdviceSetsIsAddedToTheResponse() {
    String advice =
        """
        package app;
        import org.springframework.core.MethodParameter;
        import org.springframework.http.server.*;
        import org.springframework.web.bind.annotation.RestControllerAdvice;
        import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;
        @RestControllerAdvice
        class Advice implements ResponseBodyAdvice<Object> {
          public Object beforeBodyWrite(Object body, MethodParameter p, Object m, Object c, ServerHttpRequest in, ServerHttpResponse out) {
            out.getHeaders().setAccessControlAllowOrigin("*");
            return body;
          }
        }
        """;
    String data = controller("return \"\";", "");
    String path = DIR + "Advice.java";
    assertEquals(
        List.of("9 warning wildcard-origin https://evil.test"),
        Seen.in(Map.of(path, advice, DIR + "Data.java", data)));
    assertEquals(
        List.of("9 warning conflicting-headers"),
        Seen.in(Map.of(path, advice, DIR + "Data.java", data, DIR + "Gate.java", filter(OWN))));
  }
}
