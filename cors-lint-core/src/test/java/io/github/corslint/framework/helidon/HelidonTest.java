package io.github.corslint.framework.helidon;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.corslint.framework.Code;
import java.util.List;
import org.junit.jupiter.api.Test;

final class HelidonTest {

  private static final String ECHO = "4 error any-origin-with-credentials https://evil.test";
  private static final String OPEN = "4 warning wildcard-origin https://evil.test";

  private static List<String> seen(String config) {
    return Code.seen("io.helidon.webserver.cors.CorsSupport", "router.use(" + config + ");");
  }

  @Test
  void everybodyByDefault() {
    assertEquals(List.of(OPEN), seen("CorsSupport.create()"));
    assertEquals(List.of(ECHO), seen("CorsSupport.builder().allowCredentials(true).build()"));
  }

  @Test
  void listedOriginsAreSilent() {
    assertEquals(
        List.of(),
        seen(
            "CorsSupport.builder().allowOrigins(\"https://app.example.com\")"
                + ".allowCredentials(true).build()"));
  }

  @Test
  void aSupportSpeaksThroughItsConfigurations() {
    assertEquals(
        List.of(),
        Code.seen(
            "io.helidon.webserver.cors.CorsSupport io.helidon.cors.CrossOriginConfig",
            "CorsSupport.builder().addCrossOrigin(CrossOriginConfig.builder()"
                + ".allowOrigins(\"https://app.example.com\").build()).build();"));
  }
}
