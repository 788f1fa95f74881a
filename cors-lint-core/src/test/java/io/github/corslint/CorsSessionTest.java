package io.github.corslint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.corslint.framework.Versions;
import io.github.corslint.interpret.Configuration;
import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A session sees what a change in one file means for another, and judges nothing else again. */
final class CorsSessionTest {

  private static final String ORDERS = "shop/src/main/java/shop/Orders.java";
  private static final String SITES = "shop/src/main/java/shop/Sites.java";
  private static final String SETTINGS = "shop/src/main/java/shop/Settings.java";
  private static final String GUARD = "shop/src/main/java/shop/OriginGuard.java";
  private static final String FILTER = "shop/src/main/java/shop/GuardedFilter.java";
  private static final String YAML = "shop/src/main/resources/application.yml";

  @TempDir private Path base;
  private CorsSession session;

  @BeforeEach
  void writeShop() throws Exception {
    write(
        ORDERS,
        """
        package shop;

        import org.springframework.web.bind.annotation.CrossOrigin;
        import org.springframework.web.bind.annotation.RestController;

        @RestController
        @CrossOrigin(originPatterns = Sites.PARTNERS, allowCredentials = "true")
        class Orders {}
        """);
    write(SITES, sites("https://partner.example"));
    write(
        SETTINGS,
        """
        package shop;

        import org.springframework.beans.factory.annotation.Value;
        import org.springframework.web.servlet.config.annotation.CorsRegistry;
        import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

        class Settings implements WebMvcConfigurer {
          @Value("${shop.origins}") private String origins;

          @Override
          public void addCorsMappings(CorsRegistry registry) {
            registry.addMapping("/**").allowedOriginPatterns(origins).allowCredentials(true);
          }
        }
        """);
    write(YAML, "shop:\n  origins: https://app.example\n");
    write(
        FILTER,
        """
        package shop;

        import jakarta.servlet.*;
        import jakarta.servlet.http.*;

        class GuardedFilter implements Filter {
          private final OriginGuard guard = new StrictGuard();

          public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
              throws java.io.IOException, ServletException {
            String origin = ((HttpServletRequest) request).getHeader("Origin");
            if (guard.accepts(origin)) {
              HttpServletResponse http = (HttpServletResponse) response;
              http.setHeader("Access-Control-Allow-Origin", origin);
              http.setHeader("Vary", "Origin");
            }
            chain.doFilter(request, response);
          }
        }
        """);
    write(GUARD, "package shop;\n\ninterface OriginGuard { boolean accepts(String origin); }\n");
    write(
        "shop/src/main/java/shop/StrictGuard.java", guard("\"https://a.example\".equals(origin)"));
    session = CorsSession.open(ScanRequest.of(base));
  }

  @Test
  void isQuietAtFirst() {
    assertEquals(List.of(), findings());
  }

  @Test
  void seesAConstantOfAnotherFileChange() throws IOException {
    findings();
    session.edit(SITES, sites("*"));
    assertEquals(List.of("Orders any-origin-with-credentials"), findings());
    session.revert(SITES);
    assertEquals(List.of(), findings());
    write(SITES, sites("*"));
    session.changed(List.of(SITES));
    assertEquals(List.of("Orders any-origin-with-credentials"), findings());
  }

  @Test
  void seesAConfigurationFileChange() {
    findings();
    session.edit(YAML, "shop:\n  origins: '*'\n");
    assertEquals(List.of("Settings any-origin-with-credentials"), findings());
    session.edit(YAML, "shop:\n  origins: https://app.example\n");
    assertEquals(List.of(), findings());
  }

  @Test
  void seesAHelperInAnotherFileChange() {
    findings();
    session.edit("shop/src/main/java/shop/StrictGuard.java", guard("origin != null"));
    assertEquals(List.of("GuardedFilter reflected-origin"), findings());
  }

  @Test
  void seesCorsCodeComeAndGo() {
    findings();
    session.edit(
        GUARD,
        """
        package shop;

        @org.springframework.web.bind.annotation.RestController
        @org.springframework.web.bind.annotation.CrossOrigin(
            originPatterns = "*", allowCredentials = "true")
        class Stock {}
        """);
    assertEquals(List.of("OriginGuard any-origin-with-credentials"), findings());
    session.revert(GUARD);
    assertEquals(List.of(), findings());
  }

