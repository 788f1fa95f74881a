package io.github.corslint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.corslint.cli.PackagedJar.Outcome;
import io.github.corslint.source.SourceFile;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The hook is run as pre-commit does: its command from the checkout, in the user's repository. */
final class PreCommitIT {

  private static final String OPEN =
      "@org.springframework.web.bind.annotation.RestController class %s {"
          + " @org.springframework.web.bind.annotation.CrossOrigin"
          + " @org.springframework.web.bind.annotation.GetMapping(\"/\") String a() {return \"\";} }";

  @TempDir private Path folder;
  private Path checkout;
  private Path project;
  private Map<?, ?> hook;

  @BeforeEach
  void install() throws Exception {
    Assumptions.assumeTrue(new File("/bin/sh").exists());
    String file = Files.readString(Path.of("..", ".pre-commit-hooks.yaml"));
    List<?> hooks = (List<?>) new Load(LoadSettings.builder().build()).loadFromString(file);
    assertEquals(1, hooks.size());
    hook = (Map<?, ?>) hooks.get(0);
    checkout = Checkout.in(folder.resolve("a checkout"));
    project = Files.createDirectories(folder.resolve("project"));
    Files.writeString(project.resolve("Old.java"), OPEN.formatted("Old"));
    new Repository(project).run("init", "-q").commit("one");
  }

  /** The command of a script hook is a file of the checkout; names of staged files come last. */
  private Outcome run(String... names) throws Exception {
    assertEquals("script", hook.get("language"));
    String[] entry = hook.get("entry").toString().split(" ");
    entry[0] = checkout.resolve(entry[0]).normalize().toString();
    List<String> words =
        Stream.concat(
                Stream.of("env", "CI=true", "JAVA_HOME=" + System.getProperty("java.home")),
                Stream.concat(Stream.of(entry), Stream.of(names)))
            .toList();
    return new PackagedJar(project).command(words.toArray(String[]::new));
  }

  private void stage(String name, String text) throws Exception {
    Files.writeString(project.resolve(name), text);
    new Repository(project).run("add", name);
  }

  @Test
  void refusesWhatACommitWouldBring() throws Exception {
    assertEquals(false, hook.get("pass_filenames"));
    assertEquals(0, run().exitCode());
    stage("New.java", OPEN.formatted("New"));
    Outcome outcome = run();
    assertEquals(1, outcome.exitCode(), outcome.err());
    assertTrue(outcome.out().startsWith("New.java:1:"), outcome.out());
    assertEquals("", outcome.err());
  }

  @Test
  void takesNamesWhenAUserAsksForThem() throws Exception {
    stage("New.java", OPEN.formatted("New"));
    stage("Fine.java", "class Fine {}");
    Outcome outcome = run("Fine.java", "New.java");
    assertEquals(1, outcome.exitCode(), outcome.err());
    assertTrue(outcome.out().startsWith("New.java:1:"), outcome.out());
    assertEquals(0, run("Fine.java").exitCode());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "src/main/java/App.java",
        "src/main/resources/application.properties",
        "src/main/resources/application-prod.yml",
        "config/bootstrap.yaml",
        "conf/application.conf",
        "src/main/webapp/WEB-INF/web.xml",
        "pom.xml",
        "build.gradle",
        "build.gradle.kts",
        "gradle/libs.versions.toml",
        "cors-lint.yml"
      })
  void isRunForEveryKindOfFileThatCounts(String name) {
    assertTrue(SourceFile.of(name).isPresent() || name.equals("cors-lint.yml"), name);
    assertTrue(Pattern.compile(hook.get("files").toString()).matcher(name).find(), name);
  }
}
