package io.github.corslint.framework.vertx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.corslint.framework.Seen;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Lists in the configuration of a verticle, with the default beside the key. */
final class JsonDefaultsTest {

  private static List<String> seen(String element) {
    return Seen.in(
        "src/main/java/app/Api.java",
        """
        package app;
        import io.vertx.core.*;
        import io.vertx.core.json.*;
        import io.vertx.ext.web.*;
        import java.util.*;
        public class Api extends AbstractVerticle {
          @Override public void start() {
            Set<Object> allowed = new HashSet<>();
            config().getJsonArray("origins", new JsonArray().add("%s")).forEach(allowed::add);
            Router router = Router.router(vertx);
            router.route().handler(ctx -> {
              String origin = ctx.request().getHeader("Origin");
              if (allowed.contains(origin) || allowed.contains("*")) {
                ctx.response().putHeader("Access-Control-Allow-Origin", origin);
              }
              ctx.next();
            });
          }
        }
        """
            .formatted(element));
  }

  @Test
  void theDefaultCounts() {
    assertEquals(List.of("13 warning ineffective-origin-check https://evil.test"), seen("*"));
    assertEquals(List.of(), seen("https://app.example.com"));
    assertEquals(List.of("13 warning null-origin null"), seen("null"));
  }
}
