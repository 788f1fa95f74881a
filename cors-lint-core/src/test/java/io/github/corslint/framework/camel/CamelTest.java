package io.github.corslint.framework.camel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.corslint.framework.Seen;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CamelTest {

  private static List<String> seen(String route) {
    return Seen.in(
        "src/main/java/app/Routes.java",
        """
        package app;
        import org.apache.camel.builder.RouteBuilder;
        class Routes extends RouteBuilder {
          @Override
          public void configure() {
            %s
          }
        }
        """
            .formatted(route));
  }

  @Test
  void enablingCorsLetsEverybodyRead() {
    assertEquals(
        List.of("6 warning wildcard-origin https://evil.test"),
        seen("restConfiguration().component(\"servlet\").enableCORS(true).port(8080);"));
  }

  @Test
  void aPropertyNamesTheOrigin() {
    assertEquals(
        List.of(),
        seen(
            "restConfiguration().enableCORS(true)"
                + ".corsHeaderProperty(\"Access-Control-Allow-Origin\", \"https://a.example.com\");"));
    assertEquals(List.of(), seen("restConfiguration().enableCORS(false);"));
  }

  @Test
  void aHeaderOfARouteIsAHeader() {
    assertEquals(
        List.of("6 warning wildcard-origin https://evil.test"),
        seen("from(\"x\").setHeader(\"Access-Control-Allow-Origin\", constant(\"*\"));"));
  }
}
