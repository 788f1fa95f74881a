package io.github.corslint.syntax.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.corslint.CorsLint;
import io.github.corslint.framework.Seen;
import io.github.corslint.model.Finding;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Values that Maven puts into configuration files. */
final class ResourceFilteringTest {

  private static final String BOOT =
      """
      <parent>
        <groupId>org.springframework.boot</groupId>
        <artifactId>spring-boot-starter-parent</artifactId>
        <version>3.5.6</version>
      </parent>
      """;

  private static final String DOLLARS =
      """
      <build>
        <resources>
          <resource>
            <directory>src/main/resources</directory>
            <filtering>true</filtering>
            <includes><include>**/*.yml</include></includes>
          </resource>
        </resources>
      </build>
      """;

  private static final String YAML = "src/main/resources/application.yml";

  private static String pom(String... parts) {
    return "<project>\n" + String.join("", parts) + "</project>\n";
  }

  private static String properties(String value) {
    return "<properties><cors.origins>" + value + "</cors.origins></properties>";
  }

  private static String profile(String id, String activation, String value) {
    return "<profile><id>%s</id>%s%s</profile>".formatted(id, activation, properties(value));
  }

  private static final String BY_DEFAULT =
      "<activation><activeByDefault>true</activeByDefault></activation>";

  private static String actuator(String value) {
    return "management.endpoints.web.cors:\n  allowed-origins: " + value + "\n";
  }

  private static List<String> messages(String pom, String yaml) {
    return CorsLint.check(Map.of("pom.xml", pom, YAML, yaml)).findings().stream()
        .map(f -> f.at().startLine() + " " + f.rule().name() + said(f))
        .toList();
  }

  private static String said(Finding finding) {
    return finding.message().replaceAll(".*?(, only with .*|$)", "$1");
  }

  @Test
  void aPropertyOfTheBuildIsPutIn() {
    String yaml = actuator("@cors.origins@");
    assertEquals(List.of("2 wildcard-origin"), messages(pom(BOOT, properties("*")), yaml));
    assertEquals(List.of(), messages(pom(BOOT, properties("https://fjell.example")), yaml));
  }

  @Test
  void aFindingShowsWhereTheBuildSaysSo() {
    Finding finding =
        CorsLint.check(
                Map.of("pom.xml", pom(BOOT, properties("*")), YAML, actuator("'@cors.origins@'")))
            .findings()
            .get(0);
    assertTrue(
        finding.related().stream().anyMatch(step -> step.at().path().equals("pom.xml")),
        finding.toString());
  }

  @Test
  void aProfileOfTheBuildPutsInItsOwn() {
    String profiles =
        "<profiles>"
            + profile("dev", "", "*")
            + profile("same", "", "https://fjell.example")
            + "</profiles>";
    assertEquals(
        List.of("2 wildcard-origin, only with profile dev of pom.xml"),
        messages(
            pom(BOOT, properties("https://fjell.example"), profiles), actuator("@cors.origins@")));
  }

  @Test
  void theProfileByDefaultHoldsUnlessAnotherIsAskedFor() {
    String profiles =
        "<profiles>"
            + profile("dev", BY_DEFAULT, "*")
            + profile("prod", "", "https://fjell.example")
            + "</profiles>";
    assertEquals(
        List.of("2 wildcard-origin"), messages(pom(BOOT, profiles), actuator("@cors.origins@")));
  }

  @Test
  void theParentInTheTreeMaySayIt() {
    assertEquals(
        List.of("2 warning wildcard-origin https://evil.test"),
        Seen.in(
            Map.of(
                "pom.xml",
                pom(
                        "<groupId>a</groupId><artifactId>all</artifactId><version>1</version>",
                        properties("${any}"),
                        "<properties/>",
                        "<profiles/>")
                    .replace("</cors.origins>", "</cors.origins><any>*</any>"),
                "app/pom.xml",
                pom(
                    "<parent><groupId>a</groupId><artifactId>all</artifactId><version>1</version>"
                        + "</parent><artifactId>app</artifactId>"),
                "app/" + YAML,
                actuator("@cors.origins@"))));
  }

  @Test
  void whatTheBuildDoesNotKnowIsLeftOpen() {
    assertEquals(List.of("2 undecidable-origin"), messages(pom(BOOT), actuator("@cors.origins@")));
  }

  @Test
  void dollarsAreMavensWhereTheBuildSaysSo() {
    String yaml = actuator("${cors.origins:https://fjell.example}");
    assertEquals(List.of(), messages(pom(properties("*"), DOLLARS), yaml));
    String plain = actuator("${cors.origins}");
    assertEquals(List.of("2 wildcard-origin"), messages(pom(properties("*"), DOLLARS), plain));
    assertEquals(List.of("2 undecidable-origin"), messages(pom(properties("*")), plain));
    assertEquals(
        List.of("2 undecidable-origin"), messages(pom(BOOT, properties("*"), DOLLARS), plain));
    assertEquals(
        List.of("2 undecidable-origin"),
        messages(pom(properties("*"), DOLLARS.replace("*.yml", "*.txt")), plain));
  }

  @Test
  void codeGetsWhatIsPutIn() {
    assertEquals(
        List.of("9 warning wildcard-origin https://evil.test"),
        Seen.in(
            Map.of(
                "pom.xml",
                pom(BOOT, properties("*")),
                YAML,
                "app.origins: '@cors.origins@'\n",
                "src/main/java/Cors.java",
                """
                import org.springframework.beans.factory.annotation.Value;
                import org.springframework.context.annotation.Configuration;
                import org.springframework.web.servlet.config.annotation.*;
                @Configuration
                class Cors implements WebMvcConfigurer {
                  @Value("${app.origins}") String[] origins;
                  @Override
                  public void addCorsMappings(CorsRegistry registry) {
                    registry.addMapping("/**").allowedOrigins(origins);
                  }
                }
                """)));
  }
}
