package io.github.corslint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
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
    for (String file :
        List.of(
            "LICENSE",
            "share/man/man1/cors-lint.1.gz",
            "share/doc/cors-lint/README.md",
            "share/doc/cors-lint/docs/FAQ.md",
            "share/doc/cors-lint/docs/report.schema.json",
            "share/bash-completion/completions/cors-lint",
            "share/zsh/site-functions/_cors-lint",
            "share/fish/vendor_completions.d/cors-lint.fish")) {
      assertTrue(Files.size(folder.resolve(file)) > 0, file);
    }
  }

  @Test
  void theDebianPackageHoldsTheSame() throws Exception {
    Assumptions.assumeTrue(new File("/usr/bin/dpkg-deb").exists());
    String archive = run(List.of(PACK.toString(), "deb")).strip();
    run(List.of("dpkg-deb", "-x", archive, folder.toString()));
    assertTrue(runInstalled("usr/bin/cors-lint").startsWith("cors-lint "));
    assertTrue(Files.exists(folder.resolve("usr/share/zsh/vendor-completions/_cors-lint")));
    assertTrue(Files.exists(folder.resolve("usr/share/doc/cors-lint/copyright")));
  }

  /** The administrator's first run makes the archive of classes beside the jar. */
  @Test
  void theDebianPackageLeavesNothingBehind() throws Exception {
    Assumptions.assumeTrue(new File("/usr/bin/dpkg").exists());
    Assumptions.assumeTrue(System.getProperty("user.name").equals("root"));
    String archive = run(List.of(PACK.toString(), "deb")).strip();
    Path root = Files.createDirectories(folder.resolve("root"));
    Files.createDirectories(root.resolve("var/lib/dpkg/updates"));
    Files.createDirectories(root.resolve("var/lib/dpkg/info"));
    Files.createFile(root.resolve("var/lib/dpkg/status"));
    Path share = root.resolve("usr/share/cors-lint");
    List<String> dpkg =
        List.of("dpkg", "--root=" + root, "--force-script-chrootless", "--force-depends");
    for (String action : List.of("--install", "--install", "--remove")) {
      if (action.equals("--install")) {
        run(with(dpkg, action, archive));
        assertEquals(List.of("cors-lint.jar", "launcher"), names(share));
        run(List.of("env", "-u", "CORS_LINT_CACHE", root + "/usr/bin/cors-lint", "--version"));
        assertEquals(3, names(share).size(), () -> names(share).toString());
      } else {
        run(with(dpkg, action, "cors-lint"));
      }
    }
    assertTrue(Files.notExists(share), () -> names(share).toString());
  }

  private static List<String> with(List<String> words, String... more) {
    return Stream.concat(words.stream(), Stream.of(more)).toList();
  }

  private static List<String> names(Path place) {
    String[] names = place.toFile().list();
    return names == null ? List.of() : Stream.of(names).sorted().toList();
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