  @Test
  void seesASuppressionComeAndGo() throws IOException {
    session.edit(SITES, sites("*"));
    assertEquals(List.of("Orders any-origin-with-credentials"), findings());
    String orders = Files.readString(base.resolve(ORDERS));
    String reason = "// cors-lint:allow any-origin-with-credentials -- a demo\n";
    session.edit(ORDERS, orders.replace("@CrossOrigin(", reason + "@CrossOrigin("));
    assertEquals(List.of(), findings());
    session.edit(ORDERS, orders);
    assertEquals(List.of("Orders any-origin-with-credentials"), findings());
  }

  @Test
  void seesAFileComeAndGo() throws IOException {
    Files.delete(base.resolve(SITES));
    assertEquals(List.of("Orders undecidable-origin"), findings());
    write(SITES, sites("*"));
    session.moved(List.of(SITES));
    assertEquals(List.of("Orders any-origin-with-credentials"), findings());
    Files.delete(base.resolve(SITES));
    session.moved(List.of(SITES));
    assertEquals(List.of("Orders undecidable-origin"), findings());
  }

  @Test
  void seesAFileThatIsNotSavedYet() {
    session.edit(
        "shop/src/main/java/shop/New.java", guard("true") + "// Access-Control-Allow-Origin");
    assertEquals(0, session.report().skipped().size());
    assertEquals(8, session.report().filesRead());
  }

  @Test
  void seesABuildFileChange() throws IOException {
    write(
        SETTINGS,
        Files.readString(base.resolve(SETTINGS))
            .replace("allowedOriginPatterns(origins)", "allowedOrigins(\"*\")"));
    write("shop/pom.xml", pom("5.2.9.RELEASE"));
    session.moved(List.of(SETTINGS, "shop/pom.xml"));
    assertEquals(List.of("Settings any-origin-with-credentials"), findings());
    session.edit("shop/pom.xml", pom("6.1.2"));
    assertEquals(List.of("Settings wildcard-with-credentials"), findings());
  }

  @Test
  void seesAWordComeIntoAFileThatWasOnlySearched() throws Exception {
    write(
        "shop/src/main/java/shop/web/MarksFeature.java",
        """
        package shop.web;

        import jakarta.ws.rs.container.*;
        import jakarta.ws.rs.core.FeatureContext;
        import shop.Shared;

        class MarksFeature implements DynamicFeature {
          public void configure(ResourceInfo resource, FeatureContext context) {
            Shared shared = resource.getResourceMethod().getAnnotation(Shared.class);
            if (shared != null) {
              context.register(new Marks(shared.value()));
            }
          }

          record Marks(String site) implements ContainerResponseFilter {
            public void filter(ContainerRequestContext request, ContainerResponseContext response) {
              String origin = request.getHeaderString("Origin");
              if (site.equals("any") && origin != null) {
                response.getHeaders().putSingle("Access-Control-Allow-Origin", origin);
                response.getHeaders().putSingle("Access-Control-Allow-Credentials", "true");
              }
            }
          }
        }
        """);
    write(
        "shop/src/main/java/shop/Shared.java",
        "package shop;\n\npublic @interface Shared { String value(); }\n");
    String stock = "shop/src/main/java/stock/StockResource.java";
    write(stock, "package stock;\n\nclass StockResource { String all() { return null; } }\n");
    write(
        "shop/src/main/java/orders/OrdersResource.java",
        "package orders;\n\nimport shop.Shared;\n\nclass OrdersResource {\n"
            + "  @Shared(\"none\") String all() { return null; }\n}\n");
    session = CorsSession.open(ScanRequest.of(base));
    assertFalse(findings().contains("MarksFeature reflected-origin"));
    session.edit(
        stock,
        "package stock;\n\nimport shop.Shared;\n\nclass StockResource {\n"
            + "  @Shared(\"any\") String all() { return null; }\n}\n");
    assertTrue(findings().contains("MarksFeature reflected-origin"), () -> findings().toString());
  }

