package io.github.corslint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.corslint.cli.PackagedJar.Outcome;
import java.io.File;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the recipe of the container relies on is there after the build. */
final class DockerfileIT {

  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

  @TempDir private Path folder;
  private String recipe;

  @BeforeEach
  void read() throws Exception {
    Assumptions.assumeTrue(new File("/bin/sh").exists());
    recipe = Files.readString(ROOT.resolve("packaging/Dockerfile")).replace("\\\n", " ");
  }

  private String only(String pattern) {
    List<String> found =
        Pattern.compile(pattern, Pattern.MULTILINE)
            .matcher(recipe)
            .results()
            .map((MatchResult match) -> match.group(1))
            .toList();
    assertEquals(1, found.size(), pattern);
    return found.get(0);
  }

  /** The files below a folder that a pattern of the recipe names. */
  private static List<Path> matching(Path base, String pattern) throws Exception {
    PathMatcher matcher = FileSystems.getDefault().getPathMatcher("glob:" + base.resolve(pattern));
    try (Stream<Path> files = Files.walk(base, pattern.split("/").length)) {
      return files.filter(matcher::matches).toList();
    }
  }

  @Test
  void theArchiveThatIsAddedHoldsTheLauncherThatIsLinked() throws Exception {
    PackagedJar here = new PackagedJar(folder);
    assertEquals(0, here.command(ROOT.resolve("packaging/build.sh").toString(), "tar").exitCode());
    String[] added = only("^ADD (.*)$").split(" ");
    List<Path> archives = matching(ROOT, added[0]);
    assertEquals(1, archives.size(), archives.toString());
    Path image = Files.createDirectories(folder.resolve("image" + added[1]));
    here.command("tar", "-xzf", archives.get(0).toString(), "-C", image.toString());
    String linked = only("ln -s (\\S+) /usr/local/bin/cors-lint");
    List<Path> launchers = matching(folder.resolve("image"), linked.substring(1));
    assertEquals(1, launchers.size(), launchers.toString());
    assertTrue(Files.isExecutable(launchers.get(0)));
  }

  /** Whoever builds the image makes the archive of classes, whoever runs it only reads it. */
  @Test
  void whatRunsAtItsStartIsACommand() throws Exception {
    String started = only("^ENTRYPOINT \\[\"(.*)\"]$");
    assertEquals("cors-lint", started);
    PackagedJar here = new PackagedJar(folder);
    for (String arguments : List.of(only("^CMD \\[\"(.*)\"]$"), only("&& cors-lint (\\w+)"))) {
      Outcome outcome = here.run(arguments);
      assertEquals(0, outcome.exitCode(), outcome.err());
    }
    assertEquals(only("^WORKDIR (\\S+)$"), only("--add safe.directory (\\S+)"));
    assertEquals(only("useradd [^&\\n]*?(\\w+)$"), only("^USER (\\w+)$"));
  }
}
