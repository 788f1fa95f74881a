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
}
