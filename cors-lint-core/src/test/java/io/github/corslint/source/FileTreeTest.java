package io.github.corslint.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.corslint.source.SourceFile.Kind;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class FileTreeTest {

  @TempDir Path base;

  @Test
  void findsEveryKindSorted() throws IOException {
    write("pom.xml", "src/main/java/b/B.java", "src/main/java/a/A.java", "a.txt", "README.md");
    write("src/main/resources/application.yml", "src/main/resources/messages.properties");
    write("src/main/webapp/WEB-INF/web.xml", "gradle/libs.versions.toml", "docker-compose.yml");
    assertEquals(
        List.of(
            "gradle/libs.versions.toml BUILD",
            "pom.xml BUILD",
            "src/main/java/a/A.java JAVA",
            "src/main/java/b/B.java JAVA",
            "src/main/resources/application.yml YAML",
            "src/main/resources/messages.properties PROPERTIES",
            "src/main/webapp/WEB-INF/web.xml XML"),
        walk().files().stream().map(f -> f.path() + " " + f.kind()).toList());
  }

  @Test
  void leavesOutHiddenAndOutputFoldersButNotPackagesOfThatName() throws IOException {
    write("pom.xml", "target/generated-sources/A.java", ".git/B.java", "node_modules/C.java");
    write("m/src/main/java/com/acme/build/D.java", "m/src/main/java/com/acme/target/E.java");
    write("m/build/generated/F.java", "out/G.java", "m/src/main/java/.H.java");
    assertEquals(
        List.of(
            "m/src/main/java/com/acme/build/D.java",
            "m/src/main/java/com/acme/target/E.java",
            "pom.xml"),
        paths(walk()));
  }

  @Test
  void appliesIncludesAndExcludes() throws IOException {
    write("pom.xml", "a/A.java", "a/ATest.java", "b/c/B.java", "b/c/application.yml");
    assertEquals(
        List.of("a/A.java", "pom.xml"),
        paths(walk(List.of("**/*.java"), List.of("*Test.java", "b"))));
    assertEquals(List.of("b/c/B.java", "pom.xml"), paths(walk(List.of("b/**/*.java"), List.of())));
    assertEquals(
        List.of("a/A.java", "a/ATest.java", "b/c/B.java"),
        paths(walk(List.of(), List.of("*.{xml,yml}"))));
  }

  @Test
  void refusesAMalformedPatternAndAMissingRootInOneLine() {
    IOException pattern =
        assertThrows(IOException.class, () -> walk(List.of("src/{a,b"), List.of()));
    assertEquals("the pattern src/{a,b is malformed: a brace is not closed", pattern.getMessage());
    Path nowhere = Path.of("nowhere");
    IOException root =
        assertThrows(
            IOException.class, () -> FileTree.walk(base, List.of(nowhere), List.of(), List.of()));
    assertEquals("there is no file or folder nowhere", root.getMessage());
  }

  @Test
  void takesNamedFilesOnceAndReportsThoseNobodyReads() throws IOException {
    write("a/A.java", "a/notes.txt");
    List<Path> roots =
        List.of(base.resolve("a"), base.resolve("a/A.java"), base.resolve("a/notes.txt"));
    FileTree tree = FileTree.walk(base, roots, List.of(), List.of());
    assertEquals(List.of("a/A.java"), paths(tree));
    assertEquals("a/notes.txt:1:1 is not a kind of file that is analysed", skips(tree));
  }

  @Test
  void readsRootsOutsideOfTheBase() throws Exception {
    write("other/A.java", "base/B.java");
    FileTree tree =
        FileTree.walk(base.resolve("base"), List.of(base.resolve("other")), List.of(), List.of());
    assertEquals(List.of("../other/A.java"), paths(tree));
    assertEquals("", tree.text(tree.files().get(0)));
  }

  @Test
  void anEmptyFolderIsAnEmptyTree() throws IOException {
    assertEquals(List.of(), walk().files());
    assertEquals("", skips(walk()));
  }

  @Test
  void neverLoopsOnLinks() throws IOException {
    write("a/A.java");
    Files.createSymbolicLink(base.resolve("a/self"), base.resolve("a"));
    Files.createSymbolicLink(base.resolve("a/up"), base);
    Files.createSymbolicLink(base.resolve("loop"), base.resolve("loop"));
    assertEquals(List.of("a/A.java"), paths(walk()));
  }

  @Test
  void saysWhyAFileCannotBeRead() throws IOException {
    Files.createSymbolicLink(base.resolve("Dangling.java"), base.resolve("gone"));
    Files.createSymbolicLink(base.resolve("Loop.java"), base.resolve("Loop.java"));
    Files.createSymbolicLink(base.resolve("Zero.java"), Path.of("/dev/zero"));
    Files.createDirectory(base.resolve("Folder.java"));
    Files.write(base.resolve("Binary.java"), new byte[] {'c', 'l', 0, 1, 2});
    FileTree tree = walk();
    assertEquals("is a link to a file that does not exist", reason(tree, "Dangling.java"));
    assertEquals("is a link to a file that does not exist", reason(tree, "Loop.java"));
    assertEquals("is not a regular file", reason(tree, "Zero.java"));
    assertEquals("is a folder, not a file", reason(tree, "Folder.java"));
    assertEquals("is not text", reason(tree, "Binary.java"));
    Sieve sieve = Sieve.of(List.of("cors"));
    assertTrue(tree.files().stream().allMatch(file -> sieve.mayMatch(tree, file)));
    Files.delete(base.resolve("Zero.java"));
  }

  @Test
  void refusesWhatIsTooLarge() throws IOException {
    Files.write(base.resolve("Large.java"), new byte[(10 << 20) + 1]);
    Files.write(base.resolve("large.xml"), new byte[(5 << 20) + 1]);
    assertEquals("is larger than 10 MB, the most that is read", reason(walk(), "Large.java"));
    assertEquals("is larger than 5 MB, the most that is read", reason(walk(), "large.xml"));
  }

  @Test
  void readsTenMegabytesOnOneLine() throws Exception {
    String line = "x".repeat(10 << 20);
    Files.writeString(base.resolve("Line.java"), line);
    assertEquals(line.length(), text("Line.java").length());
  }

  @Test
  void decodesWhatPeopleWrite() throws Exception {
    String text = "// größer → class A {}";
    bytes("Utf8.java", "", StandardCharsets.UTF_8, text);
    bytes("Mark.java", "\uFEFF", StandardCharsets.UTF_8, text);
    bytes("Big.java", "\uFEFF", StandardCharsets.UTF_16BE, text);
    bytes("Little.java", "\uFEFF", StandardCharsets.UTF_16LE, text);
    for (String name : List.of("Utf8.java", "Mark.java", "Big.java", "Little.java")) {
      assertEquals(text, text(name), name);
    }
    bytes("Latin.java", "", StandardCharsets.ISO_8859_1, "// größer");
    assertEquals("// größer", text("Latin.java"));
  }

  @Test
  void theSieveFindsWordsInUtf16() throws IOException {
    bytes("Big.java", "\uFEFF", StandardCharsets.UTF_16BE, "cors");
    bytes("Naked.java", "", StandardCharsets.UTF_16LE, "cors");
    FileTree tree = walk();
    Sieve sieve = Sieve.of(List.of("cors"));
    assertTrue(tree.files().stream().allMatch(file -> sieve.mayMatch(tree, file)));
  }

  private void bytes(String name, String mark, Charset charset, String text) throws IOException {
    Files.write(base.resolve(name), (mark + text).getBytes(charset));
  }

  private void write(String... paths) throws IOException {
    for (String path : paths) {
      Path file = base.resolve(path);
      Files.createDirectories(file.getParent());
      Files.writeString(file, "");
    }
  }

  private FileTree walk() throws IOException {
    return walk(List.of(), List.of());
  }

  private FileTree walk(List<String> includes, List<String> excludes) throws IOException {
    return FileTree.walk(base, List.of(base), includes, excludes);
  }

  private String text(String name) throws Exception {
    return walk().text(new SourceFile(name, Kind.JAVA));
  }

  private static String reason(FileTree tree, String name) {
    SourceFile file =
        tree.files().stream().filter(f -> f.path().equals(name)).findFirst().orElseThrow();
    UnreadableFileException e = assertThrows(UnreadableFileException.class, () -> tree.text(file));
    assertEquals(name, e.skipped().at().path());
    return e.getMessage();
  }

  private static List<String> paths(FileTree tree) {
    return tree.files().stream().map(SourceFile::path).toList();
  }

  private static String skips(FileTree tree) {
    return String.join("; ", tree.skipped().stream().map(s -> s.at() + " " + s.reason()).toList());
  }
}
