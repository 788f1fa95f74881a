package io.github.corslint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is installed is packed, unpacked and run. */
final class DistributionIT {

  private static final Path PACK = Path.of("..", "packaging", "build.sh").toAbsolutePath();

  @TempDir private Path folder;

  @Test
  void theArchiveRunsAndRemembersItsClasses() throws Exception {
    Assumptions.assumeTrue(new File("/bin/sh").exists());
    String archive = run(List.of(PACK.toString(), "tar")).strip();
    run(List.of("tar", "-xzf", archive, "--strip-components=1"));
    assertTrue(runInstalled("bin/cors-lint").startsWith("cors-lint "));
    assertEquals(1, folder.resolve("cache").toFile().list().length);
    assertTrue(runInstalled("bin/cors-lint").startsWith("cors-lint "));
    assertTrue(Files.exists(folder.resolve("share/man/man1/cors-lint.1.gz")));
  }

  @Test
  void theDebianPackageHoldsTheSame() throws Exception {
    Assumptions.assumeTrue(new File("/usr/bin/dpkg-deb").exists());
    String archive = run(List.of(PACK.toString(), "deb")).strip();
    run(List.of("dpkg-deb", "-x", archive, folder.toString()));
    assertTrue(runInstalled("usr/bin/cors-lint").startsWith("cors-lint "));
  }

  private String runInstalled(String launcher) throws Exception {
    return run(List.of(folder.resolve(launcher).toString(), "--version"));
  }

  private String run(List<String> command) throws Exception {
    Path out = Files.createTempFile("out", ".txt");
    Path err = Files.createTempFile("err", ".txt");
    ProcessBuilder builder =
        new ProcessBuilder(command)
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectError(err.toFile());
    builder.environment().put("CI", "");
    builder.environment().put("CORS_LINT_CACHE", folder.resolve("cache").toString());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    assertEquals(0, builder.start().waitFor(), () -> command + ": " + read(err));
    return Files.readString(out);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      return e.toString();
    }
  }
}
