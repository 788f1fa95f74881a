package io.github.corslint.framework.helidon;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.corslint.framework.Code;
import io.github.corslint.framework.Seen;
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

  private static List<String> annotated(String attributes) {
    return Seen.in(
        "src/main/java/app/Data.java",
        """
        package app;
        import io.helidon.microprofile.cors.CrossOrigin;
        class Data {
          @CrossOrigin%s
          @jakarta.ws.rs.OPTIONS public void options() {}
        }
        """
            .formatted(attributes));
  }

  @Test
  void theAnnotationIsOpenUntilItListsOrigins() {
    assertEquals(List.of("4 warning wildcard-origin https://evil.test"), annotated(""));
    assertEquals(
        List.of("4 error any-origin-with-credentials https://evil.test"),
        annotated("(value = {\"*\"}, allowCredentials = true)"));
    assertEquals(
        List.of(), annotated("(value = \"https://app.example.com\", allowCredentials = true)"));
  }

  @Test
  void keysOfPathsCount() {
    String keys =
        """
        cors:
          paths:
            - path-pattern: /data
              allow-origins: ["*"]
              allow-credentials: true
            - path-pattern: /other
              allow-origins: ["https://app.example.com"]
              allow-credentials: true
        """;
    assertEquals(
        List.of("4 error any-origin-with-credentials https://evil.test"),
        Seen.in("src/main/resources/application.yaml", keys));
    assertEquals(
        List.of(),
        Seen.in(
            "src/main/resources/application.yaml",
            keys.replace("cors:\n", "cors:\n  enabled: false\n")));
  }

  @Test
  void namesOfHeadersThatAreMade() {
    assertEquals(
        List.of("6 warning reflected-origin https://evil.test"),
        Seen.in(
            "src/main/java/app/Main.java",
            """
            package app;
            import io.helidon.http.*;
            class Main {
              static final HeaderName ALLOW = HeaderNames.create("Access-Control-Allow-Origin");
              static void filters(io.helidon.webserver.http.HttpRouting.Builder routing) { routing.addFilter((chain, q, s) -> {
                q.headers().first(HeaderNames.ORIGIN).ifPresent(o -> s.header(ALLOW, o));
                chain.proceed(); }); }
            }
            """));
  }
}
