package io.github.corslint.framework.spring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.corslint.CorsLint;
import io.github.corslint.model.Endpoint;
import io.github.corslint.model.Finding;
import io.github.corslint.model.Report;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a report says of handlers; who decides is shown by the fixtures called handler-*. */
final class EffectivePoliciesTest {

  private static final String CONFIG =
      """
      import org.springframework.context.annotation.Configuration;
      import org.springframework.web.servlet.config.annotation.*;

      @Configuration
      class WebConfig implements WebMvcConfigurer {
        @Override
        public void addCorsMappings(CorsRegistry registry) {
          registry.addMapping("/api/**").allowedOriginPatterns("*").allowCredentials(true);
        }
      }
      """;

  private static final String CONTROLLER =
      """
      import java.security.Principal;
      import org.springframework.web.bind.annotation.*;

      @RestController
      @RequestMapping("/api")
      class OrderController {
        @GetMapping("/orders")
        String orders(Principal caller) {
          return caller.getName();
        }

        @RequestMapping(path = {"/old", "${shop.path}"})
        String old() {
          return "";
        }
      }

      @RestController
      class HealthController {
        @GetMapping("/health")
        String health() {
          return "up";
        }
      }
      """;

  private static Report report() {
    return CorsLint.check(Map.of("WebConfig.java", CONFIG, "OrderController.java", CONTROLLER));
  }

