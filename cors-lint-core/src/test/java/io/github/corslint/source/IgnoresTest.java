package io.github.corslint.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The walk leaves out what git itself says that it ignores. */
final class IgnoresTest {

  private static final List<String> FILES =
      List.of(
          "A.java",
          "a/A.java",
          "a/b/A.java",
          "a/b/Gen.java",
          "a/b/c/d/Gen.java",
          "a/gen/X.java",
          "a/gen/Keep.java",
          "gen/X.java",
          "gen/deep/Keep.java",
          "logs/L1.java",
          "logs/L2.java",
          "#odd/A.java",
          "!odd/A.java",
          "with space/A.java",
          "x[1]/A.java");

  @TempDir private Path folder;

  @BeforeAll
  static void needsGit() throws Exception {
    Assumptions.assumeTrue(run(Path.of("."), "git", "--version").startsWith("git"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "gen",
        "gen/",
        "/gen",
        "/gen/",
        "a/gen",
        "*.java\n!A.java",
        "Gen.java",
        "a/*/Gen.java",
        "a/**/Gen.java",
        "**/Gen.java",
        "**/gen/",
        "a/**",
        "a/b/**/d",
        "/*\n!/a",
        "/a/*\n!/a/b",
        "gen/*\n!gen/deep/",
        "gen\n!gen/deep/Keep.java",
        "logs/L[0-9].java",
        "logs/L[!1].java",
        "logs/L[^1].java",
        "logs/L?.java",
        "# comment\n\n   \ngen",
        "\\#odd",
        "\\!odd",
        "with space",
        "with space   ",
        "with\\ space",
        "x\\[1\\]",
        "x[[]1]",
        "*",
        "A.java\r\ngen\r\n",
        "[",
        "a/",
        "a//b",
        "/**/gen",
        "**",
        "a/b/",
        "!a",
        "GEN"
      })
  void agreesWithGitOnOneFile(String patterns) throws Exception {
    write(FILES);
    Files.writeString(folder.resolve(".gitignore"), patterns);
    run(folder, "git", "init", "-q");
    assertEquals(git(), walked(folder));
  }

  @Test
  void agreesWithGitOnNestedFiles() throws Exception {
    write(FILES);
    Files.writeString(folder.resolve(".gitignore"), "Gen.java\n/gen\nlogs/\n");
    Files.writeString(folder.resolve("a/.gitignore"), "/gen/*\n!Keep.java\n!Gen.java\n");
    Files.writeString(folder.resolve("a/b/c/.gitignore"), "Gen.java\n");
    run(folder, "git", "init", "-q");
    assertEquals(git(), walked(folder));
    assertTrue(walked(folder).contains("a/b/Gen.java"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2", "3", "4"})
  void keepsWhatIsTrackedAlthoughItIsIgnored(String version) throws Exception {
    write(FILES);
    run(folder, "git", "init", "-q");
    run(folder, "git", "add", "-f", "gen/deep/Keep.java", "logs/L2.java", "A.java");
    run(folder, "git", "update-index", "--index-version", version);
    Files.writeString(folder.resolve(".gitignore"), "gen\nlogs/*\nA.java\n");
    List<String> walked = walked(folder);
    assertTrue(walked.contains("gen/deep/Keep.java"));
    assertTrue(walked.contains("logs/L2.java"));
    assertTrue(walked.contains("A.java"));
    assertEquals(false, walked.contains("logs/L1.java"));
    assertEquals(false, walked.contains("gen/X.java"));
    assertEquals(false, walked.contains("a/A.java"));
  }

  @Test
  void obeysTheFilesAboveARoot() throws Exception {
    write(FILES);
    Files.writeString(folder.resolve(".gitignore"), "Gen.java\n/a/gen\n");
    run(folder, "git", "init", "-q");
    assertEquals(List.of("a/A.java", "a/b/A.java"), walked(folder.resolve("a")));
  }

  @Test
  void takesWhatIsNamed() throws Exception {
    write(FILES);
    Files.writeString(folder.resolve(".gitignore"), "gen\n");
    run(folder, "git", "init", "-q");
    assertEquals(List.of("gen/X.java", "gen/deep/Keep.java"), walked(folder.resolve("gen")));
    assertEquals(List.of("gen/X.java"), walked(folder.resolve("gen/X.java")));
  }

  @Test
  void ignoresNothingOutsideOfARepository() throws Exception {
    write(FILES);
    Files.writeString(folder.resolve(".gitignore"), "*\n");
    assertEquals(FILES.stream().sorted().toList(), walked(folder));
  }

  @Test
  void startsAnewInANestedRepository() throws Exception {
    write(FILES);
    Files.writeString(folder.resolve(".gitignore"), "Gen.java\n");
    run(folder, "git", "init", "-q");
    run(folder.resolve("a"), "git", "init", "-q");
    assertTrue(walked(folder).contains("a/b/Gen.java"));
  }

  private List<String> walked(Path root) throws IOException {
    FileFilter filter = new FileFilter(List.of(), List.of(), "", List.of(), true, true);
    return FileTree.walk(folder, List.of(root), filter).files().stream()
        .map(SourceFile::path)
        .toList();
  }

  private List<String> git() throws Exception {
    return run(folder, "git", "ls-files", "-z", "-co", "--exclude-standard")
        .replace("\0", "\n")
        .lines()
        .filter(path -> path.endsWith(".java"))
        .sorted()
        .toList();
  }

  private void write(List<String> paths) throws IOException {
    for (String path : paths) {
      Path file = folder.resolve(path);
      Files.createDirectories(file.getParent());
      Files.writeString(file, "class A {}\n");
    }
  }

  private static String run(Path folder, String... command) throws Exception {
    Path out = Files.createTempFile("git", ".txt");
    ProcessBuilder builder =
        new ProcessBuilder(new ArrayList<>(List.of(command)))
            .directory(folder.toFile())
            .redirectOutput(out.toFile())
            .redirectErrorStream(true);
    builder.environment().put("GIT_CONFIG_GLOBAL", new File("/dev/null").getPath());
    builder.environment().put("GIT_CONFIG_NOSYSTEM", "1");
    Process process = builder.start();
    assertTrue(process.waitFor(60, TimeUnit.SECONDS));
    String text = Files.readString(out, StandardCharsets.UTF_8);
    assertEquals(0, process.exitValue(), text);
    return text;
  }
}
