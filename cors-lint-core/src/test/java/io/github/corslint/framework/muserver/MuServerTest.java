package io.github.corslint.framework.muserver;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.corslint.framework.Seen;
import java.util.List;
import org.junit.jupiter.api.Test;

final class MuServerTest {

  private static List<String> seen(String calls) {
    return Seen.in(
        "src/main/java/app/App.java",
        """
        package app;
        import io.muserver.rest.CORSConfigBuilder;
        class App {
          Object cors() {
            return CORSConfigBuilder.corsConfig()%s;
          }
        }
        """
            .formatted(calls));
  }

  @Test
  void allOriginsAreEchoed() {
    assertEquals(
        List.of("5 error any-origin-with-credentials https://evil.test"),
        seen(".withAllOriginsAllowed().withAllowCredentials(true)"));
    assertEquals(
        List.of("5 warning wildcard-origin https://evil.test"), seen(".withAllOriginsAllowed()"));
  }

  @Test
  void listedOriginsAndWholeExpressionsAreSilent() {
    assertEquals(List.of(), seen(""));
    assertEquals(
        List.of(),
        seen(".withAllowedOrigins(\"https://app.example.com\").withAllowCredentials(true)"));
    assertEquals(
        List.of(),
        seen(
            ".withAllowedOriginRegex(\"https://app\\\\.example\\\\.com\").withAllowCredentials()"));
  }
}
