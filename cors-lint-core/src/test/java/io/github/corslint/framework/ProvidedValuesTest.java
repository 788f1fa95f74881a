package io.github.corslint.framework;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Values that a container gets from code elsewhere and hands to the code that compares. */
final class ProvidedValuesTest {

  private static final String FILTER = "src/main/java/app/Cors.java";

  private static final String WEAK = "8 error weak-origin-check https://www.lagoon.org.evil.test";

  private static String filter(String members, String check) {
    return """
    package app; import jakarta.inject.*; import jakarta.servlet.*; import jakarta.servlet.http.*; import java.util.*; import java.util.regex.*; import org.springframework.beans.factory.annotation.*;
    @Singleton
    public class Cors extends HttpFilter {
      %s
      @Override protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) throws java.io.IOException, ServletException {
        String origin = request.getHeader("Origin");
        response.addHeader("Vary", "Origin");
        if (origin != null && %s) {
          response.setHeader("Access-Control-Allow-Origin", origin);
          response.setHeader("Access-Control-Allow-Credentials", "true");
        }
        chain.doFilter(request, response);
      }
    }
    """
        .formatted(members, check);
  }

  private static List<String> seen(
      String members, String check, String otherName, String other, String... qualifier) {
    Map<String, String> texts = new HashMap<>();
    texts.put(FILTER, filter(members, check));
    texts.put("src/main/java/app/setup/" + otherName + ".java", other);
    for (String text : qualifier) {
      texts.put("src/main/java/app/Trusted.java", text);
    }
    return Seen.in(texts);
  }

  private static final String QUALIFIER =
      "package app; @jakarta.inject.Qualifier public @interface Trusted {}";

  @Test
  void areBeansOfSpring() {
    String beans =
        """
        package app.setup; import java.util.*; import org.springframework.context.annotation.*;
        @Configuration public class SiteConfig {
          @Bean List<String> sites() { return List.of("https://www.lagoon.org"); }
          @Bean Set<String> others() { return Set.of("https://www.lagoon.org", "https://admin.example.com"); }
        }
        """;
    assertEquals(
        List.of(WEAK),
        seen(
            "@Autowired @Qualifier(\"sites\") private List<String> sites;",
            "sites.stream().anyMatch(origin::startsWith)",
            "SiteConfig",
            beans));
    assertEquals(
        List.of(),
        seen(
            "private final Set<String> sites; Cors(Set<String> sites) { this.sites = sites; }",
            "(sites.contains(\"*\") || sites.contains(origin))",
            "SiteConfig",
            beans));
  }

  @Test
  void areProducedByCdi() {
    String producer =
        """
        package app.setup; import app.Trusted; import jakarta.enterprise.inject.Produces; import java.util.*;
        public class SiteProducer {
          @Produces @Trusted List<String> sites() { return List.of("https://www.lagoon.org"); }
          @Produces List<String> names() { return List.of("*"); }
        }
        """;
    assertEquals(
        List.of(),
        seen(
            "@Inject @Trusted List<String> sites;",
            "(sites.contains(\"*\") || sites.contains(origin))",
            "SiteProducer",
            producer,
            QUALIFIER));
    assertEquals(
        List.of(WEAK),
        seen(
            "@Inject @Trusted List<String> sites;",
            "sites.stream().anyMatch(origin::startsWith)",
            "SiteProducer",
            producer,
            QUALIFIER));
  }

  @Test
  void areBoundByGuiceToAnAnnotation() {
    assertEquals(
        List.of(WEAK),
        seen(
            "@Inject @Trusted List<String> sites;",
            "sites.stream().anyMatch(origin::startsWith)",
            "SiteModule",
            """
            package app.setup; import app.Trusted; import com.google.inject.*; import java.util.*;
            public class SiteModule extends AbstractModule {
              @Override protected void configure() {
                bind(new TypeLiteral<List<String>>() {}).annotatedWith(Trusted.class).toInstance(List.of("https://www.lagoon.org"));
              }
            }
            """,
            QUALIFIER));
  }

  private static final String SITE =
      """
      package app;
      public class Site {
        private final String start;
        public Site(String start) { this.start = start; }
        boolean begins(String origin) { return origin.startsWith(start); }
      }
      """;

  private static List<String> withSite(String otherName, String other) {
    return Seen.in(
        Map.of(
            FILTER,
            filter("@Inject Site site;", "site.begins(origin)"),
            "src/main/java/app/Site.java",
            SITE,
            "src/main/java/app/setup/" + otherName + ".java",
            other));
  }

  private static final List<String> BY_SITE =
      List.of("8 error weak-origin-check https://www.lagoon.org.evil.test");

