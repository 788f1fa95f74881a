package io.github.corslint.framework.spring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.corslint.framework.Seen;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** A module without configuration files reads those of the application that uses it. */
final class SharedPropertiesTest {

  private static final String PROPERTIES =
      """
      package common;
      import java.util.List;
      import org.springframework.boot.context.properties.ConfigurationProperties;
      @ConfigurationProperties("app.cors")
      public class CorsProperties {
        private List<String> origins;
        public List<String> getOrigins() { return origins; }
        public void setOrigins(List<String> origins) { this.origins = origins; }
      }
      """;

  private static final String USER =
      """
      package %s;
      import common.CorsProperties;
      import org.springframework.boot.context.properties.EnableConfigurationProperties;
      import org.springframework.context.annotation.Configuration;
      import org.springframework.web.servlet.config.annotation.*;
      @Configuration
      @EnableConfigurationProperties(CorsProperties.class)
      public class Web implements WebMvcConfigurer {
        private final CorsProperties properties;
        public Web(CorsProperties properties) { this.properties = properties; }
        @Override public void addCorsMappings(CorsRegistry registry) {
          registry.addMapping("/**").allowedOrigins(properties.getOrigins().toArray(new String[0]));
        }
      }
      """;

  private static Map<String, String> modules(Map<String, String> files) {
    Map<String, String> all = new TreeMap<>(files);
    for (String module : List.of("common", "open", "closed")) {
      all.put(module + "/pom.xml", "<project><artifactId>" + module + "</artifactId></project>");
    }
    all.put("common/src/main/java/common/CorsProperties.java", PROPERTIES);
    return all;
  }

  @Test
  void eachApplicationTellsItsOwn() {
    assertEquals(
        List.of("12 warning wildcard-origin https://evil.test"),
        Seen.in(
            modules(
                Map.of(
                    "open/src/main/java/open/Web.java",
                    USER.formatted("open"),
                    "open/src/main/resources/application.yml",
                    "app:\n  cors:\n    origins:\n      - '*'",
                    "closed/src/main/java/closed/Web.java",
                    USER.formatted("closed"),
                    "closed/src/main/resources/application.yml",
                    "app:\n  cors:\n    origins:\n      - https://shop.example"))));
  }

  @Test
  void onTheProfileThatIsOnThere() {
    String web = "common/src/main/java/common/Web.java";
    assertEquals(
        List.of("12 warning wildcard-origin https://evil.test"),
        Seen.in(
            modules(
                Map.of(
                    web,
                    USER.formatted("common"),
                    "open/src/main/resources/application.yml",
                    "spring.profiles.active: local",
                    "open/src/main/resources/application-local.yml",
                    "app.cors.origins: '*'",
                    "closed/src/main/resources/application.yml",
                    "spring.profiles.active: prod"))));
  }
}
