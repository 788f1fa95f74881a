package io.github.corslint.framework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What an application does before it sets up CORS does not keep that from being seen. */
final class FarCodeTest {

  private static final String STORAGE =
      """
      package app;
      class Storage {
        private final Settings settings;
        Storage(Settings settings) { this.settings = settings; warm(); }
        private void warm() {
          for (int i = 0; i < 150; i++) {
            for (int j = 0; j < 150; j++) {
              if (settings.flag(i + j)) { settings.note(i, j); }
            }
          }
        }
        static Storage open(Settings settings) { return new Storage(settings); }
        boolean isRemote() { warm(); return settings.flag(1); }
        void announce(Runnable then) { warm(); then.run(); }
      }
      """;

  private static List<String> started(String statements) {
    String app =
        """
        package app;
        import io.dropwizard.core.Application;
        import io.dropwizard.core.setup.Environment;
        import jakarta.servlet.*;
        import java.util.EnumSet;
        import org.eclipse.jetty.servlets.CrossOriginFilter;
        class App extends Application<Settings> {
          @Override public void run(Settings settings, Environment environment) {
        """
            + statements
            + "\n  }\n"
            + "  private static void allow(Environment environment, String origins) {\n"
            + "    FilterRegistration.Dynamic cors =\n"
            + "      environment.servlets().addFilter(\"cors\", CrossOriginFilter.class);\n"
            + "    cors.setInitParameter(\"allowedOrigins\", origins);\n"
            + "    cors.setInitParameter(\"allowCredentials\", \"false\");\n"
            + "    cors.addMappingForUrlPatterns(EnumSet.allOf(DispatcherType.class), true, \"/*\");\n"
            + "  }\n}\n";
    return Seen.in(
        Map.of(
            "src/main/java/app/App.java",
            app,
            "src/main/java/app/Storage.java",
            STORAGE,
            "src/main/java/app/Settings.java",
            "package app; class Settings extends io.dropwizard.core.Configuration {"
                + " native boolean flag(int i); native void note(int i, int j); }"));
  }

  private static List<String> any(int line) {
    return List.of(line + " warning wildcard-origin https://evil.test");
  }

  @Test
  void constructorsBefore() {
    assertEquals(any(15), started("new Storage(settings);\nallow(environment, \"*\");"));
  }

  @Test
  void staticMethodsBefore() {
    assertEquals(any(15), started("Storage.open(settings);\nallow(environment, \"*\");"));
  }

  @Test
  void conditionsOnWhatIsFar() {
    assertEquals(
        any(15), started("if (Storage.open(settings).isRemote()) {\nallow(environment, \"*\"); }"));
  }

  @Test
  void callbacksThatAreHandedToWhatIsFar() {
    assertEquals(
        any(15),
        started("Storage.open(settings).announce(() -> {\nallow(environment, \"*\"); });"));
  }

  @Test
  void safeOnes() {
    assertEquals(
        List.of(),
        started("new Storage(settings);\nallow(environment, \"https://shop.example.com\");"));
  }

  @Test
  void whatIsFarStillDecidesElsewhere() {
    String front =
        """
        package app;
        import jakarta.servlet.http.*;
        public class Front extends HttpServlet {
          private static final String TELLS = "Access-Control-Allow-Origin";
          @Override protected void doGet(HttpServletRequest request, HttpServletResponse response) {
            Storage storage = Storage.open(new Settings());
            if (storage.isRemote()) { response.setHeader("X-Remote", "1"); }
            Cors.allow(request, response);
          }
        }
        """;
    String cors =
        """
        package app;
        import jakarta.servlet.http.*;
        final class Cors {
          static void allow(HttpServletRequest request, HttpServletResponse response) {
            response.addHeader("Vary", "Origin");
            Service service = Services.current();
            response.setHeader("Access-Control-Allow-Origin", service.allowed(request));
            response.setHeader("Access-Control-Allow-Credentials", "true");
          }
        }
        """;
    String service =
        """
        package app;
        import jakarta.servlet.http.*;
        class Service {
          String allowed(HttpServletRequest request) { return request.getHeader("Origin"); }
        }
        """;
    List<String> seen =
        Seen.in(
            Map.of(
                "src/main/java/app/Cors.java",
                cors,
                "src/main/java/app/Front.java",
                front,
                "src/main/java/app/Service.java",
                service,
                "src/main/java/app/Services.java",
                "package app; class Services { static Service current() { return new Service(); } }",
                "src/main/java/app/Settings.java",
                "package app; class Settings {"
                    + " native boolean flag(int i); native void note(int i, int j); }",
                "src/main/java/app/Storage.java",
                STORAGE));
    assertTrue(seen.contains("7 error reflected-origin https://evil.test"), seen::toString);
  }
}
