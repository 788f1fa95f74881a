package io.github.corslint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.corslint.model.Changed;
import io.github.corslint.model.Finding;
import io.github.corslint.model.KnownFinding;
import io.github.corslint.model.Report;
import io.github.corslint.model.Suppressed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A project's word on findings, through the whole engine on a tree of files. */
final class ReviewTest {

  private static final String WEB = "app/src/main/java/app/Web.java";
  private static final String SITES = "app/src/main/java/app/Sites.java";
  private static final String API = "app/src/main/java/app/Api.java";

  @TempDir private Path folder;

  @BeforeEach
  void aProject() throws IOException {
    mapping("Web", "/public/**", ".allowedOrigins(\"*\")");
  }

  private void mapping(String type, String path, String calls) throws IOException {
    write(
        "app/src/main/java/app/" + type + ".java",
        """
        package app;
        import org.springframework.context.annotation.*;
        import org.springframework.web.servlet.config.annotation.*;
        @Configuration class %s implements WebMvcConfigurer {
          public void addCorsMappings(CorsRegistry registry) {
            registry.addMapping("%s")%s;
          }
        }
        """
            .formatted(type, path, calls));
  }

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private ScanRequest request(Path root) throws InvalidRequestException {
    return ScanRequest.builder(root).settings(CorsLint.settings(root)).build();
  }

  private Report scan() throws InvalidRequestException {
    return CorsLint.scan(request(folder));
  }

  private static List<String> lines(Report report) {
    return report.findings().stream().map(ReviewTest::line).toList();
  }

  private static String line(Finding finding) {
    String path = finding.at().path();
    return path.substring(path.lastIndexOf('/') + 1)
        + " "
        + finding.severity().label()
        + " "
        + finding.rule().name();
  }

