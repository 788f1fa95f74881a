package io.github.corslint.framework.liberty;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.corslint.framework.Seen;
import java.util.List;
import org.junit.jupiter.api.Test;

final class LibertyTest {

  private static List<String> seen(String cors) {
    return Seen.in(
        "src/main/liberty/config/server.xml",
        "<server description=\"shop\">\n  <featureManager/>\n  " + cors + "\n</server>\n");
  }

  @Test
  void aStarAnywhereIsEverybody() {
    assertEquals(
        List.of("3 error any-origin-with-credentials https://evil.test"),
        seen(
            "<cors domain=\"/api\" allowedOrigins=\"https://*.a.com\" allowCredentials=\"true\"/>"));
    assertEquals(
        List.of("3 warning wildcard-origin https://evil.test"),
        seen("<cors domain=\"/\" allowedOrigins=\"*\" allowedMethods=\"GET, POST\"/>"));
  }

  @Test
  void listedOriginsAndNoOriginsAreSilent() {
    assertEquals(
        List.of(),
        seen(
            "<cors domain=\"/\" allowedOrigins=\"https://a.example.com, https://b.example.com\""
                + " allowCredentials=\"true\"/>"));
    assertEquals(List.of(), seen("<cors domain=\"/\" allowCredentials=\"true\"/>"));
    assertEquals(List.of(), seen("<cors domain=\"/\" allowedOrigins=\"null\"/>"));
  }

  @Test
  void nullSwitchesOffInTheFirstPlaceAlone() {
    assertEquals(
        List.of(),
        seen(
            "<cors domain=\"/\" allowedOrigins=\"null, https://a.example.com\""
                + " allowCredentials=\"true\"/>"));
    assertEquals(
        List.of("3 error null-origin null"),
        seen(
            "<cors domain=\"/\" allowedOrigins=\"https://a.example.com, null\""
                + " allowCredentials=\"true\"/>"));
  }

  @Test
  void elementsOfOtherFilesDoNotCount() {
    assertEquals(
        List.of(),
        Seen.in(
            "config/policies.xml",
            "<policies><inbound><cors allowedOrigins=\"*\"/></inbound></policies>"));
  }
}
