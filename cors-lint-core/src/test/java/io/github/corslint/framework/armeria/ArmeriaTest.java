package io.github.corslint.framework.armeria;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.corslint.framework.Code;
import java.util.List;
import org.junit.jupiter.api.Test;

final class ArmeriaTest {

  private static final String ECHO = "4 error any-origin-with-credentials https://evil.test";
  private static final String OPEN = "4 warning wildcard-origin https://evil.test";

  private static List<String> seen(String config) {
    return Code.seen("com.linecorp.armeria.server.cors.CorsService", config + ".newDecorator();");
  }

  @Test
  void everybodyIsAnEchoWithCredentials() {
    assertEquals(List.of(OPEN), seen("CorsService.builderForAnyOrigin()"));
    assertEquals(List.of(ECHO), seen("CorsService.builder(\"*\").allowCredentials()"));
  }

  @Test
  void expressionsMayMatchAnyPart() {
    assertEquals(
        List.of("4 error weak-origin-pattern https://app.example.com.evil.test"),
        seen(
            "CorsService.builderForOriginRegex(\"https://app\\\\.example\\\\.com\")"
                + ".allowCredentials()"));
  }

  @Test
  void listedOriginsAreSilent() {
    assertEquals(
        List.of(), seen("CorsService.builder(\"https://app.example.com\").allowCredentials()"));
  }
}
