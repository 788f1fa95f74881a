package io.github.corslint.framework.vertx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.corslint.CorsLint;
import io.github.corslint.framework.Code;
import io.github.corslint.framework.Seen;
import io.github.corslint.model.Finding;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class VertxTest {

  private static final String ECHO = "4 error any-origin-with-credentials https://evil.test";
  private static final String OPEN = "4 warning wildcard-origin https://evil.test";

  private static List<String> seen(String handler) {
    return Code.seen(
        "io.vertx.ext.web.handler.CorsHandler io.vertx.core.http.HttpMethod java.util.Set",
        "router.handler(" + handler + ");");
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

  @Test
  void methodsMayBeConstants() {
    String read = "CorsHandler.create().allowedMethod(HttpMethod.GET)";
    String written = "CorsHandler.create().allowedMethods(Set.of(HttpMethod.GET, HttpMethod.PUT))";
    assertEquals(List.of(), seen(read));
    assertEquals(List.of(OPEN), seen(written));
  }

  @Test
  void credentialsOfSockJsCannotBeTurnedOff() {
    String text =
        """
        package app;
        import io.vertx.ext.web.handler.sockjs.SockJSHandler;
        class Setup {
          void setUp(Router router) { router.route("/events/*").subRouter(SockJSHandler.create(vertx).socketHandler(s -> {})); }
        }
        """;
    Finding found =
        CorsLint.check("src/main/java/app/Setup.java", text).findings().stream()
            .filter(f -> f.rule().name().equals("any-origin-with-credentials"))
            .findFirst()
            .orElseThrow();
    assertTrue(found.help().contains("always allows credentials"), found.help());
    assertTrue(
        found.related().stream().anyMatch(step -> step.text().contains("CorsHandler")),
        found.related()::toString);
    assertTrue(
        found.related().stream().anyMatch(step -> step.text().contains("no setting changes that")),
        found.related()::toString);
    assertEquals(List.of(), Seen.notes("src/main/java/app/Setup.java", text));
  }

  private static final String FILL = "cors.addOrigin(\"https://app.example.com\");";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "private final CorsHandler cors = CorsHandler.create();",
        "private final CorsHandler cors; Setup() { cors = CorsHandler.create(); }",
      })
  void aHandlerIsWhatMethodsMakeOfTheOneInAField(String field) {
    String code =
        "package app; import io.vertx.ext.web.handler.CorsHandler; class Setup {\n%s\n"
            + "void setUp(io.vertx.ext.web.Router router) { %s router.route().handler(cors); } }";
    String path = "src/main/java/app/Setup.java";
    assertEquals(List.of(), Seen.in(path, code.formatted(field, FILL)));
    assertEquals(
        List.of("2 warning wildcard-origin https://evil.test"),
        Seen.in(path, code.formatted(field, "")));
  }

  @ParameterizedTest
  @ValueSource(strings = {FILL, ""})
  void aHandlerIsWhatCallersMakeOfTheOneOfAHelper(String fill) {
    String helper =
        "package app; import io.vertx.ext.web.handler.CorsHandler; class Helper {"
            + " static CorsHandler cors() { return CorsHandler.create(); } }";
    String caller =
        "package app; class Setup { void setUp(io.vertx.ext.web.Router router) {"
            + " var cors = Helper.cors(); "
            + fill
            + " router.route().handler(cors); } }";
    assertEquals(
        fill.isEmpty() ? List.of("1 warning wildcard-origin https://evil.test") : List.of(),
        Seen.in(
            Map.of(
                "src/main/java/app/Helper.java", helper, "src/main/java/app/Setup.java", caller)));
  }
}
