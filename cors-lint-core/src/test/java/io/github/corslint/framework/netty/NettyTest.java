package io.github.corslint.framework.netty;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.corslint.framework.Code;
import java.util.List;
import org.junit.jupiter.api.Test;

final class NettyTest {

  private static final String ECHO = "4 error any-origin-with-credentials https://evil.test";
  private static final String OPEN = "4 warning wildcard-origin https://evil.test";

  private static List<String> seen(String config) {
    return Code.seen("io.netty.handler.codec.http.cors.CorsConfigBuilder", config + ".build();");
  }

  @Test
  void everybodyIsAnEchoWithCredentials() {
    assertEquals(List.of(OPEN), seen("CorsConfigBuilder.forAnyOrigin()"));
    assertEquals(List.of(ECHO), seen("CorsConfigBuilder.forOrigin(\"*\").allowCredentials()"));
  }

  @Test
  void theNullOriginMayBeAllowed() {
    assertEquals(
        List.of("4 error null-origin null"),
        seen(
            "CorsConfigBuilder.forOrigins(\"https://app.example.com\").allowNullOrigin()"
                + ".allowCredentials()"));
  }

  @Test
  void listedOriginsAreSilent() {
    assertEquals(
        List.of(),
        seen("CorsConfigBuilder.forOrigins(\"https://app.example.com\").allowCredentials()"));
  }
}
