package io.github.corslint.framework.jetty;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.corslint.framework.Code;
import java.util.List;
import org.junit.jupiter.api.Test;

final class JettyTest {

  private static List<String> seen(String calls) {
    return Code.seen(
        "org.eclipse.jetty.server.handler.CrossOriginHandler java.util.Set",
        "CrossOriginHandler cors = new CrossOriginHandler(); " + calls);
  }

  @Test
  void nobodyByDefault() {
    assertEquals(List.of(), seen("cors.setAllowCredentials(true);"));
  }

  @Test
  void itemsAreExpressions() {
    assertEquals(
        List.of("4 error weak-origin-pattern https://appxexample.com"),
        seen(
            "cors.setAllowCredentials(true);"
                + "cors.setAllowedOriginPatterns(Set.of(\"https://app.example\\\\.com\"));"));
    assertEquals(
        List.of(),
        seen(
            "cors.setAllowCredentials(true);"
                + "cors.setAllowedOriginPatterns(Set.of(\"https://app\\\\.example\\\\.com\"));"));
  }
}
