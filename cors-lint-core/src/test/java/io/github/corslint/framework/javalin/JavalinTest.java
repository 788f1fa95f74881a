package io.github.corslint.framework.javalin;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.corslint.framework.Code;
import java.util.List;
import org.junit.jupiter.api.Test;

final class JavalinTest {

  private static final String ECHO = "4 error any-origin-with-credentials https://evil.test";
  private static final String OPEN = "4 warning wildcard-origin https://evil.test";

  private static List<String> seen(String statement) {
    return Code.seen(
        "io.javalin.Javalin", "Javalin.create(config -> {" + statement + "}).start();");
  }

  @Test
  void theOldSwitchEchoesWithCredentials() {
    assertEquals(List.of(ECHO), seen("config.enableCorsForAllOrigins();"));
    assertEquals(List.of(), seen("config.enableCorsForOrigin(\"https://app.example.com\");"));
  }

  @Test
  void anyHostIsOpenButNotWithCredentials() {
    assertEquals(
        List.of(OPEN), seen("config.bundledPlugins.enableCors(c -> c.addRule(r -> r.anyHost()));"));
    assertEquals(
        List.of("4 warning wildcard-with-credentials"),
        seen(
            "config.bundledPlugins.enableCors(c -> c.addRule(r -> { r.anyHost();"
                + " r.allowCredentials = true; }));"));
  }

  @Test
  void reflectionIsAnEcho() {
    assertEquals(
        List.of(ECHO),
        seen(
            "config.plugins.enableCors(c -> c.add(r -> { r.reflectClientOrigin = true;"
                + " r.allowCredentials = true; }));"));
  }

  @Test
  void hostsAreSilent() {
    assertEquals(
        List.of(),
        seen(
            "config.bundledPlugins.enableCors(c -> c.addRule(r -> {"
                + " r.allowHost(\"app.example.com\"); r.allowCredentials = true; }));"));
  }
}
