package io.github.corslint.framework.micronaut;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.corslint.framework.Seen;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class MicronautTest {

  private static final String ENABLED = "micronaut.server.cors.enabled: true\n";

  @Test
  void theSwitchAloneLetsEverybodyInAndUpTo4WithCredentials() {
    String pom =
        """
        <project><dependencies><dependency><groupId>io.micronaut</groupId>
        <artifactId>micronaut-http-server-netty</artifactId><version>3.10.1</version>
        </dependency></dependencies></project>
        """;
    assertEquals(
        List.of("1 warning wildcard-origin https://evil.test"),
        Seen.in("application.yml", ENABLED));
    assertEquals(
        List.of("1 error any-origin-with-credentials https://evil.test"),
        Seen.in(Map.of("application.yml", ENABLED, "pom.xml", pom)));
  }

  @Test
  void theVersionIsThatOfThePluginWhenNothingElseSays() {
    assertEquals(
        List.of("1 error any-origin-with-credentials https://evil.test"),
        Seen.in(
            Map.of(
                "application.yml",
                ENABLED,
                "build.gradle.kts",
                "plugins { id(\"io.micronaut.application\") version \"3.7.10\" }\n")));
  }

  @Test
  void namedConfigurationsAreJudgedEachByItself() {
    assertEquals(
        List.of("12 error weak-origin-pattern https://evilexample.com"),
        Seen.in(
            "application.yml",
            """
            micronaut:
              server:
                cors:
                  enabled: true
                  configurations:
                    web:
                      allowed-origins:
                        - https://app.example.com
                      allow-credentials: true
                    all:
                      allow-credentials: true
                      allowed-origins-regex: '^https://.*example\\.com$'
            """));
  }

  @Test
  void switchedOffIsSilent() {
    assertEquals(List.of(), Seen.in("application.yml", "micronaut.server.cors.enabled: false\n"));
  }

  private static final String ANNOTATED =
      """
      package app;
      import io.micronaut.http.server.cors.CrossOrigin;
      @io.micronaut.http.annotation.Controller("/data")
      class Data {
        @CrossOrigin%s
        @io.micronaut.http.annotation.Get String list() { return ""; }
      }
      """;

  private static List<String> annotated(String attributes, String build) {
    return Seen.in(
        Map.of("src/main/java/app/Data.java", ANNOTATED.formatted(attributes), "pom.xml", build));
  }

  @Test
  void theAnnotationIsReadByVersion() {
    String parent =
        """
        <project><parent><groupId>io.micronaut.platform</groupId>
        <artifactId>micronaut-parent</artifactId><version>4.6.3</version></parent></project>
        """;
    String old =
        """
        <project><properties><micronaut.version>3.9.0</micronaut.version></properties></project>
        """;
    assertEquals(
        List.of("5 error any-origin-with-credentials https://evil.test"), annotated("", parent));
    assertEquals(List.of(), annotated("", old));
    assertEquals(
        List.of("5 warning wildcard-origin https://evil.test"), annotated("", "<project/>"));
    assertEquals(
        List.of("5 warning wildcard-origin https://evil.test"), annotated("(\"*\")", "<project/>"));
    assertEquals(
        List.of(), annotated("({\"https://app.example.com\", \"https://b.example.com\"})", parent));
  }

  @Test
  void annotationsOfOtherLibrariesDoNotCount() {
    assertEquals(
        List.of(),
        Seen.in(
            "src/main/java/app/Data.java",
            ANNOTATED.formatted("").replace("io.micronaut.http.server.cors", "com.acme.http")));
  }

  @Test
  void defaultsOfPlaceholdersMayStandBetweenBackticks() {
    String code =
        """
        package app;
        import io.micronaut.http.*;
        import io.micronaut.http.annotation.*;
        @Controller("/a") class A {
          @io.micronaut.context.annotation.Value("${app.origin:`%s`}") String origin;
          @Get HttpResponse<String> get() { return HttpResponse.ok("").header("Access-Control-Allow-Origin", origin); }
        }
        """;
    String path = "src/main/java/app/A.java";
    assertEquals(List.of(), Seen.in(path, code.formatted("https://app.example.com")));
    assertEquals(
        List.of("6 note development-origin http://localhost:3000"),
        Seen.notes(path, code.formatted("http://localhost:3000")));
    assertEquals(
        List.of("6 warning wildcard-origin https://evil.test"), Seen.in(path, code.formatted("*")));
    assertEquals(
        List.of(),
        Seen.in(
            "src/main/resources/application.yml",
            "micronaut.server.cors.enabled: true\n"
                + "micronaut.server.cors.configurations.web.allowed-origins:\n"
                + "  - ${APP_ORIGIN:`https://app.example.com`}\n"));
  }
}
