package io.github.corslint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code cors-lint} in a checkout that is built, with the archive that it makes. */
final class LauncherIT {

  private static final Path FIXTURES = Path.of("..", "fixtures").toAbsolutePath().normalize();

  @TempDir private Path folder;
  private Path target;

  @BeforeEach
  void install() throws IOException {
    Assumptions.assumeTrue(new File("/bin/sh").exists());
    target = Checkout.in(folder.resolve("a checkout")).resolve("cors-lint-cli/target");
  }

  @Test
  void firstRunsAtOnceMakeOneArchive() throws Exception {
    List<Process> runs = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      runs.add(start("out" + i, ""));
    }
    for (int i = 0; i < 3; i++) {
      assertEquals(0, runs.get(i).waitFor());
      assertTrue(out("out" + i).startsWith("CORS101 "), out("out" + i));
    }
    assertEquals(1, archives().size());
    assertTrue(Files.size(archives().get(0)) > 1 << 20);
    assertEquals(0, start("again", "").waitFor());
    assertEquals(out("out0"), out("again"));
  }

  @Test
  void aBrokenArchiveChangesNothing() throws Exception {
    assertEquals(0, start("whole", "").waitFor());
    Path archive = archives().get(0);
    assertTrue(archive.toFile().delete());
    Files.writeString(archive, "not an archive");
    assertEquals(0, start("broken", "").waitFor());
    assertEquals(out("whole"), out("broken"));
    assertEquals("not an archive", Files.readString(archive));
  }

  @Test
  void machinesThatAreThrownAwayMakeNone() throws Exception {
    assertEquals(0, start("out", "true").waitFor());
    assertTrue(out("out").startsWith("CORS101 "), out("out"));
    assertEquals(List.of(), archives());
  }

  @Test
  void theArchiveGoesWhereTheUserSays() throws Exception {
    Path cache = folder.resolve("a cache");
    assertEquals(0, builder("out", "", cache.toString()).start().waitFor());
    assertEquals(List.of(), archives());
    try (Stream<Path> kept = Files.list(cache)) {
      assertEquals(1, kept.count());
    }
    assertEquals(0, builder("none", "", "").start().waitFor());
    assertEquals(List.of(), archives());
    assertEquals(out("out"), out("none"));
  }

  @Test
  void theCacheOfJava25StandsBesideNoFlagThatItRefuses() throws Exception {
    Path java = Files.createDirectories(folder.resolve("jdk-25/bin")).resolve("java");
    Path asked = folder.resolve("asked");
    Files.writeString(folder.resolve("jdk-25/release"), "JAVA_VERSION=\"25.0.1\"\n");
    Files.writeString(java, "#!/bin/sh\necho \"$*\" >>'" + asked + "'\n");
    assertTrue(java.toFile().setExecutable(true));
    ProcessBuilder builder = builder("out", "", folder.resolve("a cache").toString());
    builder.environment().put("JAVA_HOME", folder.resolve("jdk-25").toString());
    assertEquals(0, builder.start().waitFor());
    String first = Files.readAllLines(asked).get(0);
    assertTrue(first.contains(" -XX:AOTCacheOutput="), first);
    assertFalse(first.contains("-Xshare"), first);
  }

  @Test
  void aHeapThatTheUserKeepsSmallIsNoError() throws Exception {
    for (String variable : List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS")) {
      ProcessBuilder builder = builder(variable, "true", "");
      builder.environment().put(variable, "-Xmx60m");
      assertEquals(0, builder.start().waitFor(), () -> variable);
      assertTrue(out(variable).contains("CORS101 "), out(variable));
    }
  }

  @Test
  void aPersonSeesThatALongScanLivesAndAPipeDoesNot() throws Exception {
    Assumptions.assumeTrue(new File("/usr/bin/script").exists());
    String launcher = folder.resolve("a checkout/cors-lint").toString();
    String scan = "'" + launcher + "' scan '" + FIXTURES + "' --no-config --fail-on never";
    ProcessBuilder terminal = builder("terminal", "true", "");
    terminal.command("/usr/bin/script", "-qec", scan + " >/dev/null", "/dev/null");
    terminal.environment().put("TERM", "xterm");
    assertEquals(0, terminal.start().waitFor());
    String shown = out("terminal");
    assertTrue(shown.contains("\r\u001B[Kcors-lint: "), shown);
    assertTrue(shown.matches("(?s).* files and policies judged, \\d+ s.*"), shown);
    assertTrue(shown.matches("(?s).*\r\u001B\\[Kcors-lint: \\d+ findings .*"), "the line is gone");
    ProcessBuilder pipe = builder("pipe", "true", "");
    pipe.command("/bin/sh", "-c", scan + " 2>&1 >/dev/null | cat");
    assertEquals(0, pipe.start().waitFor());
    assertFalse(out("pipe").contains("\r"), out("pipe"));
  }

  private Process start(String output, String ci) throws IOException {
    ProcessBuilder builder = builder(output, ci, "");
    builder.environment().remove("CORS_LINT_CACHE");
    return builder.start();
  }

  private ProcessBuilder builder(String output, String ci, String cache) {
    ProcessBuilder builder =
        new ProcessBuilder("/bin/sh", folder.resolve("a checkout/cors-lint").toString(), "rules")
            .redirectOutput(folder.resolve(output).toFile())
            .redirectErrorStream(true);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("CI", ci);
    builder.environment().put("CORS_LINT_CACHE", cache);
    return builder;
  }

  private String out(String output) throws IOException {
    return Files.readString(folder.resolve(output));
  }

  private List<Path> archives() throws IOException {
    try (Stream<Path> files = Files.list(target)) {
      return files.filter(file -> !file.toString().endsWith(".jar")).toList();
    }
  }
}
