package io.github.corslint.framework.jooby;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.corslint.framework.Seen;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class JoobyTest {

  private static List<String> seen(String handler) {
    return Seen.in(
        "src/main/java/app/App.java",
        """
        package app;
        import io.jooby.Jooby;
        import io.jooby.handler.Cors;
        import io.jooby.handler.CorsHandler;
        class App extends Jooby {
          { use(%s); }
        }
        """
            .formatted(handler));
  }

  @Test
  void theDefaultsLetEverybodyInWithCredentials() {
    assertEquals(
        List.of("6 error any-origin-with-credentials https://evil.test"),
        seen("new CorsHandler()"));
    assertEquals(
        List.of("6 error any-origin-with-credentials https://evil.test"),
        seen("new CorsHandler(new Cors().setMethods(\"GET\"))"));
  }

  @Test
  void credentialsCanBeSwitchedOff() {
    assertEquals(
        List.of("6 warning wildcard-origin https://evil.test"),
        seen("new CorsHandler(new Cors().setUseCredentials(false))"));
  }

  @Test
  void originsAreComparedAndStarsAreGlobs() {
    assertEquals(
        List.of(), seen("new CorsHandler(new Cors().setOrigin(\"https://app.example.com\"))"));
    assertEquals(
        List.of("6 error weak-origin-pattern https://evilexample.com"),
        seen("new CorsHandler(new Cors().setOrigin(\"https://*example.com\"))"));
  }

  private static List<String> configured(String conf) {
    return Seen.in(
        Map.of(
            "src/main/java/app/App.java",
            "package app;\nimport io.jooby.*;\nclass App extends Jooby {\n  { decorator(new"
                + " CorsHandler(Cors.from(getConfig()))); }\n}\n",
            "conf/application.conf",
            conf));
  }

  @Test
  void optionsComeFromTheConfiguration() {
    assertEquals(
        List.of("4 error any-origin-with-credentials https://evil.test"),
        configured("cors { methods: [GET] }\n"));
    assertEquals(
        List.of("4 warning wildcard-origin https://evil.test"),
        configured("cors { origin: \"*\", credentials: false }\n"));
    assertEquals(
        List.of(),
        configured("cors { origin: [\"https://a.example.com\", \"https://b.example.com\"] }\n"));
    assertEquals(
        List.of("4 error weak-origin-pattern https://evilexample.com"),
        configured("cors.origin = \"https://*example.com\"\n"));
  }
}
