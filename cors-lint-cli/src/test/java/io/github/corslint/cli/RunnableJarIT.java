package io.github.corslint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.corslint.cli.PackagedJar.Outcome;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged jar as a process of its own. */
final class RunnableJarIT {

  private static final String JAR = PackagedJar.JAR;
  private static final String JAVA = PackagedJar.JAVA;

  @TempDir private Path folder;

  @Test
  void tellsItsVersion() throws Exception {
    Outcome outcome = java("--version");
    assertEquals(0, outcome.exitCode());
    assertTrue(outcome.out().matches("cors-lint \\d+\\.\\d+\\.\\d+\\S*\\s*"), outcome.out());
  }

  @Test
  void findsNothingInAnEmptyFolder() throws Exception {
    Outcome outcome = java("scan");
    assertEquals(0, outcome.exitCode());
    assertEquals("", outcome.out());
    assertTrue(outcome.err().contains("no Java sources or configuration found"), outcome.err());
  }

  @Test
  void listsTheRulesOfTheEngine() throws Exception {
    Outcome outcome = java("rules");
    assertEquals(0, outcome.exitCode());
    assertTrue(outcome.out().contains("CORS102  reflected-origin "), outcome.out());
  }

  @Test
  void refusesAnUnknownOption() throws Exception {
    Outcome outcome = java("scan", "--formt=json");
    assertEquals(2, outcome.exitCode());
    assertTrue(outcome.err().contains("did you mean --format?"), outcome.err());
  }

  @Test
  void writesJsonInUtf8WhateverTheLocale() throws Exception {
    Outcome outcome = java("scan", "--format=json");
    assertEquals(0, outcome.exitCode());
    assertTrue(outcome.out().startsWith("{\n  \"schemaVersion\": 1,"), outcome.out());
  }

  @Test
  void endsQuietlyWhenItsReaderHasEnough() throws Exception {
    requireShell();
    Outcome outcome =
        run(
            "sh",
            "-c",
            "{ \"$0\" -jar \"$1\" scan --format=json; echo \"exit $?\" >&2; } | true",
            JAVA,
            JAR);
    assertTrue(outcome.err().endsWith("exit 0\n"), outcome.err());
    assertFalse(outcome.err().contains("error:"), outcome.err());
  }

  @Test
  void saysThatOutputCannotBeWritten() throws Exception {
    Assumptions.assumeTrue(new File("/dev/full").exists());
    requireShell();
    Outcome outcome =
        run("sh", "-c", "\"$0\" -jar \"$1\" scan --format=json > /dev/full", JAVA, JAR);
    assertEquals(2, outcome.exitCode());
    assertTrue(
        outcome.err().startsWith("cors-lint: error: cannot write to standard output: "),
        outcome.err());
    assertEquals(1, outcome.err().lines().count(), outcome.err());
  }

  @Test
  void readsWhatAPipeFeedsIt() throws Exception {
    requireShell();
    Files.writeString(
        folder.resolve("App.java"),
        "@org.springframework.web.bind.annotation.RestController class App {"
            + " @org.springframework.web.bind.annotation.CrossOrigin"
            + " @org.springframework.web.bind.annotation.GetMapping(\"/\") String a() {return \"\";} }");
    Outcome listed =
        run("sh", "-c", "echo App.java | \"$0\" -jar \"$1\" scan -q --files-from -", JAVA, JAR);
    assertTrue(listed.out().contains("[wildcard-origin]"), listed.out() + listed.err());
    Outcome unsaved =
        run(
            "sh",
            "-c",
            "cat App.java | \"$0\" -jar \"$1\" scan -q --stdin-filename sub/App.java",
            JAVA,
            JAR);
    assertTrue(unsaved.out().startsWith("sub/App.java:1:"), unsaved.out() + unsaved.err());
  }

  @Test
  void scansAgainWhenAFileChanges() throws Exception {
    Path source = folder.resolve("App.java");
    Files.writeString(source, "class App {}");
    Path out = folder.resolve("out.txt");
    Path err = folder.resolve("err.txt");
    Process process =
        new ProcessBuilder(JAVA, "-jar", JAR, "scan", "--watch")
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile())
            .start();
    try {
      waitFor(err, "waiting for changes");
      Files.writeString(
          source,
          "@org.springframework.web.bind.annotation.RestController class App {"
              + " @org.springframework.web.bind.annotation.CrossOrigin"
              + " @org.springframework.web.bind.annotation.GetMapping(\"/\") String a() {return \"\";} }");
      waitFor(out, "[wildcard-origin]");
      Files.writeString(folder.resolve("cors-lint.yml"), "zzz: 1");
      waitFor(err, "error: cors-lint.yml:1:1: unknown key 'zzz'");
      assertTrue(process.isAlive());
    } finally {
      process.destroy();
      process.waitFor();
    }
  }

  private static void waitFor(Path file, String text) throws Exception {
    for (int i = 0; i < 600 && !Files.readString(file).contains(text); i++) {
      Thread.sleep(100);
    }
    assertTrue(Files.readString(file).contains(text), Files.readString(file));
  }

  private static void requireShell() {
    Assumptions.assumeTrue(new File("/bin/sh").exists());
  }

  private Outcome java(String... arguments) throws IOException, InterruptedException {
    return new PackagedJar(folder).run(arguments);
  }

  private Outcome run(String... command) throws IOException, InterruptedException {
    return new PackagedJar(folder).command(command);
  }
}
