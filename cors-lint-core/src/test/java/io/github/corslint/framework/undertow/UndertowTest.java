package io.github.corslint.framework.undertow;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.corslint.framework.Seen;
import java.util.List;
import org.junit.jupiter.api.Test;

final class UndertowTest {

  private static List<String> seen(String references, String filters) {
    return Seen.in(
        "configuration/standalone.xml",
        """
        <subsystem xmlns="urn:jboss:domain:undertow:13.0">
          <host name="default-host">%s</host>
          <filters>
            %s
          </filters>
        </subsystem>
        """
            .formatted(references, filters));
  }

  private static final String STAR =
      "<response-header name=\"origin\" header-name=\"Access-Control-Allow-Origin\""
          + " header-value=\"*\"/>";

  @Test
  void aHeaderInUseIsSentToEverybody() {
    assertEquals(
        List.of("4 warning wildcard-origin https://evil.test"),
        seen("<filter-ref name=\"origin\"/>", STAR));
  }

  @Test
  void aHeaderThatNobodyRefersToIsNotSent() {
    assertEquals(List.of(), seen("<filter-ref name=\"gzip\"/>", STAR));
  }

  @Test
  void starDoesNotGoWithCredentials() {
    assertEquals(
        List.of("4 warning wildcard-with-credentials"),
        seen(
            "<filter-ref name=\"origin\"/><filter-ref name=\"cookies\"/>",
            STAR
                + "<response-header name=\"cookies\""
                + " header-name=\"Access-Control-Allow-Credentials\" header-value=\"true\"/>"));
  }

  @Test
  void oneOriginIsSilent() {
    assertEquals(
        List.of(),
        seen("<filter-ref name=\"origin\"/>", STAR.replace("\"*\"", "\"https://a.example.com\"")));
  }
}
