package io.github.corslint.framework.light4j;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.corslint.framework.Seen;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class Light4jTest {

  private static final String FILE = "src/main/resources/config/cors.yml";

  @Test
  void originsAreComparedWhole() {
    assertEquals(
        List.of(),
        Seen.in(
            FILE,
            """
            enabled: true
            allowedOrigins:
              - https://app.example.com
              - https://shop.example.com
            allowedMethods:
              - GET
            """));
    assertEquals(
        List.of("3 error null-origin null"),
        Seen.in(FILE, "enabled: true\nallowedOrigins:\n  - 'null'\n"));
  }

  @Test
  void aStarIsAnOriginThatNobodyHas() {
    assertEquals(
        List.of("2 warning malformed-origin"),
        Seen.in(FILE, "enabled: true\nallowedOrigins: '*'\n"));
  }

  @Test
  void aListMayBeAText() {
    assertEquals(
        List.of(),
        Seen.in(
            FILE,
            "enabled: true\nallowedOrigins: '[\"https://a.example.com\",\"https://b.example.com\"]'\n"));
    assertEquals(
        List.of("2 error null-origin null"),
        Seen.in(FILE, "allowedMethods: GET\nallowedOrigins: https://a.example.com, null\n"));
  }

  @Test
  void aHandlerThatIsOffHasNoPolicy() {
    assertEquals(List.of(), Seen.in(FILE, "enabled: false\nallowedOrigins:\n  - 'null'\n"));
  }

  @Test
  void prefixesOfPathsHaveListsOfTheirOwn() {
    assertEquals(
        List.of("8 error null-origin null"),
        Seen.in(
            FILE,
            """
            enabled: true
            pathPrefixAllowed:
              /v1/pets:
                allowedOrigins:
                  - https://app.example.com
              /v1/market:
                allowedOrigins:
                  - 'null'
            """));
  }

  @Test
  void valuesOfTheirOwnFileFillIn() {
    assertEquals(
        List.of("3 error null-origin null"),
        Seen.in(
            "src/main/resources/config/values.yml",
            "cors.enabled: true\ncors.allowedOrigins:\n  - 'null'\n"));
    assertEquals(
        List.of(),
        Seen.in(
            Map.of(
                FILE, "enabled: ${cors.enabled:true}\nallowedOrigins: ${cors.allowedOrigins:}\n")));
  }

  @Test
  void otherFilesAreNotTheirs() {
    assertEquals(
        List.of(),
        Seen.in("chart/values.yaml", "cors:\n  enabled: true\n  allowedOrigins: 'null'\n"));
    assertEquals(List.of(), Seen.in(FILE, "allowedOrigins: 'null'\n"));
  }
}
