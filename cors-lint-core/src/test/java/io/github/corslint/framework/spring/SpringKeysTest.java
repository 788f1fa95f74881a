package io.github.corslint.framework.spring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.corslint.framework.Seen;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SpringKeysTest {

  @Test
  void actuatorPatternStarWithCredentialsLetsEverybodyIn() {
    assertEquals(
        List.of("1 error any-origin-with-credentials https://evil.test"),
        Seen.in(
            "application.properties",
            """
            management.endpoints.web.cors.allowed-origin-patterns=*
            management.endpoints.web.cors.allow-credentials=true
            """));
  }

  @Test
  void actuatorStarWithCredentialsFails() {
    assertEquals(
        List.of("5 warning wildcard-with-credentials"),
        Seen.in(
            "application.yml",
            """
            management:
              endpoints:
                web:
                  cors:
                    allowedOrigins: "*"
                    allowCredentials: true
            """));
  }

  @Test
  void credentialsAloneLetNobodyIn() {
    assertEquals(
        List.of(),
        Seen.in(
            "application.properties", "management.endpoints.web.cors.allow-credentials=true\n"));
  }

  @Test
  void gatewayMappingIsJudgedAtItsLine() {
    assertEquals(
        List.of("7 warning wildcard-origin https://evil.test"),
        Seen.in(
            "application.yml",
            """
            spring:
              cloud:
                gateway:
                  globalcors:
                    corsConfigurations:
                      '[/**]':
                        allowedOrigins: "*"
                        allowedMethods: [GET, POST]
            """));
  }

  @Test
  void gatewayRoutesMayHaveTheirOwn() {
    assertEquals(
        List.of("11 error any-origin-with-credentials https://evil.test"),
        Seen.in(
            "application.yml",
            """
            spring:
              cloud:
                gateway:
                  server:
                    webflux:
                      routes:
                        - id: users
                          uri: http://users
                          metadata:
                            cors:
                              allowedOriginPatterns: '*'
                              allowCredentials: true
            """));
  }

  @Test
  void jhipsterDependsOnTheVersionOfSpring() {
    String keys =
        """
        jhipster:
          cors:
            allowed-origins: "*"
            allow-credentials: true
        """;
    String pom =
        """
        <project><dependencies><dependency><groupId>org.springframework</groupId>
        <artifactId>spring-web</artifactId><version>5.1.9.RELEASE</version>
        </dependency></dependencies></project>
        """;
    assertEquals(
        List.of("3 warning wildcard-with-credentials"),
        Seen.in("src/main/resources/config/application.yml", keys));
    assertEquals(
        List.of("3 error any-origin-with-credentials https://evil.test"),
        Seen.in(Map.of("src/main/resources/config/application.yml", keys, "pom.xml", pom)));
  }

  @Test
  void exactOriginsAreSilent() {
    assertEquals(
        List.of(),
        Seen.in(
            "application.yml",
            """
            jhipster.cors:
              allowed-origins: https://app.example.com,https://www.example.com
              allow-credentials: true
            spring.graphql.cors.allowed-origins: [https://app.example.com]
            """));
  }

  @Test
  void aProfileOverridesWhatAlwaysHolds() {
    assertEquals(
        List.of("2 error any-origin-with-credentials https://evil.test"),
        Seen.in(
            "application.properties",
            """
            jhipster.cors.allow-credentials=true
            jhipster.cors.allowed-origin-patterns=*
            #---
            spring.config.activate.on-profile=prod
            jhipster.cors.allowed-origin-patterns=https://app.example.com
            """));
  }

  @Test
  void aPlaceholderIsJudgedByItsDefault() {
    assertEquals(
        List.of("1 warning wildcard-origin https://evil.test"),
        Seen.in("application.properties", "spring.graphql.cors.allowed-origins=${ORIGINS:*}\n"));
  }

  @Test
  void graphQlIsJudgedAtItsLine() {
    assertEquals(
        List.of("4 error any-origin-with-credentials https://evil.test"),
        Seen.in(
            "application.yml",
            """
            spring:
              graphql:
                cors:
                  allowed-origin-patterns: "*"
                  allow-credentials: true
            """));
  }

  @Test
  void aProfileOfGraphQlIsAskedWhereNoMappingIs() {
    assertEquals(
        List.of("1 error any-origin-with-credentials https://evil.test"),
        Seen.in(
            Map.of(
                "src/main/resources/application-dev.properties",
                """
                spring.graphql.cors.allowed-origin-patterns=*
                spring.graphql.cors.allow-credentials=true
                """,
                "src/main/java/Cors.java",
                """
                import org.springframework.context.annotation.Configuration;
                import org.springframework.web.servlet.config.annotation.*;

                @Configuration
                class Cors implements WebMvcConfigurer {
                  @Override
                  public void addCorsMappings(CorsRegistry registry) {
                    registry.addMapping("/api/**").allowedOrigins("https://app.example.com");
                  }
                }
                """)));
  }

  @Test
  void gatewayOfTheNewNameHasAMapOfConfigurations() {
    assertEquals(
        List.of("8 error any-origin-with-credentials https://evil.test"),
        Seen.in(
            "application.yml",
            """
            spring:
              cloud:
                gateway:
                  server:
                    webflux:
                      globalcors:
                        cors-configurations:
                          '[/**]': {allowed-origin-patterns: "*", allow-credentials: true}
                          '[/own]': {allowed-origins: "https://app.example.com"}
            """));
  }

  @Test
  void mapsOfConfigurationsInNestedClassesAreBound() {
    assertEquals(
        List.of("2 error any-origin-with-credentials https://evil.test"),
        Seen.in(
            Map.of(
                "src/main/resources/application.properties",
                """
                shop.web.cors[/a].allowed-origins=https://app.example.com
                shop.web.cors[/b].allowed-origin-patterns=*
                shop.web.cors[/b].allow-credentials=true
                """,
                "src/main/java/ShopProperties.java",
                """
                import java.util.Map;
                import org.springframework.boot.context.properties.ConfigurationProperties;
                import org.springframework.web.cors.CorsConfiguration;

                @ConfigurationProperties("shop")
                class ShopProperties {
                  private Web web = new Web();
                  static class Web {
                    private Map<String, CorsConfiguration> cors;
                  }
                }
                """)));
  }

  /** Spellings that the binder of Spring Boot 3.4 was seen to take for one key. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "spring.cloud.gateway.globalcors.cors-configurations.[/**].allowed-origins=*",
        "spring.cloud.gateway.globalcors.corsConfigurations[/**].allowedOrigins=*",
        "spring.cloud.gateway.globalcors.cors_configurations.[/**].ALLOWED_ORIGINS=*",
        "spring.cloud.gateway.globalcors.cors-configurations.\"[/**]\".allowed-origins=*",
        "spring.cloud.gateway.globalcors.cors-configurations.[/**].Allowed-Origins[0]=*",
      })
  void keysOfMapsAreSpelledInManyWays(String line) {
    assertEquals(
        List.of("1 warning wildcard-origin https://evil.test"),
        Seen.in("application.properties", line + "\n"));
  }
}
