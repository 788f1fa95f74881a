package io.github.corslint.framework.spring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.corslint.framework.Seen;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Interceptors and handlers of WebSocket endpoints that list every origin. */
final class HandshakeChecksTest {

  private static final String DIR = "src/main/java/app/";
  private static final List<String> ANYBODY =
      List.of("7 error any-websocket-origin https://evil.test");

  private static List<String> seen(String registration, String gate) {
    String sockets =
        """
        package app;
        import java.util.List;
        import org.springframework.web.socket.config.annotation.*;
        import org.springframework.web.socket.server.support.*;
        class Sockets implements WebSocketConfigurer {
          public void registerWebSocketHandlers(WebSocketHandlerRegistry registry) {
            registry.addHandler(new Talk(), "/talk").setAllowedOriginPatterns("*")%s;
          }
        }
        """;
    return Seen.in(
        Map.of(DIR + "Sockets.java", sockets.formatted(registration), DIR + "Gate.java", gate));
  }

  private static List<String> intercepted(String body) {
    return seen(
        ".addInterceptors(new Gate())",
        """
        package app;
        import java.util.Map;
        import org.springframework.http.server.*;
        import org.springframework.web.socket.server.*;
        class Gate implements HandshakeInterceptor {
          public boolean beforeHandshake(ServerHttpRequest request, ServerHttpResponse response, Object h, Map<String, Object> a) {
            String origin = request.getHeaders().getOrigin();
            %s
          }
        }
        """
            .formatted(body));
  }

  private static List<String> handled(String method) {
    return seen(
        ".setHandshakeHandler(new Gate())",
        """
        package app;
        import java.util.Map;
        import org.springframework.http.server.*;
        import org.springframework.web.socket.server.*;
        import org.springframework.web.socket.server.support.*;
        class Gate extends DefaultHandshakeHandler {
          %s
        }
        """
            .formatted(method));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "return \"https://app.example\".equals(origin);",
        "if (origin == null || !java.util.Set.of(\"https://app.example\").contains(origin)) { response.setStatusCode(null); return false; } return true;",
        "if (!\"https://app.example\".equals(origin)) throw new IllegalStateException(origin); return true;",
        "return false;",
      })
  void anExactInterceptorIsEnough(String body) {
    assertEquals(List.of(), intercepted(body));
  }

  @Test
  void aWeakInterceptorIsToBlame() {
    assertEquals(
        List.of("8 error weak-origin-check https://evilapp.example"),
        intercepted("return origin != null && origin.endsWith(\"app.example\");"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "return origin != null;",
        "a.put(\"origin\", origin); return true;",
        "return tokens.isValid(request.getHeaders().getFirst(\"Token\"));",
      })
  void anInterceptorThatDoesNotAskWhoLetsEverybodyIn(String body) {
    assertEquals(ANYBODY, intercepted(body));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@Override protected boolean isValidOrigin(ServerHttpRequest r) { return List.of(\"https://app.example\").contains(r.getHeaders().getOrigin()); }",
        "public boolean doHandshake(ServerHttpRequest r, ServerHttpResponse o, Object h, Map<String, Object> a) { if (!\"https://app.example\".equals(r.getHeaders().getOrigin())) { return false; } return super.doHandshake(r, o, h, a); }",
      })
  void theHandlerMayCheckWell(String method) {
    assertEquals(List.of(), handled(method.replace("List.of", "java.util.List.of")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "protected java.security.Principal determineUser(ServerHttpRequest r, Object h, Map<String, Object> a) { return null; }",
        "public boolean doHandshake(ServerHttpRequest r, ServerHttpResponse o, Object h, Map<String, Object> a) { return super.doHandshake(r, o, h, a); }",
        "@Override protected boolean isValidOrigin(ServerHttpRequest r) { return super.isValidOrigin(r); }",
      })
  void aHandlerThatDoesNotAskWhoLetsEverybodyIn(String method) {
    assertEquals(ANYBODY, handled(method));
  }

  @Test
  void springsOwnInterceptorListsOriginsAsWell() {
    String listing = ".addInterceptors(new OriginHandshakeInterceptor(List.of(\"%s\")))";
    assertEquals(List.of(), seen(listing.formatted("https://app.example"), "package app;"));
    assertEquals(ANYBODY, seen(listing.formatted("*"), "package app;"));
    assertEquals(
        List.of(),
        seen(listing.formatted("*") + ".setAllowedOriginPatterns(\"https://app.example\")", ""));
  }
}
