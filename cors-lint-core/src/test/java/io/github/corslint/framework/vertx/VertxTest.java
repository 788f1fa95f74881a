package io.github.corslint.framework.vertx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.corslint.framework.Code;
import io.github.corslint.framework.Seen;
import java.util.List;
import org.junit.jupiter.api.Test;

final class VertxTest {

  private static final String ECHO = "4 error any-origin-with-credentials https://evil.test";
  private static final String OPEN = "4 warning wildcard-origin https://evil.test";

  private static List<String> seen(String handler) {
    return Code.seen("io.vertx.ext.web.handler.CorsHandler", "router.handler(" + handler + ");");
  }

  @Test
  void everybodyWithoutAnOrigin() {
    assertEquals(List.of(OPEN), seen("CorsHandler.create()"));
    assertEquals(List.of(OPEN), seen("CorsHandler.create(\"*\").allowedHeader(\"a\")"));
    assertEquals(List.of(ECHO), seen("CorsHandler.create().allowCredentials(true)"));
    assertEquals(
        List.of(ECHO), seen("CorsHandler.create().addOrigin(\"*\").allowCredentials(true)"));
  }

  @Test
  void expressionsAreProbed() {
    assertEquals(
        List.of("4 error weak-origin-pattern https://app.example.com.evil.test"),
        seen(
            "CorsHandler.create().addRelativeOrigin(\"https://app\\\\.example\\\\.com.*\")"
                + ".allowCredentials(true)"));
  }

  @Test
  void listedOriginsAreSilent() {
    assertEquals(
        List.of(),
        seen("CorsHandler.create().addOrigin(\"https://app.example.com\").allowCredentials(true)"));
  }

  @Test
  void codeThatFailsBeforeTheRouterIsMadeDoesNotHideIt() {
    assertEquals(
        List.of("9 warning wildcard-origin https://evil.test"),
        Seen.in(
            "src/main/java/app/Main.java",
            """
            package app;
            import io.vertx.ext.web.*;
            import io.vertx.ext.web.handler.CorsHandler;
            class Main extends io.vertx.core.AbstractVerticle {
              private String home;
              @Override public void start() { home.strip(); vertx.createHttpServer().requestHandler(router()); }
              private Router router() {
                Router router = Router.router(vertx);
                router.route().handler(CorsHandler.create("*"));
                return router;
              }
            }
            """));
  }
}