  @Test
  void doesOnlyWhatAChangeCanTouch() {
    int atFirst = stepsOfNextReport();
    session.edit(SITES, sites("*"));
    int afterAnEdit = stepsOfNextReport();
    assertTrue(0 < afterAnEdit && afterAnEdit <= atFirst / 2, () -> atFirst + " " + afterAnEdit);
    session.edit(YAML, "shop:\n  origins: https://app.example\n  name: Shop\n");
    assertEquals(0, stepsOfNextReport(), "no answer changed");
    assertEquals(0, stepsOfNextReport(), "nothing changed");
  }

  @Test
  void looksAgainBesideABeanOnlyWhenAFileComesThere() throws IOException {
    write(
        FILTER,
        Files.readString(base.resolve(FILTER))
            .replace(
                "private final OriginGuard guard = new StrictGuard();", "@Autowired Gate guard;")
            .replace(
                "import jakarta.servlet.*;",
                "import gate.Gate;\nimport jakarta.servlet.*;\n"
                    + "import org.springframework.beans.factory.annotation.Autowired;"));
    session.edit(
        "shop/src/main/java/gate/Gate.java",
        "package gate;\n\npublic interface Gate { boolean accepts(String origin); }\n");
    int atFirst = stepsOfNextReport();
    session.edit("shop/src/main/java/other/Clerk.java", "package other;\n\nclass Clerk {}\n");
    assertEquals(0, stepsOfNextReport(), () -> "a folder that nobody looked into, of " + atFirst);
    session.edit(
        "shop/src/main/java/gate/House.java",
        "package gate;\n\nclass House implements Gate {\n"
            + "  public boolean accepts(String origin) { return true; }\n}\n");
    assertTrue(stepsOfNextReport() > 0);
  }

  @Test
  void goesOnAfterACancelledReport() {
    CorsSession.Progress cancelled =
        new CorsSession.Progress() {
          @Override
          public void worked() {}

          @Override
          public boolean isCancelled() {
            return true;
          }
        };
    session.edit(SITES, sites("*"));
    assertThrows(CancellationException.class, () -> session.report(cancelled));
    assertEquals(List.of("Orders any-origin-with-credentials"), findings());
  }

  @Test
  void readsNoUnsavedTextThatIsTooLarge() {
    session.edit(SITES, "// " + "x".repeat(11 << 20));
    assertEquals(List.of("Orders undecidable-origin"), findings());
  }

  /** A question that is not noted would make a session deaf to changes of its answer. */
  @Test
  void notesEveryQuestionToTheSurroundings() {
    for (Class<?> asked : List.of(Configuration.class, Versions.class)) {
      for (Method method : asked.getMethods()) {
        if (!Modifier.isStatic(method.getModifiers())) {
          assertTrue(
              Arrays.stream(Inquiry.class.getDeclaredMethods())
                  .anyMatch(
                      own ->
                          own.getName().equals(method.getName())
                              && Arrays.equals(
                                  own.getParameterTypes(), method.getParameterTypes())),
              () -> method + " is not noted");
        }
      }
    }
  }

  private int stepsOfNextReport() {
    AtomicInteger steps = new AtomicInteger();
    session.report(
        new CorsSession.Progress() {
          @Override
          public void worked() {
            steps.incrementAndGet();
          }

          @Override
          public boolean isCancelled() {
            return false;
          }
        });
    return steps.get();
  }

  private List<String> findings() {
    List<String> found = new ArrayList<>();
    session
        .report()
        .findings()
        .forEach(
            f ->
                found.add(
                    Path.of(f.at().path()).getFileName().toString().replace(".java", "")
                        + " "
                        + f.rule().name()));
    return found;
  }

  private static String sites(String partners) {
    return "package shop;\n\nfinal class Sites { static final String PARTNERS = \""
        + partners
        + "\"; }\n";
  }

  private static String guard(String check) {
    return "package shop;\n\nclass StrictGuard implements OriginGuard {\n"
        + "  public boolean accepts(String origin) { return "
        + check
        + "; }\n}\n";
  }

  private static String pom(String version) {
    return "<project><modelVersion>4.0.0</modelVersion><groupId>g</groupId><artifactId>a</artifactId>"
        + "<version>1</version><dependencies><dependency><groupId>org.springframework</groupId>"
        + "<artifactId>spring-webmvc</artifactId><version>"
        + version
        + "</version></dependency></dependencies></project>\n";
  }

  private void write(String path, String text) throws IOException {
    Path file = base.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
