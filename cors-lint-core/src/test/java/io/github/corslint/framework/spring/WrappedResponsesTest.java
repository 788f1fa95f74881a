package io.github.corslint.framework.spring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.corslint.framework.Seen;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Handlers behind a filter that wraps the response. */
final class WrappedResponsesTest {

  private static final String DIR = "src/main/java/app/";
  private static final List<String> STAR = List.of("7 warning wildcard-origin https://evil.test");

  private static final String KEEPS_ALL =
      "public void %s(String name, String value) { if (!name.toLowerCase().startsWith(\"access-control-\")) { super.%1$s(name, value); } }";

  private static final String KEEPS_STAR =
      "public void %s(String name, String value) { if (!\"*\".equals(value)) { super.%1$s(name, value); } }";

  private static final String HANDED_ON = "chain.doFilter(request, new Kept(response));";

  private static List<String> seen(String handler, String handedOn, String... methods) {
    String filter =
        """
        package app;
        import jakarta.servlet.*; import jakarta.servlet.http.*;
        import org.springframework.stereotype.Component;
        import org.springframework.web.filter.OncePerRequestFilter;
        @Component
        class Gate extends OncePerRequestFilter {
          protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws Exception {
            %s
          }
          static class Kept extends HttpServletResponseWrapper {
            Kept(HttpServletResponse response) { super(response); }
            %s
          }
        }
        """;
    String controller =
        """
        package app;
        import jakarta.servlet.http.*;
        import org.springframework.http.ResponseEntity;
        import org.springframework.web.bind.annotation.*;
        @RestController
        class Data {
          %s
        }
        """;
    return Seen.in(
        Map.of(
            DIR + "Gate.java",
            filter.formatted(handedOn, String.join("\n", methods)),
            DIR + "Data.java",
            controller.formatted(handler)));
  }

  private static final String SETS =
      "@GetMapping(\"/data\") String data(HttpServletResponse response) { response.setHeader(\"Access-Control-Allow-Origin\", \"*\"); return \"\"; }";

  @ParameterizedTest
  @ValueSource(
      strings = {
        HANDED_ON,
        "HttpServletResponse kept = new Kept(response); chain.doFilter(request, kept);",
      })
  void aWrapperMayKeepWhatHandlersWrite(String handedOn) {
    assertEquals(List.of(), seen(SETS, handedOn, KEEPS_ALL.formatted("setHeader")));
    assertEquals(List.of(), seen(SETS, handedOn, KEEPS_STAR.formatted("setHeader")));
    assertEquals(STAR, seen(SETS, handedOn, KEEPS_ALL.formatted("addHeader")));
    assertEquals(STAR, seen(SETS, handedOn));
  }

  @Test
  void anAnonymousWrapperIsOneAsWell() {
    String handedOn =
        "chain.doFilter(request, new HttpServletResponseWrapper(response) { @Override %s });";
    assertEquals(List.of(), seen(SETS, handedOn.formatted(KEEPS_STAR.formatted("setHeader"))));
  }

  @Test
  void aWrapperOfSomeResponsesKeepsNothing() {
    String some =
        "if (request.isSecure()) { " + HANDED_ON + " } else { chain.doFilter(request, response); }";
    assertEquals(STAR, seen(SETS, some, KEEPS_ALL.formatted("setHeader")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@CrossOrigin @GetMapping(\"/data\") String data() { return \"\"; }",
        "@GetMapping(\"/data\") ResponseEntity<String> data() { return ResponseEntity.ok().header(\"Access-Control-Allow-Origin\", \"*\").body(\"\"); }",
      })
  void springAddsWhatItWrites(String handler) {
    assertEquals(List.of(), seen(handler, HANDED_ON, KEEPS_ALL.formatted("addHeader")));
    assertEquals(STAR, seen(handler, HANDED_ON, KEEPS_ALL.formatted("setHeader")));
  }

  @Test
  void aWrapperMayLetOthersThrough() {
    String echo =
        SETS.replace("\"*\"", "request.getHeader(\"Origin\")")
            .replace("data(", "data(HttpServletRequest request, ");
    assertEquals(
        List.of("7 warning reflected-origin https://evil.test"),
        seen(echo, HANDED_ON, KEEPS_STAR.formatted("setHeader")));
    assertEquals(List.of(), seen(echo, HANDED_ON, KEEPS_ALL.formatted("setHeader")));
  }
}
