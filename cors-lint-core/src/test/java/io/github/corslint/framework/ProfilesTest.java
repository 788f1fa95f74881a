package io.github.corslint.framework;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.corslint.CorsLint;
import io.github.corslint.model.Finding;
import io.github.corslint.model.Report;
import io.github.corslint.model.Severity;
import io.github.corslint.report.PolicyRow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What code reads from configuration files is another thing on each of their profiles. */
final class ProfilesTest {

  private static final String ALWAYS = "every website";

  private static final String MAPPING =
      """
      package app;
      import org.springframework.beans.factory.annotation.Value;
      import org.springframework.web.servlet.config.annotation.*;
      class Cors implements WebMvcConfigurer {
        @Value("${app.origins}") private String[] origins;
        public void addCorsMappings(CorsRegistry registry) {
          registry.addMapping("/**").allowedOriginPatterns(origins).allowCredentials(true);
        }
      }
      """;

  private static final String FILTER =
      """
      package app;
      import jakarta.servlet.*;
      import jakarta.servlet.http.*;
      import org.springframework.beans.factory.annotation.Value;
      class Cors extends HttpFilter {
        @Value("${app.open:false}") private boolean open;
        protected void doFilter(HttpServletRequest q, HttpServletResponse r, FilterChain chain) throws Exception {
          String origin = q.getHeader("Origin");
          if (open || "https://app.example".equals(origin)) {
            r.setHeader("Access-Control-Allow-Origin", origin);
            r.addHeader("Vary", "Origin");
          }
          chain.doFilter(q, r);
        }
      }
      """;

  @Test
  void whatAllProfilesOpenIsSaidOnce() {
    Map<String, String> files = files(".yml", "app.origins: 'https://app.example'");
    files.putAll(files("-dev.yml", "app.origins: '*'"));
    files.putAll(files("-test.yml", "app.origins: '*'"));
    files.putAll(files("-prod.yml", "app.origins: 'https://www.app.example'"));
    assertEquals(List.of("only with profile dev or test"), problems(MAPPING, files));
  }

  @Test
  void whatAlwaysHoldsIsNotSaidOfAProfile() {
    Map<String, String> files = files(".yml", "app.origins: '*'");
    files.putAll(files("-dev.yml", "app.origins: 'https://*'"));
    files.putAll(files("-prod.yml", "app.origins: 'https://app.example'"));
    assertEquals(List.of(ALWAYS), problems(MAPPING, files));
  }

  @Test
  void anApplicationWithoutAProfileIsNotSpokenOfWhereItDoesNotStart() {
    Map<String, String> files = files("-dev.yml", "app.origins: '*'");
    files.putAll(files("-prod.yml", "app.origins: 'https://app.example'"));
    assertEquals(List.of("only with profile dev"), problems(MAPPING, files));
    assertEquals(List.of(), notes(MAPPING, files));
    assertEquals(List.of("undecidable-origin"), notes(MAPPING, Map.of()));
  }

  @Test
  void theProfileThatFilesAskForIsHowItStarts() {
    Map<String, String> files = files(".yml", "spring.profiles.active: prod\napp.origins: '*'\n");
    files.putAll(files("-prod.yml", "app.origins: 'https://app.example'"));
    assertEquals(List.of(), problems(MAPPING, files));
  }

  @Test
  void theBuildHasProfiles() {
    Map<String, String> files = files(".yml", "app.origins: '@origins@'");
    files.put(
        "pom.xml",
        """
        <project>
          <parent>
            <groupId>org.springframework.boot</groupId>
            <artifactId>spring-boot-starter-parent</artifactId>
            <version>3.3.4</version>
          </parent>
          <artifactId>app</artifactId>
          <properties><origins>https://app.example</origins></properties>
          <profiles>
            <profile><id>open</id><properties><origins>*</origins></properties></profile>
          </profiles>
        </project>
        """);
    assertEquals(List.of("only with profile open of pom.xml"), problems(MAPPING, files));
  }

  @Test
  void codeThatDecidesReadsThemToo() {
    Map<String, String> files = files("-local.properties", "app.open=true");
    assertEquals(List.of("only with profile local"), problems(FILTER, files));
    assertEquals(List.of(), problems(FILTER, Map.of()));
    assertEquals(List.of(ALWAYS), problems(FILTER, files(".properties", "app.open=true")));
  }

  @Test
  void codeOfAProfileReadsItsValues() {
    String code = MAPPING.replace("class Cors", "@Profile(\"prod\") class Cors");
    Map<String, String> files = files(".yml", "app.origins: '*'");
    files.putAll(files("-prod.yml", "app.origins: 'https://app.example'"));
    assertEquals(List.of(), problems(code, files));
    assertEquals(
        List.of("only with profile prod"), problems(code, files(".yml", "app.origins: '*'")));
  }

  @Test
  void keysOfTheFrameworkReadThemToo() {
    Map<String, String> files =
        files(".yml", "management.endpoints.web.cors.allowed-origins: ${ops:https://app.example}");
    files.putAll(files("-dev.yml", "ops: '*'"));
    assertEquals(List.of("only with profile dev"), problems("package app; class Cors {}", files));
  }

  @Test
  void theMapNamesThem() {
    Map<String, String> files = files(".yml", "app.origins: 'https://app.example'");
    files.putAll(files("-dev.yml", "app.origins: 'https://dev.example'"));
    assertEquals(
        List.of(
            "https://app.example (pattern)",
            "https://dev.example (pattern), only with profile dev"),
        PolicyRow.of(report(MAPPING, files)).stream().map(PolicyRow::origins).toList());
  }

  private static Map<String, String> files(String suffix, String text) {
    return new HashMap<>(Map.of("src/main/resources/application" + suffix, text));
  }

  private static List<String> problems(String code, Map<String, String> files) {
    return report(code, files).findings().stream()
        .filter(f -> f.severity() != Severity.NOTE)
        .map(Finding::message)
        .map(m -> m.contains(", only with") ? m.substring(m.lastIndexOf(", only") + 2) : ALWAYS)
        .toList();
  }

  private static List<String> notes(String code, Map<String, String> files) {
    return report(code, files).findings().stream()
        .filter(f -> f.severity() == Severity.NOTE)
        .map(f -> f.rule().name())
        .toList();
  }

  private static Report report(String code, Map<String, String> files) {
    Map<String, String> texts = new HashMap<>(files);
    texts.put("src/main/java/app/Cors.java", code);
    return CorsLint.check(texts);
  }
}
