package io.github.corslint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.corslint.cli.PackagedJar.Outcome;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --fix} where some files cannot be replaced. */
final class UnwritableFolderIT {

  private static final String FILTER =
      """
      import jakarta.servlet.http.*;
      class Api extends HttpServlet {
        protected void doGet(HttpServletRequest request, HttpServletResponse response) {
          String origin = request.getHeader("Origin");
          if (origin != null && origin.startsWith("https://app.shop.test")) {
            response.setHeader("Access-Control-Allow-Origin", origin);
            response.setHeader("Vary", "Origin");
          }
        }
      }
      """;

  @TempDir private Path folder;

  private Path closed() {
    return folder.resolve("closed");
  }

  @AfterEach
  void open() throws Exception {
    permit(closed(), "rwxr-xr-x");
  }

  private static void permit(Path path, String permissions) throws Exception {
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
  }

  @Test
  void namesTheFileAndMendsTheOthers() throws Exception {
    Path writable = Files.createDirectories(folder.resolve("open")).resolve("Api.java");
    Path readable = Files.createDirectories(closed()).resolve("Api.java");
    Files.writeString(writable, FILTER);
    Files.writeString(readable, FILTER);
    permit(folder, "rwxr-xr-x");
    permit(writable.getParent(), "rwxrwxrwx");
    permit(closed(), "r-xr-xr-x");
    Outcome outcome = asNobodySpecial("scan", ".", "--fix");
    assertEquals(2, outcome.exitCode(), outcome.err());
    assertTrue(
        outcome
            .err()
            .startsWith(
                "cors-lint: error: cannot mend closed/Api.java: permission denied; a new file takes"
                    + " its place, so its folder must be writable\n"
                    + "cors-lint: mended 1 finding in 1 file\n"),
        outcome.err());
    assertTrue(outcome.out().contains("closed/Api.java:5:"), outcome.out());
    assertFalse(outcome.out().contains("open/Api.java"), outcome.out());
    assertEquals(FILTER, Files.readString(readable));
    assertTrue(Files.readString(writable).contains(".equals(origin)"));
    try (Stream<Path> files = Files.list(closed())) {
      assertEquals(1, files.count());
    }
  }

  /** The administrator may write everywhere. */
  private Outcome asNobodySpecial(String... arguments) throws Exception {
    PackagedJar jar = new PackagedJar(folder);
    if (!System.getProperty("user.name").equals("root")) {
      return jar.run(arguments);
    }
    Assumptions.assumeTrue(new File("/usr/bin/setpriv").exists());
    Path copy = Files.copy(Path.of(PackagedJar.JAR), folder.resolve("cors-lint.jar"));
    return jar.command(
        Stream.concat(
                Stream.of(
                    "setpriv",
                    "--reuid=65534",
                    "--regid=65534",
                    "--clear-groups",
                    PackagedJar.JAVA,
                    "-jar",
                    copy.toString()),
                Stream.of(arguments))
            .toArray(String[]::new));
  }
}
