package io.github.corslint.maven;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.mockito.ArgumentMatchers.contains;
import static org.mockito.Mockito.verify;

import io.github.corslint.ScanRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.inject.Inject;
import org.apache.maven.api.plugin.testing.InjectMojo;
import org.apache.maven.api.plugin.testing.MojoParameter;
import org.apache.maven.api.plugin.testing.MojoTest;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;

@MojoTest
class CheckMojoTest {
  @Inject private Log log;
  @Inject private MavenProject project;

  @Test
  @InjectMojo(goal = "check")
  void asksForTheModuleByEveryRule(CheckMojo mojo) throws Exception {
    ScanRequest request = mojo.request();
    assertEquals(basedir(), request.base());
    assertEquals(rootsFrom("src/main/java", "src/main/resources"), request.roots());
    assertEquals(List.of(), request.includes());
    assertEquals(List.of(), request.excludes());
    assertEquals(Set.of(), request.onlyRules());
    assertEquals(Set.of(), request.withoutRules());
    assertFalse(request.includeTests());
  }

  @Test
  @InjectMojo(goal = "check")
  @MojoParameter(name = "includes", value = "**/*.java,**/*.xml")
  @MojoParameter(name = "excludes", value = "**/legacy/**")
  @MojoParameter(name = "rules", value = "CORS101,reflected-origin")
  @MojoParameter(name = "disabledRules", value = "CORS401")
  void handsPatternsAndRulesOn(CheckMojo mojo) throws Exception {
    ScanRequest request = mojo.request();
    assertEquals(List.of("**/*.java", "**/*.xml"), request.includes());
    assertEquals(List.of("**/legacy/**"), request.excludes());
    assertEquals(Set.of("CORS101", "reflected-origin"), request.onlyRules());
    assertEquals(Set.of("CORS401"), request.withoutRules());
  }

  @Test
  @InjectMojo(goal = "check")
  @MojoParameter(name = "includeTests", value = "true")
  void includesTestsOnRequest(CheckMojo mojo) throws Exception {
    project.addTestCompileSourceRoot(basedir().resolve("src/test/java").toString());
    ScanRequest request = mojo.request();
    assertTrue(request.includeTests());
    assertTrue(request.roots().contains(basedir().resolve("src/test/java")));
  }

  @Test
  @InjectMojo(goal = "check")
  @MojoParameter(name = "sourceDirectories", value = "src/test/java,src/no/such/folder")
  void checksOtherFoldersOnRequest(CheckMojo mojo) throws Exception {
    assertEquals(rootsFrom("src/test/java"), mojo.request().roots());
  }

  @Test
  @InjectMojo(goal = "check")
  @MojoParameter(name = "failOn", value = "warn")
  void namesTheAllowedValuesOfFailOn(CheckMojo mojo) throws Exception {
    var refused = assertThrows(MojoExecutionException.class, mojo::execute);
    assertEquals(
        "failOn is 'warn' but must be one of error, warning, note, never", refused.getMessage());
  }

  @Test
  @InjectMojo(goal = "check")
  @MojoParameter(name = "formats", value = "sarif,xml")
  void namesTheAllowedFormats(CheckMojo mojo) throws Exception {
    var refused = assertThrows(MojoExecutionException.class, mojo::execute);
    assertEquals(
        "formats contains 'xml' but may contain only text, json, sarif, checkstyle, junit, github,"
            + " gitlab, markdown, html",
        refused.getMessage());
  }

  @Test
  @InjectMojo(goal = "check")
  @MojoParameter(name = "formats", value = "sarif,json")
  @MojoParameter(name = "outputFile", value = "target/test.sarif")
  void writesOneFormatIntoOneFile(CheckMojo mojo) throws Exception {
    var refused = assertThrows(MojoExecutionException.class, mojo::execute);
    assertEquals(
        "outputFile needs exactly one of the formats text, json, sarif, checkstyle, junit, github,"
            + " gitlab, markdown, html, but formats is [sarif, json]",
        refused.getMessage());
  }

  @Test
  @InjectMojo(goal = "check")
  @MojoParameter(name = "formats", value = "SARIF")
  @MojoParameter(name = "outputFile", value = "target/reports of tests/test.sarif")
  void writesTheReport(CheckMojo mojo) throws Exception {
    Path file = basedir().resolve("target/reports of tests/test.sarif");
    Files.deleteIfExists(file);
    mojo.execute();
    assertTrue(Files.readString(file).contains("\"version\": \"2.1.0\""), file.toString());
  }

  @Test
  @InjectMojo(goal = "check")
  @MojoParameter(name = "rules", value = " CORS101,, ")
  void passesOverEmptyWords(CheckMojo mojo) throws Exception {
    assertEquals(Set.of("CORS101"), mojo.request().onlyRules());
  }

  @Test
  @InjectMojo(goal = "check")
  @MojoParameter(name = "rules", value = "CORS1O1")
  void suggestsTheRuleThatWasMeant(CheckMojo mojo) throws Exception {
    var refused = assertThrows(MojoExecutionException.class, mojo::execute);
    assertTrue(
        refused
            .getMessage()
            .startsWith(
                "rules contains an unknown rule 'CORS1O1'; did you mean CORS101? (rules are CORS101"
                    + " any-origin-with-credentials, "),
        refused.getMessage());
  }

  @Test
  @InjectMojo(goal = "check")
  @MojoParameter(name = "includeTests", value = "ture")
  void namesTheAllowedValuesOfASwitch(CheckMojo mojo) throws Exception {
    var refused = assertThrows(MojoExecutionException.class, mojo::execute);
    assertEquals("includeTests is 'ture' but must be true or false", refused.getMessage());
  }

  @Test
  @InjectMojo(goal = "check")
  @MojoParameter(name = "configFile", value = "no-such-file.yml")
  void namesAConfigurationThatIsNotThere(CheckMojo mojo) throws Exception {
    var refused = assertThrows(MojoExecutionException.class, mojo::execute);
    assertTrue(refused.getMessage().contains("no-such-file.yml"), refused.getMessage());
  }

  @Test
  @InjectMojo(goal = "check")
  @MojoParameter(name = "baselineFile", value = "no-such-baseline.json")
  void namesABaselineThatIsNotThere(CheckMojo mojo) throws Exception {
    var refused = assertThrows(MojoExecutionException.class, mojo::execute);
    assertTrue(refused.getMessage().contains("no-such-baseline.json"), refused.getMessage());
  }

  @Test
  @InjectMojo(goal = "check")
  @MojoParameter(name = "failOn", value = "Never")
  void readsFailOnInAnyCase(CheckMojo mojo) throws Exception {
    assertDoesNotThrow(mojo::execute);
  }

  @Test
  @InjectMojo(goal = "check")
  @MojoParameter(name = "skip", value = "true")
  @MojoParameter(name = "failOn", value = "nonsense")
  void skipsBeforeLookingAtAnythingElse(CheckMojo mojo) throws Exception {
    assertDoesNotThrow(mojo::execute);
    verify(log).info(contains("skipped"));
  }

  private List<Path> rootsFrom(String... folders) {
    return Stream.concat(Stream.of(folders), Stream.of("pom.xml")).map(basedir()::resolve).toList();
  }

  private Path basedir() {
    return project.getBasedir().toPath();
  }
}
