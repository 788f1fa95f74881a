package io.github.corslint.framework.spring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.corslint.CorsLint;
import io.github.corslint.model.Severity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A source of CORS configurations that is a bean, where the build tells what else there is. */
final class IdleSourceTest {

  private static final String POM =
      """
      <project>
        <parent>
          <groupId>org.springframework.boot</groupId>
          <artifactId>spring-boot-starter-parent</artifactId><version>3.2.5</version>
        </parent>
        <groupId>com.acme</groupId><artifactId>app</artifactId><version>1</version>
        <dependencies>
          <dependency>
            <groupId>org.springframework.boot</groupId><artifactId>spring-boot-starter-web</artifactId>
          </dependency>
          %s
        </dependencies>
      </project>
      """;

  private static final String SOURCE =
      """
      package app;
      import java.util.List;
      import org.springframework.boot.autoconfigure.SpringBootApplication;
      import org.springframework.context.annotation.Bean;
      import org.springframework.web.cors.*;
      @SpringBootApplication
      class Setup {
        @Bean CorsConfigurationSource corsConfigurationSource() {
          CorsConfiguration all = new CorsConfiguration();
          all.setAllowedOriginPatterns(List.of("*"));
          all.setAllowCredentials(true);
          UrlBasedCorsConfigurationSource source = new UrlBasedCorsConfigurationSource();
          source.registerCorsConfiguration("/**", all);
          return source;
        }
        %s
      }
      """;

  private static List<String> seen(String buildFile, String build, String more) {
    Map<String, String> texts = new HashMap<>();
    texts.put(buildFile, build);
    texts.put("src/main/java/app/Setup.java", SOURCE.formatted(more));
    return CorsLint.check(texts).findings().stream()
        .filter(f -> f.severity() == Severity.ERROR || f.rule().name().startsWith("shadowed"))
        .map(f -> f.rule().name())
        .toList();
  }

  private static String dependency(String group, String artifact) {
    return "<dependency><groupId>%s</groupId><artifactId>%s</artifactId></dependency>"
        .formatted(group, artifact);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "org.projectlombok:lombok", "com.auth0:java-jwt", "com.mysql:mysql"})
  void hasNoEffectWithoutSecurity(String other) {
    String[] parts = (other + ":").split(":", -1);
    String more = other.isEmpty() ? "" : dependency(parts[0], parts[1]);
    assertEquals(List.of("shadowed-configuration"), seen("pom.xml", POM.formatted(more), ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "org.springframework.boot:spring-boot-starter-security",
        "com.acme:common-web",
        "com.other:everything-spring-boot-starter",
        "com.auth0:auth0-spring-security-api"
      })
  void mayHaveOneWhereADependencyMayBringIt(String other) {
    String[] parts = other.split(":");
    assertEquals(
        List.of("any-origin-with-credentials"),
        seen("pom.xml", POM.formatted(dependency(parts[0], parts[1])), ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@Bean org.springframework.web.filter.CorsFilter filter() {"
            + " return new org.springframework.web.filter.CorsFilter(corsConfigurationSource()); }",
        "@Bean Object other(CorsConfigurationSource source) { return new Other(source); }"
      })
  void hasOneWhereCodeTakesIt(String taker) {
    assertEquals(List.of("any-origin-with-credentials"), seen("pom.xml", POM.formatted(""), taker));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "implementation 'org.springframework.boot:spring-boot-starter-web'",
        "implementation(\"org.springframework.boot:spring-boot-starter-web:3.2.5\")",
        "api 'org.springframework.boot:spring-boot-starter-web'\n"
            + "  testImplementation libs.anything\n  runtimeOnly 'com.h2database:h2'"
      })
  void isToldByGradleAsWell(String dependencies) {
    assertEquals(
        List.of("shadowed-configuration"),
        seen("build.gradle", "dependencies {\n  " + dependencies + "\n}\n", ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "implementation project(':common')",
        "implementation libs.web",
        "implementation 'org.springframework.boot:spring-boot-starter-security'"
      })
  void isNotToldByGradleThatTakesMore(String more) {
    String web = "implementation 'org.springframework.boot:spring-boot-starter-web'";
    assertEquals(
        List.of("any-origin-with-credentials"),
        seen("build.gradle", "dependencies {\n  " + web + "\n  " + more + "\n}\n", ""));
  }
}
