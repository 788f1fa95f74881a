package io.github.corslint.framework;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Credentials that only answers to preflights allow, which no page reads. */
final class PreflightCredentialsTest {

  private static final String WITH = "9 error reflected-origin https://evil.test";
  private static final String WITHOUT = "9 warning reflected-origin https://evil.test";

  private static List<String> seen(String condition, String then, String otherwise) {
    return Seen.in(
        "src/main/java/app/Gate.java",
        """
        package app;
        import jakarta.servlet.*;
        import jakarta.servlet.http.*;
        import org.springframework.http.HttpMethod;
        class Gate extends HttpFilter {
          @Override
          protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) {
            response.setHeader("Vary", "Origin");
            response.setHeader("Access-Control-Allow-Origin", request.getHeader("Origin"));
            if (%s) { %s } else { %s }
          }
        }
        """
            .formatted(condition, then, otherwise));
  }

  private static final String ALLOW =
      "response.setHeader(\"Access-Control-Allow-Credentials\", \"true\");";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"OPTIONS\".equals(request.getMethod())",
        "request.getMethod().equalsIgnoreCase(\"options\")",
        "request.getMethod().equals(HttpMethod.OPTIONS.name())",
        "HttpMethod.OPTIONS.matches(request.getMethod())",
      })
  void whatAPreflightIsToldIsNotWhatAPageMayRead(String isPreflight) {
    assertEquals(List.of(WITHOUT), seen(isPreflight, ALLOW, ""));
    assertEquals(List.of(WITH), seen(isPreflight, "", ALLOW));
    assertEquals(List.of(WITH), seen("!" + isPreflight, ALLOW, ""));
    assertEquals(List.of(WITH), seen(isPreflight, ALLOW, ALLOW));
  }

  @Test
  void otherQuestionsLeaveItOpen() {
    assertEquals(List.of(WITH), seen("\"GET\".equals(request.getMethod())", ALLOW, ""));
    assertEquals(
        List.of(WITH),
        seen("HttpMethod.valueOf(request.getMethod()) != HttpMethod.OPTIONS", ALLOW, ""));
    assertEquals(
        List.of(WITH), seen("\"on\".equals(request.getAttribute(\"cors.OPTIONS\"))", ALLOW, ""));
  }
}