  @Test
  void reportsWhatNobodySpeaksAbout() throws Exception {
    assertEquals(List.of("Web.java warning wildcard-origin"), lines(scan()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'severity: {wildcard-origin: error}' | Web.java error wildcard-origin",
        "'severity: {CORS103: note}' | Web.java note wildcard-origin",
        "'severity: {all: note}' | Web.java note wildcard-origin",
        "'severity: {wildcard-origin: off}' | ''",
        "'severity: {null-origin: off}' | Web.java warning wildcard-origin",
        "'overrides: [{files: Web.java, severity: {all: note}}]' | Web.java note wildcard-origin",
        "'overrides: [{files: app, severity: {all: off}}]' | ''",
        "'overrides: [{files: other/**, severity: {all: off}}]' | Web.java warning wildcard-origin",
        "'overrides: [{files: app, severity: {all: off, CORS103: error}}]' | Web.java error"
            + " wildcard-origin",
        "'exclude: [app/src/main/java/app/W*]' | ''",
        "'disabled-rules: [wildcard-origin]' | ''",
        "'public-paths: [/public/**]' | ''",
        "'public-paths: [/**]' | ''",
        "'public-paths: [/public]' | Web.java warning wildcard-origin",
        "'public-paths: [/**/]' | ''",
        "'public-paths: [/public/*]' | Web.java warning wildcard-origin",
        "'public-paths: [/other/**]' | Web.java warning wildcard-origin"
      })
  void obeysTheConfiguration(String text, String expected) throws Exception {
    write("cors-lint.yml", text);
    assertEquals(expected, String.join(", ", lines(scan())));
  }

  @Test
  void findsTheConfigurationAboveAndReadsItsPathsFromThere() throws Exception {
    write("cors-lint.yml", "overrides: [{files: app/src/main/java, severity: {all: note}}]");
    Report report = CorsLint.scan(request(folder.resolve("app/src")));
    assertEquals(List.of("Web.java note wildcard-origin"), lines(report));
    write("cors-lint.yml", "exclude: [app/src/main/java/app/Web.java]");
    assertEquals(List.of(), lines(CorsLint.scan(request(folder.resolve("app/src")))));
  }

  @Test
  void doesNotLookForAConfigurationAboveTheRepository() throws Exception {
    write("cors-lint.yml", "severity: {all: off}");
    Files.createDirectories(folder.resolve("app/.git"));
    assertEquals(Optional.empty(), CorsLint.settings(folder.resolve("app/src")).file());
  }

  @Test
  void doesNotTakePublicPathsForAnExcuseForCookies() throws Exception {
    mapping("Web", "/public/**", ".allowedOriginPatterns(\"*\").allowCredentials(true)");
    write("cors-lint.yml", "public-paths: [/**]");
    assertEquals(List.of("Web.java error any-origin-with-credentials"), lines(scan()));
  }

  @Test
  void trustsTheHostsOfOwnDomains() throws Exception {
    mapping(
        "Web", "/**", ".allowedOriginPatterns(\"https://*.shop.example\").allowCredentials(true)");
    assertEquals(List.of("Web.java note subdomain-trust"), lines(scan()));
    write("cors-lint.yml", "own-domains: [shop.example]");
    assertEquals(List.of(), lines(scan()));
    write("cors-lint.yml", "own-domains: [other.example]");
    assertEquals(List.of("Web.java note subdomain-trust"), lines(scan()));
  }

  @Test
  void doesNotTrustStrangersForOwnDomains() throws Exception {
    mapping(
        "Web", "/**", ".allowedOriginPatterns(\"https://*shop.example\").allowCredentials(true)");
    write("cors-lint.yml", "own-domains: [shop.example]");
    assertEquals(List.of("Web.java error weak-origin-pattern"), lines(scan()));
  }

  @Test
  void requiresReasons() throws Exception {
    mapping("Web", "/**", ".allowedOrigins(\"*\") // cors-lint:allow wildcard-origin\n");
    assertEquals(List.of(), lines(scan()));
    write("cors-lint.yml", "require-reason: true");
    assertEquals(
        List.of("Web.java warning wildcard-origin", "Web.java warning invalid-suppression"),
        lines(scan()));
    mapping("Web", "/**", ".allowedOrigins(\"*\") // cors-lint:allow wildcard-origin -- open\n");
    assertEquals(List.of(), lines(scan()));
  }

  @Test
  void keepsSilentAboutSuppressionsOfRulesThatAreNotApplied() throws Exception {
    mapping("Web", "/**", ".allowedOrigins(\"https://a.test\") // cors-lint:allow null-origin\n");
    assertEquals(List.of("Web.java note unused-suppression"), lines(scan()));
    write("cors-lint.yml", "disabled-rules: [null-origin]");
    assertEquals(List.of(), lines(scan()));
  }

  private void writeBaseline() throws Exception {
    ScanRequest request = ScanRequest.of(folder);
    write("baseline.json", CorsLint.baseline(request, CorsLint.scan(request)));
    write("cors-lint.yml", "baseline: baseline.json");
  }

  @Test
  void forgivesWhatStandsInTheBaseline() throws Exception {
    writeBaseline();
    assertEquals(List.of(), lines(scan()));
    assertEquals(1, scan().count(Suppressed.By.BASELINE));
    mapping("Api", "/api/**", ".allowedOrigins(\"*\")");
    assertEquals(List.of("Api.java warning wildcard-origin"), lines(scan()));
  }

  @Test
  void recognisesLinesThatMoved() throws Exception {
    writeBaseline();
    Path file = folder.resolve(WEB);
    String text = Files.readString(file);
    Files.writeString(
        file,
        text.replace("  public void", "  int more;\n\n  public void").replace("    reg", "\treg"));
    assertEquals(List.of(), lines(scan()));
    Files.writeString(file, text.replace("/public/", "/private/"));
    assertEquals(List.of("Web.java warning wildcard-origin"), lines(scan()));
  }

  @Test
  void forgivesEachEntryOnce() throws Exception {
    writeBaseline();
    String text = Files.readString(folder.resolve(WEB));
    String again = text.substring(text.indexOf("@Config")).replace("class Web", "class More");
    Files.writeString(folder.resolve(WEB), text + again);
    assertEquals(1, scan().findings().size());
    assertEquals(1, scan().count(Suppressed.By.BASELINE));
  }

  @Test
  void namesEntriesThatNoLongerOccur() throws Exception {
    mapping("Api", "/api/**", ".allowedOrigins(\"*\")");
    writeBaseline();
    assertEquals(List.of(), scan().gone());
    mapping("Api", "/api/**", ".allowedOrigins(\"https://a.test\")");
    assertEquals(List.of(API), scan().gone().stream().map(KnownFinding::path).toList());
    Files.delete(folder.resolve(API));
    assertEquals(List.of(API), scan().gone().stream().map(KnownFinding::path).toList());
  }

  @Test
  void doesNotMissEntriesOfWhatWasNotScanned() throws Exception {
    mapping("Api", "/api/**", ".allowedOrigins(\"*\")");
    writeBaseline();
    ScanRequest all = request(folder);
    ScanRequest some =
        ScanRequest.builder(folder)
            .roots(List.of(folder.resolve(API)))
            .settings(all.settings())
            .build();
    assertEquals(List.of(), CorsLint.scan(some).gone());
    assertEquals(List.of(), lines(CorsLint.scan(some)));
    ScanRequest rule = all.toBuilder().onlyRules(Set.of("CORS101")).build();
    assertEquals(List.of(), CorsLint.scan(rule).gone());
  }

  @Test
  void readsTheBaselineFromBelowItsFolder() throws Exception {
    writeBaseline();
    Report report = CorsLint.scan(request(folder.resolve("app")));
    assertEquals(List.of(), lines(report));
    assertEquals(1, report.count(Suppressed.By.BASELINE));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'baseline: none.json' | there is no baseline none.json (cors-lint.yml:1);",
        "'baseline: app/src/main/java/app/Web.java' | app/src/main/java/app/Web.java:1:1: is not a"
            + " baseline of cors-lint; 'cors-lint baseline' writes it anew",
        "'zzz: 1' | cors-lint.yml:1:1: unknown key 'zzz'"
      })
  void saysWhatIsWrongWithAFile(String text, String complaint) throws Exception {
    write("cors-lint.yml", text);
    InvalidRequestException e = assertThrows(InvalidRequestException.class, this::scan);
    assertTrue(String.valueOf(e.getMessage()).startsWith(complaint), e.getMessage());
  }

  @Test
  void reportsOnlyWhatAChangeTouches() throws Exception {
    mapping("Api", "/api/**", ".allowedOrigins(Sites.OPEN)");
    write(SITES, "package app; interface Sites { String OPEN = \"*\"; }");
    ScanRequest request = request(folder);
    assertEquals(2, CorsLint.scan(request).findings().size());
    List<String> api = List.of("Api.java warning wildcard-origin");
    assertEquals(api, lines(request, Changed.files(Set.of(API))));
    assertEquals(List.of(), lines(request, Changed.files(Set.of(SITES))));
    assertEquals(List.of(), lines(request, Changed.files(Set.of("README.md"))));
    assertEquals(api, lines(request, changed(API, 6)));
    assertEquals(List.of(), lines(request, changed(API, 1)));
  }

  private static Changed changed(String path, int line) {
    return new Changed(Set.of(), Map.of(path, List.of(new Changed.Lines(line, line))));
  }

  private static List<String> lines(ScanRequest request, Changed changed)
      throws InvalidRequestException {
    return lines(CorsLint.scan(request).only(changed::touches));
  }
}
