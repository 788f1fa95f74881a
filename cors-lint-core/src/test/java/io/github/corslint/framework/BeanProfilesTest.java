package io.github.corslint.framework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.corslint.CorsLint;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Findings in beans that exist on one profile only say on which. */
final class BeanProfilesTest {

  private static final String ONLY = ", only with profile ";
  private static final String BEANS =
      """
      package app;
      import org.springframework.context.annotation.*;
      import org.springframework.web.servlet.config.annotation.*;
      %s
      @Configuration
      class WebSetup {
        @Bean
        %s
        WebMvcConfigurer cors() {
          return new WebMvcConfigurer() {
            @Override
            public void addCorsMappings(CorsRegistry registry) {
              registry.addMapping("/**").allowedOrigins("*");
            }
          };
        }
        @Bean
        @Profile("other")
        WebMvcConfigurer formats() {
          return new WebMvcConfigurer() {};
        }
      }
      """;

  @ParameterizedTest
  @CsvSource({
    "'', '@Profile(\"staging\")', staging",
    "'@Profile(\"staging\")', '', staging",
    "'@Profile(\"staging\")', '@Profile(\"demo\")', demo",
    "'', '', ''",
  })
  void areThoseOfTheMethodAroundAnAnonymousClass(String ofClass, String ofMethod, String profile) {
    List<String> profiles =
        CorsLint.check("src/main/java/app/WebSetup.java", BEANS.formatted(ofClass, ofMethod))
            .findings()
            .stream()
            .map(finding -> finding.message().split(ONLY, 2))
            .map(parts -> parts.length == 2 ? parts[1] : "")
            .toList();
    assertEquals(List.of(profile), profiles);
  }

  @Test
  void aProfileMayKeepAPolicyOut() {
    String code = BEANS.formatted("@Profile(\"!quiet\")", "");
    String message =
        CorsLint.check("src/main/java/app/WebSetup.java", code).findings().get(0).message();
    assertTrue(message.endsWith(", but not with profile quiet"), message);
  }
}
