package io.github.corslint.framework;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Settings that a generic base class holds for those that extend it. */
final class GenericBaseTest {

  private static final String DIR = "src/main/java/app/";

  private static final String BASE =
      """
      package app;
      abstract class Holder<K, C extends Options> {
        private C options;
        final void setOptions(C given) { options = given; }
        final C options() { return options; }
      }
      """;

  private static final String OPTIONS =
      """
      package app;
      class Options {
        private String origin = "*";
        Options() {}
        Options(String origin) { this.origin = origin; }
        String origin() { return origin; }
      }
      class ShopOptions extends Options {
        ShopOptions() { super("https://shop.example.com"); }
      }
      """;

  private static final String SERVER =
      """
      package app;
      import io.vertx.ext.web.Router;
      import io.vertx.ext.web.handler.CorsHandler;
      abstract class Server<T extends Options> extends Holder<String, T> {
        void routes(Router router) {
          router.route().handler(CorsHandler.create().addOrigin(options().origin()));
        }
      }
      """;

  private static List<String> seen(String server) {
    return Seen.in(
        Map.of(
            DIR + "Holder.java", BASE,
            DIR + "Options.java", OPTIONS,
            DIR + "Server.java", SERVER,
            DIR + "ShopServer.java", "package app;\n" + server));
  }

  @Test
  void theBoundSpeaksWhereNobodySaysMore() {
    assertEquals(
        List.of("6 warning wildcard-origin https://evil.test"),
        seen("class ShopServer<T extends Options> extends Server<T> {}"));
  }

  @Test
  void theArgumentOfASubclassSpeaks() {
    assertEquals(
        List.of("6 warning wildcard-origin https://evil.test"),
        seen("class ShopServer extends Server<Options> {}"));
    assertEquals(List.of(), seen("class ShopServer extends Server<ShopOptions> {}"));
  }
}
