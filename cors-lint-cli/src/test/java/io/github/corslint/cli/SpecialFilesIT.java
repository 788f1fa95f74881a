package io.github.corslint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.corslint.cli.PackagedJar.Outcome;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pipes and devices with the names of sources are never waited for, nor read without an end. */
final class SpecialFilesIT {

  private static final String OPEN =
      """
      import org.springframework.web.bind.annotation.*;
      @RestController class App {
        @CrossOrigin @GetMapping("/") String a() { return ""; }
      }
      """;

  @TempDir private Path folder;
  private PackagedJar jar;

  @BeforeEach
  void aPipe() throws Exception {
    Assumptions.assumeTrue(new File("/usr/bin/mkfifo").exists());
    jar = new PackagedJar(folder);
    Files.writeString(folder.resolve("App.java"), OPEN);
    pipe("Pipe.java");
  }

  private void pipe(String name) throws Exception {
    assertEquals(0, jar.command("mkfifo", name).exitCode());
  }

  @Test
  void inATreeTheyAreNamedAndPassedBy() throws Exception {
    pipe("application.yml");
    Files.createDirectory(folder.resolve("inner"));
    pipe("inner/.gitignore");
    Files.createDirectory(folder.resolve(".git"));
    Files.createSymbolicLink(folder.resolve("Zero.java"), Path.of("/dev/zero"));
    Outcome outcome = jar.run("scan");
    assertEquals(1, outcome.exitCode(), outcome.err());
    assertTrue(outcome.out().startsWith("App.java:"), outcome.out());
    for (String name : new String[] {"Pipe.java", "Zero.java", "application.yml"}) {
      assertTrue(
          outcome.err().contains(name + ":1:1: not analysed: is not a regular file\n"),
          outcome.err());
    }
    Files.delete(folder.resolve("Zero.java"));
  }

  @Test
  void oneThatIsNamedIsRefused() throws Exception {
    Outcome outcome = jar.run("scan", "App.java", "Pipe.java");
    assertEquals(2, outcome.exitCode());
    assertEquals(
        "cors-lint: error: Pipe.java is neither a regular file nor a folder\n", outcome.err());
  }

  @Test
  void oneOnAListOfFilesIsRefused() throws Exception {
    Outcome outcome = jar.shell("printf 'App.java\\nPipe.java\\n' | cors_lint scan --files-from -");
    assertEquals(2, outcome.exitCode());
    assertEquals(
        "cors-lint: error: the list of files names Pipe.java, which is neither a regular file nor a"
            + " folder\n",
        outcome.err());
  }

  @Test
  void theListItselfMayComeThroughAPipe() throws Exception {
    Outcome outcome =
        jar.shell(
            "rm Pipe.java; mkfifo list; echo App.java > list & cors_lint scan -q --files-from list");
    assertEquals(1, outcome.exitCode(), outcome.err());
    assertTrue(outcome.out().startsWith("App.java:"), outcome.out());
  }
}