  @Test
  void areBoundByGuiceToATypeOfTheTree() {
    assertEquals(
        BY_SITE,
        withSite(
            "SiteModule",
            """
            package app.setup; import app.Site; import com.google.inject.*;
            public class SiteModule extends AbstractModule {
              @Override protected void configure() { bind(Site.class).toInstance(new Site("https://www.lagoon.org")); }
            }
            """));
  }

  @Test
  void areBoundByHk2ToATypeOfTheTree() {
    assertEquals(
        BY_SITE,
        withSite(
            "SiteBinder",
            """
            package app.setup; import app.Site; import org.glassfish.hk2.utilities.binding.AbstractBinder;
            public class SiteBinder extends AbstractBinder {
              @Override protected void configure() { bind(new Site("https://www.lagoon.org")).to(Site.class); }
            }
            """));
  }

  @Test
  void areMadeByAFactoryOfMicronaut() {
    assertEquals(
        List.of(WEAK),
        seen(
            "private final List<String> sites; Cors(@Named(\"sites\") List<String> sites) { this.sites = sites; }",
            "sites.stream().anyMatch(origin::startsWith)",
            "SiteFactory",
            """
            package app.setup; import io.micronaut.context.annotation.Factory; import jakarta.inject.*; import java.util.*;
            @Factory public class SiteFactory { @Singleton @Named("sites") List<String> sites() { return List.of("https://www.lagoon.org"); } }
            """));
  }

  @Test
  void areNotHandedToParametersOfHandlers() {
    assertEquals(
        List.of("5 error reflected-origin https://evil.test"),
        Seen.in(
            Map.of(
                "src/main/java/app/Api.java",
                """
                package app; import java.util.*; import org.springframework.http.*; import org.springframework.web.bind.annotation.*;
                @RestController public class Api {
                  @GetMapping("/a") ResponseEntity<String> a(@RequestHeader("Origin") String origin, List<String> names) {
                    ResponseEntity.BodyBuilder answer = ResponseEntity.ok().header("Vary", "Origin");
                    if (!names.contains("a")) { answer.header("Access-Control-Allow-Origin", origin).header("Access-Control-Allow-Credentials", "true"); }
                    return answer.body("a");
                  }
                }
                """,
                "src/main/java/app/NamesConfig.java",
                """
                package app; import java.util.*; import org.springframework.context.annotation.*;
                @Configuration public class NamesConfig { @Bean List<String> names() { return List.of("a"); } }
                """)));
  }

  @Test
  void areInitParametersThatAreListed() {
    assertEquals(
        List.of(WEAK),
        Seen.in(
            Map.of(
                FILTER,
                filter(
                    """
                    private final List<String> sites = new ArrayList<>();
                    @Override public void init(FilterConfig config) { for (String name : Collections.list(config.getInitParameterNames())) { sites.add(config.getInitParameter(name)); } }
                    """
                        .replace("\n", " "),
                    "sites.stream().anyMatch(origin::startsWith)"),
                "src/main/webapp/WEB-INF/web.xml",
                """
                <web-app><filter><filter-name>cors</filter-name><filter-class>app.Cors</filter-class>
                <init-param><param-name>a</param-name><param-value>https://www.lagoon.org</param-value></init-param>
                </filter></web-app>
                """)));
  }

  private static List<String> ofFile(String entries, String opened) {
    return Seen.in(
        Map.of(
            FILTER,
            filter(
                "private final Properties sites = new Properties(); @Override public void init(FilterConfig config) {"
                    + " try (java.io.InputStream in = "
                    + opened
                    + ") { sites.load(in); } catch (java.io.IOException e) { throw new IllegalStateException(e); } }",
                "sites.stringPropertyNames().stream().map(sites::getProperty).anyMatch(origin::startsWith)"),
            "src/main/resources/sites.properties",
            entries));
  }

  @Test
  void areAllThatAPropertiesFileLists() {
    String entries = "first=https://www.lagoon.org\n";
    assertEquals(
        List.of(WEAK), ofFile(entries, "Cors.class.getResourceAsStream(\"/sites.properties\")"));
    assertEquals(
        List.of(WEAK),
        ofFile(
            entries,
            "Thread.currentThread().getContextClassLoader().getResourceAsStream(\"sites.properties\")"));
    assertEquals(
        List.of(WEAK),
        ofFile(
            entries,
            "config.getServletContext().getResourceAsStream(\"/WEB-INF/classes/sites.properties\")"));
  }

  @Test
  void mayBeAnythingInAFileThatIsElsewhere() {
    assertEquals(
        List.of("8 error weak-origin-check https://app.example.com.evil.test"),
        ofFile("first=https://www.lagoon.org\n", "open(System.getenv(\"SITES\"))"));
  }
}
