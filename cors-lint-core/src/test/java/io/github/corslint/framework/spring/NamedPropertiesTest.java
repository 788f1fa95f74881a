package io.github.corslint.framework.spring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.corslint.framework.Seen;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Configuration files with names of their own, which count where something names them. */
final class NamedPropertiesTest {

  private static final List<String> OPEN = List.of("7 warning wildcard-origin https://evil.test");

  private static Map<String, String> application(String annotation) {
    String web =
        """
        package app; import org.springframework.beans.factory.annotation.Value; import org.springframework.context.annotation.*;
        import org.springframework.web.servlet.config.annotation.*;
        %s
        @Configuration class Web implements WebMvcConfigurer {
          @Value("${cors.origins:https://app.acme.com}") String[] origins;
          @Override public void addCorsMappings(CorsRegistry registry) {
            registry.addMapping("/**").allowedOrigins(origins);
          }
        }
        """;
    return new TreeMap<>(Map.of("src/main/java/app/Web.java", web.formatted(annotation)));
  }

  private static List<String> seen(String annotation, String file, String text) {
    Map<String, String> files = application(annotation);
    files.put("src/main/resources/" + file, text);
    return Seen.in(files);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@PropertySource(\"classpath:my.properties\")",
        "@PropertySource(\"classpath:${app.name}.properties\")",
        "@ImportSettings(Settings.FOLDER + \".properties\")",
        "@PropertySource(value = \"classpath:*.properties\")",
        "@Bundle(\"my\")",
        "@Bundle(\"app.my\")"
      })
  void areReadWhereTheyAreNamed(String annotation) {
    assertEquals(OPEN, seen(annotation, "my.properties", "cors.origins=*"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "@PropertySource(\"classpath:other.properties\")", "@Bundle(\"mine\")"})
  void areNotReadByThemselves(String annotation) {
    assertEquals(List.of(), seen(annotation, "my.properties", "cors.origins=*"));
  }

  @Test
  void mayBeNamedByAnotherModule() {
    Map<String, String> files = application("");
    files.put("src/main/resources/my.properties", "cors.origins=*");
    files.put("pom.xml", "<project><artifactId>a</artifactId></project>");
    assertEquals(List.of(), Seen.in(files));
    files.put("b/pom.xml", "<project><artifactId>b</artifactId></project>");
    assertEquals(OPEN, Seen.in(files));
  }

  @Test
  void holdYamlThatAFactoryReads() {
    String yaml = "cors:\n  origins: '*'\n";
    String source = "@PropertySource(value = \"classpath:my.yml\"%s)";
    assertEquals(List.of(), seen(source.formatted(""), "my.yml", yaml));
    assertEquals(OPEN, seen(source.formatted(", factory = Yaml.class"), "my.yml", yaml));
  }

  @Test
  void areNotNamedByABuildThatLeavesThemOut() {
    Map<String, String> files = application("");
    files.put("src/main/resources/all-settings.yml", "cors:\n  origins: '*'\n");
    String maven = "<project><build><resources><resource><%1$s>**/all-settings.yml</%1$s>";
    String end = "</resource></resources></build></project>";
    files.put("pom.xml", maven.formatted("exclude") + end);
    assertEquals(List.of(), Seen.in(files));
    files.put("pom.xml", maven.formatted("include") + end);
    assertEquals(OPEN, Seen.in(files));
    files.remove("pom.xml");
    files.put("build.gradle", "processResources { exclude('**/all-settings.yml') }");
    assertEquals(List.of(), Seen.in(files));
  }

  @Test
  void bootstrapIsForSpringCloud() {
    String dependency =
        "<dependency><groupId>org.springframework.%s</groupId><artifactId>%s</artifactId></dependency>";
    String boot = dependency.formatted("boot", "spring-boot-starter-web");
    String cloud = dependency.formatted("cloud", "spring-cloud-starter-bootstrap");
    Map<String, String> files = application("");
    files.put("src/main/resources/bootstrap.yml", "cors.origins: '*'");
    assertEquals(OPEN, Seen.in(files));
    files.put("pom.xml", build(boot));
    assertEquals(List.of(), Seen.in(files));
    files.put("pom.xml", build(boot + cloud));
    assertEquals(OPEN, Seen.in(files));
  }

  private static String build(String dependencies) {
    return "<project><groupId>g</groupId><artifactId>a</artifactId><dependencies>"
        + dependencies
        + "</dependencies></project>";
  }
}
