package io.github.corslint.framework;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Comparisons of the origin with the address that the request itself was sent to. */
final class OwnAddressTest {

  private static List<String> filter(String condition) {
    return Seen.in(
        "src/main/java/app/Cors.java",
        """
        package app;
        import java.net.*;
        import java.util.*;
        import javax.servlet.http.*;
        class Cors {
          private static String nameOf(String origin) {
            String host = URI.create(origin).getHost();
            return host == null ? "" : host.toLowerCase(Locale.ROOT);
          }
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
        "InetAddress.getLocalHost().getHostName().equals(URI.create(origin).getHost()) && origin.startsWith(\"https:\")",
        "InetAddress.getLocalHost().getHostName().equals(nameOf(origin)) && !origin.startsWith(\"http:\")",
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
    assertEquals(List.of("13 error weak-origin-check https://evilself.test"), filter(condition));
  }

  @ParameterizedTest
  @ValueSource(strings = {"request.getServerName().endsWith(\".example\")", "request.isSecure()"})
  void whatTheOwnHostIsLikeIsOpen(String condition) {
    assertEquals(List.of("14 error reflected-origin https://evil.test"), filter(condition));
  }

  @Test
  void cookiesGoAlongOverHttps() {
    assertEquals(
        List.of("5 error reflected-origin https://evil.test"),
        Seen.in(
            "src/main/java/app/Cors.java",
            """
            package app;
            import jakarta.ws.rs.container.*;
            class Cors implements ContainerResponseFilter {
              public void filter(ContainerRequestContext request, ContainerResponseContext response) {
                response.getHeaders().add("Access-Control-Allow-Origin", request.getHeaderString("Origin"));
                boolean secure = request.getSecurityContext().isSecure();
                response.getHeaders().add("Access-Control-Allow-Credentials", secure);
              }
            }
            """));
  }
}
