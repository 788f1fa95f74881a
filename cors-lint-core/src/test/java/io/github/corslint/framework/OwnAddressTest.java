package io.github.corslint.framework;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Comparisons of the origin with the address that the request itself was sent to. */
final class OwnAddressTest {

  private static List<String> filter(String condition) {
    return Seen.in(
        "src/main/java/app/Cors.java",
        """
        package app;
        import java.net.URI;
        import java.util.*;
        import javax.servlet.http.*;
        class Cors {
          void apply(HttpServletRequest request, HttpServletResponse response) {
            String origin = request.getHeader("Origin");
            String host = Optional.ofNullable(request.getHeader("X-Forwarded-Host")).orElse(request.getServerName());
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
        "origin.equals(request.getScheme() + \"://\" + request.getServerName())",
        "origin.equals(\"https://\" + request.getHeader(\"Host\"))",
        "origin.equals(\"https://\" + host)",
        "request.getServerName().equals(URI.create(origin).getHost()) && origin.startsWith(\"https:\")",
      })
  void theOwnHostIsTrusted(String condition) {
    assertEquals(List.of(), filter(condition));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "origin.endsWith(request.getServerName())",
        "origin.endsWith(request.getHeader(\"Host\"))",
        "origin.endsWith(host)",
      })
  void hostsThatEndLikeItAreStrangers(String condition) {
    assertEquals(List.of("9 error weak-origin-check https://evilself.test"), filter(condition));
  }

  @ParameterizedTest
  @ValueSource(strings = {"request.getServerName().endsWith(\".example\")", "request.isSecure()"})
  void whatTheOwnHostIsLikeIsOpen(String condition) {
    assertEquals(List.of("10 error reflected-origin https://evil.test"), filter(condition));
  }
}
