package io.github.corslint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The commands of the GitHub Action, run as GitHub runs them. */
final class ActionIT {

  private static final Path EXAMPLE =
      Path.of("..", "examples", "insecure-shop").toAbsolutePath().normalize();

  @TempDir private Path folder;
  private Path action;

  private record Outcome(int exitCode, String out) {}

  @BeforeEach
  void checkout() throws IOException {
    Assumptions.assumeTrue(new File("/bin/bash").exists());
    action = Checkout.in(folder.resolve("action"));
  }

  /** Runs the steps with these inputs in place of their defaults. */
  private Outcome run(Path project, Map<String, String> inputs) throws Exception {
    Map<?, ?> file =
        (Map<?, ?>)
            new Load(LoadSettings.builder().build())
                .loadFromString(Files.readString(Path.of("..", "action.yml")));
    Map<?, ?> known = (Map<?, ?>) file.get("inputs");
    assertTrue(known.keySet().containsAll(inputs.keySet()), known.keySet().toString());
    Path out = folder.resolve("out.txt");
    int exitCode = 0;
    for (Object each : (List<?>) ((Map<?, ?>) file.get("runs")).get("steps")) {
      Map<?, ?> step = (Map<?, ?>) each;
      assertEquals("bash", step.get("shell"));
      Path script = Files.writeString(folder.resolve("step.sh"), (String) step.get("run"));
      ProcessBuilder builder =
          new ProcessBuilder(
                  "/bin/bash", "--noprofile", "--norc", "-eo", "pipefail", script.toString())
              .directory(project.toFile())
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.appendTo(out.toFile()));
      builder.environment().put("GITHUB_ACTION_PATH", action.toString());
      builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
      builder.environment().put("CI", "true");
      for (Map.Entry<?, ?> variable : ((Map<?, ?>) step.get("env")).entrySet()) {
        String input =
            variable.getValue().toString().replaceAll("\\$\\{\\{ inputs\\.(.*) }}", "$1");
        Object byDefault = ((Map<?, ?>) known.get(input)).get("default");
        builder
            .environment()
            .put(variable.getKey().toString(), inputs.getOrDefault(input, byDefault.toString()));
      }
      exitCode = Math.max(exitCode, builder.start().waitFor());
    }
    return new Outcome(exitCode, Files.readString(out));
  }

  @Test
  void failsTheJobAndWritesSarif() throws Exception {
    Path sarif = folder.resolve("a report.sarif");
    Outcome outcome = run(EXAMPLE, Map.of("sarif", sarif.toString()));
    assertEquals(1, outcome.exitCode(), outcome.out());
    assertTrue(outcome.out().contains("[weak-origin-check]"), outcome.out());
    assertTrue(Files.readString(sarif).contains("\"ruleId\": \"CORS202\""));
  }

  @Test
  void passesByTheLevelThatIsAskedFor() throws Exception {
    Outcome outcome =
        run(EXAMPLE, Map.of("fail-on", "error", "path", "src/main/java/com/example/shop/catalog"));
    assertEquals(0, outcome.exitCode(), outcome.out());
  }

  @Test
  void reportsWhatAPullRequestBrings() throws Exception {
    Path project = Files.createDirectories(folder.resolve("project"));
    String open =
        "@org.springframework.web.bind.annotation.RestController class %s {"
            + " @org.springframework.web.bind.annotation.CrossOrigin"
            + " @org.springframework.web.bind.annotation.GetMapping(\"/\") String a() {return \"\";} }";
    Files.writeString(project.resolve("Old.java"), open.formatted("Old"));
    Repository git = new Repository(project).run("init", "-q").commit("one");
    assertEquals(0, run(project, Map.of("changed-since", "main")).exitCode());
    git.run("checkout", "-q", "-b", "mine");
    Files.writeString(project.resolve("New.java"), open.formatted("New"));
    git.commit("two");
    Outcome outcome = run(project, Map.of("changed-since", "main"));
    assertEquals(1, outcome.exitCode(), outcome.out());
    assertTrue(outcome.out().contains("New.java:1:"), outcome.out());
  }
}