  private static Endpoint endpoint(String name) {
    return report().endpoints().stream()
        .filter(e -> e.handler().name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whatGraphQlAnswersIsOneEndpoint() {
    Report report =
        CorsLint.check(
            Map.of(
                "src/main/java/ShelfController.java",
                """
                import org.springframework.graphql.data.method.annotation.*;
                import org.springframework.stereotype.Controller;

                @Controller
                class ShelfController {
                  @QueryMapping
                  String title() {
                    return "Pan";
                  }

                  @MutationMapping
                  String lend() {
                    return "";
                  }
                }
                """,
                "src/main/resources/application.properties",
                """
                spring.graphql.path=/query
                spring.graphql.cors.allowed-origins=https://app.example.com
                """));
    Endpoint endpoint = report.endpoints().get(0);
    assertEquals(List.of("POST /query"), List.of(endpoint.handler().label()));
    assertEquals(2, endpoint.policy().orElseThrow().at().startLine());
  }

  @Test
  void anAnnotationOfAnotherModuleIsAboutAllThatCarryIt() {
    String annotation =
        """
        package org.moor.api;
        import java.lang.annotation.*;
        import org.springframework.web.bind.annotation.CrossOrigin;
        @Retention(RetentionPolicy.RUNTIME)
        @CrossOrigin(originPatterns = Sites.ANY, allowCredentials = "true")
        public @interface Everywhere {}
        """;
    String controller =
        """
        package org.moor.web;
        import org.moor.api.Everywhere;
        import org.springframework.web.bind.annotation.*;
        @Everywhere
        @RestController
        public class %1$s {
          @GetMapping("/%1$s")
          public String get() {
            return "";
          }
        }
        """;
    List<Finding> findings =
        CorsLint.check(
                Map.of(
                    "api/pom.xml",
                    "<project/>",
                    "api/src/main/java/org/moor/api/Everywhere.java",
                    annotation,
                    "api/src/main/java/org/moor/api/Sites.java",
                    "package org.moor.api; public interface Sites { String ANY = \"*\"; }",
                    "web/pom.xml",
                    "<project/>",
                    "web/src/main/java/org/moor/web/One.java",
                    controller.formatted("One"),
                    "web/src/main/java/org/moor/web/Two.java",
                    controller.formatted("Two")))
            .findings();
    assertEquals(1, findings.size());
    assertEquals("Everywhere.java", findings.get(0).at().path().replaceAll(".*/", ""));
    assertTrue(findings.get(0).message().contains("can read GET /One"), findings.toString());
    assertEquals(
        List.of("GET /One", "GET /Two"),
        findings.get(0).endpoints().stream().map(h -> h.label()).toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "com.netflix.graphql.dgs.DgsComponent",
        "org.springframework.boot.actuate.endpoint.annotation.Endpoint",
        "org.springframework.ws.server.endpoint.annotation.Endpoint",
        "org.springframework.stereotype.Component @org.springframework.core.annotation.Order(1)"
      })
  void anAnnotationOnWhatIsNoControllerHasNoEffect(String stereotype) {
    String type =
        "@org.springframework.web.bind.annotation.CrossOrigin @%s public class Data {}"
            .formatted(stereotype);
    assertEquals(
        List.of("shadowed-configuration"),
        CorsLint.check("src/main/java/Data.java", type).findings().stream()
            .map(f -> f.rule().name())
            .toList());
  }

  @Test
  void whatAnAnnotationOfAnotherModuleIsToldCounts() {
    List<Finding> findings =
        CorsLint.check(
                Map.of(
                    "api/pom.xml",
                    "<project/>",
                    "api/src/main/java/org/moor/api/From.java",
                    """
                    package org.moor.api;
                    import org.springframework.core.annotation.AliasFor;
                    import org.springframework.web.bind.annotation.CrossOrigin;
                    @CrossOrigin(allowCredentials = "true")
                    public @interface From {
                      @AliasFor(annotation = CrossOrigin.class, attribute = "originPatterns")
                      String[] value();
                    }
                    """,
                    "web/pom.xml",
                    "<project/>",
                    "web/src/main/java/org/moor/web/One.java",
                    """
                    package org.moor.web;
                    import org.moor.api.From;
                    import org.springframework.web.bind.annotation.*;
                    @RestController
                    public class One {
                      @From("*")
                      @GetMapping("/one")
                      public String get() {
                        return "";
                      }

                      @From("https://moor.org")
                      @GetMapping("/two")
                      public String two() {
                        return "";
                      }
                    }
                    """))
            .findings();
    assertEquals(
        List.of("6 any-origin-with-credentials"),
        findings.stream().map(f -> f.at().startLine() + " " + f.rule().name()).toList());
  }

  @Test
  void anEndpointHasThePolicyThatCoversItAndItsPlace() {
    Endpoint orders = endpoint("OrderController.orders");
    assertEquals(List.of("/api/orders"), orders.handler().paths().known().orElseThrow());
    assertEquals(List.of("GET"), orders.handler().methods().known().orElseThrow());
    assertTrue(orders.handler().login().isPresent());
    assertEquals(8, orders.policy().orElseThrow().at().startLine());
    assertEquals(
        List.of("the global mapping /api/**"), orders.parts().stream().map(p -> p.text()).toList());
  }

  @Test
  void anEndpointWithoutPolicySaysWhy() {
    assertEquals("no CORS configuration covers it", endpoint("HealthController.health").reason());
    assertEquals(
        "a configuration covers some of its paths only", endpoint("OrderController.old").reason());
  }

  @Test
  void aFindingNamesTheEndpointsThatAreOpen() {
    List<Finding> findings = report().findings();
    assertEquals(
        List.of(
            "https://evil.test and every other website can read GET /api/orders, which takes a"
                + " login, with the visitor's cookies"),
        findings.stream()
            .filter(f -> f.rule().name().equals("any-origin-with-credentials"))
            .map(Finding::message)
            .collect(Collectors.toList()));
  }

  @Test
  void annotationOfAClassCoversThePathsOfAllItsHandlers() {
    Report annotated =
        CorsLint.check(
            "News.java",
            """
            import org.springframework.web.bind.annotation.*;

            @RestController
            @CrossOrigin
            class News {
              @GetMapping("/news")
              String all() {
                return "";
              }

              @GetMapping("/news/{id}")
              String one() {
                return "";
              }
            }
            """);
    assertEquals(
        List.of(List.of("/news", "/news/{id}")),
        annotated.policies().stream().map(p -> p.scope().paths()).toList());
  }

  @Test
  void mapsWithoutOrderDecideWhereOneOfTheirPatternsMatches() {
    Report mapped =
        CorsLint.check(
            "Web.java",
            """
            import java.util.Map;
            import org.springframework.context.annotation.*;
            import org.springframework.web.bind.annotation.*;
            import org.springframework.web.cors.*;
            import org.springframework.web.filter.CorsFilter;

            @Configuration
            class Web {
              @Bean
              CorsFilter filter() {
                UrlBasedCorsConfigurationSource source = new UrlBasedCorsConfigurationSource();
                source.setCorsConfigurations(
                    Map.of("/a/**", only("https://a.test"), "/b/**", only("https://b.test")));
                return new CorsFilter(source);
              }

              private CorsConfiguration only(String origin) {
                CorsConfiguration made = new CorsConfiguration();
                made.addAllowedOrigin(origin);
                return made;
              }
            }

            @RestController
            class A {
              @GetMapping("/a/one")
              String one() {
                return "";
              }
            }
            """);
    assertEquals(
        List.of("https://a.test"),
        mapped.endpoints().stream()
            .flatMap(e -> e.policy().stream())
            .flatMap(p -> p.origins().trusted().stream())
            .map(t -> t.text())
            .toList());
  }

  @Test
  void configuredOriginsNameTheirEntry() {
    Report bound =
        CorsLint.check(
            Map.of(
                "src/main/resources/application.yml",
                "shop:\n  pages: https://app.shop.example, *\n",
                "src/main/java/Web.java",
                """
                import java.util.List;
                import org.springframework.beans.factory.annotation.Value;
                import org.springframework.context.annotation.Configuration;
                import org.springframework.web.servlet.config.annotation.*;

                @Configuration
                class Web implements WebMvcConfigurer {
                  @Value("${shop.pages}")
                  private List<String> pages;

                  @Override
                  public void addCorsMappings(CorsRegistry registry) {
                    registry.addMapping("/**").allowedOriginPatterns(pages.toArray(new String[0]));
                  }
                }
                """));
    assertEquals(
        List.of("Web.java:13 src/main/resources/application.yml:2 it is configured here"),
        bound.findings().stream()
            .filter(f -> f.rule().name().equals("wildcard-origin"))
            .map(
                f ->
                    "Web.java:"
                        + f.at().startLine()
                        + " "
                        + f.related().get(0).at().path()
                        + ":"
                        + f.related().get(0).at().startLine()
                        + " "
                        + f.related().get(0).text())
            .toList());
  }
}
