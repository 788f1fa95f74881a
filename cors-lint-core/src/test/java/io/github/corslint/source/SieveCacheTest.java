package io.github.corslint.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SieveCacheTest {

  private static final List<String> WORDS = List.of("CorsFilter");
  private static final Sieve SIEVE = Sieve.of(WORDS);
  private static final Instant LONG_AGO = Instant.parse("2024-02-03T04:05:06.789012345Z");

  @TempDir private Path base;
  @TempDir private Path folder;

  @BeforeEach
  void write() throws IOException {
    write("Plain.java", "class Plain {}", LONG_AGO);
    write("Cors.java", "class Cors extends CorsFilter {}", LONG_AGO);
  }

  @Test
  void unchangedFilesAreNotReadAgain() throws IOException {
    assertEquals(List.of("Cors.java"), run(WORDS).passed());
    Run again = run(WORDS);
    assertEquals(List.of("Cors.java"), again.passed());
    assertEquals(List.of(), again.read());
  }

  @Test
  void changesOfSizeOrTimeAreSeen() throws IOException {
    run(WORDS);
    write("Plain.java", "class Plain extends CorsFilter {}", LONG_AGO);
    assertEquals(List.of("Plain.java"), run(WORDS).read());
    write("Cors.java", "class Cors extends TorsFilter {}", LONG_AGO.plusNanos(1_000));
    Run again = run(WORDS);
    assertEquals(List.of("Cors.java"), again.read());
    assertEquals(List.of("Plain.java"), again.passed());
  }

  @Test
  void filesThatChangedJustNowAreReadAgain() throws IOException {
    write("Plain.java", "class Plain {}", Instant.now());
    run(WORDS);
    assertEquals(List.of("Plain.java"), run(WORDS).read());
  }

  @Test
  void answersForOtherWordsDoNotCount() throws IOException {
    run(List.of("Plain"));
    assertEquals(List.of("Cors.java", "Plain.java"), run(WORDS).read());
  }

  @Test
  void otherBasesDoNotCount(@TempDir Path other) throws IOException {
    run(WORDS);
    SieveCache cache = SieveCache.in(folder, other.toString(), WORDS);
    CountingTree tree = new CountingTree(tree());
    tree.files().forEach(file -> cache.mayMatch(SIEVE, tree, file));
    assertEquals(2, tree.read.size());
  }

  @Test
  void aBrokenCacheCountsAsEmpty() throws IOException {
    run(WORDS);
    byte[] whole = Files.readAllBytes(cacheFile());
    for (int at = 0; at < whole.length; at++) {
      byte[] flipped = whole.clone();
      flipped[at] ^= 0x41;
      Files.write(cacheFile(), flipped);
      assertEquals(List.of("Cors.java"), run(WORDS).passed(), "byte " + at + " is another");
      Files.write(cacheFile(), java.util.Arrays.copyOf(whole, at));
      assertEquals(List.of("Cors.java"), run(WORDS).passed(), "cut after " + at + " bytes");
    }
  }

  @Test
  void manyMayKeepAnswersAtOnce() throws IOException {
    IntStream.range(0, 50).parallel().forEach(i -> runQuietly());
    assertEquals(List.of(), run(WORDS).read());
    try (Stream<Path> left = Files.list(folder)) {
      assertEquals(List.of(cacheFile()), left.toList());
    }
  }

  @Test
  void whatCannotBeKeptIsReadAgain() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "not a folder");
    SieveCache cache = SieveCache.in(file.resolve("below"), base.toString(), WORDS);
    assertFalse(cache.mayMatch(SIEVE, tree(), tree().files().get(1)));
    cache.save();
    assertTrue(Files.isRegularFile(file));
  }

  @Test
  void answersAboutFilesThatAreGoneAreDropped() throws IOException {
    run(WORDS);
    long size = Files.size(cacheFile());
    Files.delete(base.resolve("Plain.java"));
    run(WORDS);
    assertTrue(Files.size(cacheFile()) < size);
  }

  @Test
  void whatNobodyUsedForLongIsRemoved() throws IOException {
    run(WORDS);
    Path used = cacheFile();
    Path old = Files.writeString(folder.resolve("sieve-1.cache"), "");
    Path draft = Files.writeString(folder.resolve("sieve-2.tmp"), "");
    Path recent = Files.writeString(folder.resolve("sieve-3.cache"), "");
    Path foreign = Files.writeString(folder.resolve("other-1.cache"), "");
    for (Path file : List.of(used, old, draft, foreign)) {
      Files.setLastModifiedTime(file, FileTime.from(LONG_AGO));
    }
    run(WORDS);
    assertTrue(Files.exists(old), "nothing was written, so nothing is looked for");
    write("More.java", "class More {}", LONG_AGO);
    run(WORDS);
    try (Stream<Path> left = Files.list(folder)) {
      assertEquals(
          List.of(foreign, recent, used).stream().sorted().toList(), left.sorted().toList());
    }
  }

  @Test
  void aCacheThatIsUsedStaysYoung() throws IOException {
    run(WORDS);
    Files.setLastModifiedTime(cacheFile(), FileTime.from(LONG_AGO));
    assertEquals(List.of(), run(WORDS).read());
    assertTrue(Files.getLastModifiedTime(cacheFile()).toInstant().isAfter(LONG_AGO));
  }

  private record Run(List<String> passed, List<String> read) {}

  private Run run(List<String> words) throws IOException {
    SieveCache cache = SieveCache.in(folder, base.toString(), words);
    CountingTree tree = new CountingTree(tree());
    List<String> passed =
        tree.files().stream()
            .filter(file -> cache.mayMatch(SIEVE, tree, file))
            .map(SourceFile::path)
            .toList();
    cache.save();
    return new Run(passed, tree.read);
  }

  private void runQuietly() {
    try {
      run(WORDS);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private FileTree tree() throws IOException {
    return FileTree.walk(base, List.of(base), List.of(), List.of());
  }

  private Path cacheFile() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".cache")).findFirst().orElseThrow();
    }
  }

  private void write(String name, String text, Instant modified) throws IOException {
    Path file = Files.writeString(base.resolve(name), text);
    Files.setLastModifiedTime(file, FileTime.from(modified));
  }

  /** Notes which files are read. */
  private static final class CountingTree implements SourceTree {
    private final FileTree files;
    private final List<String> read = new ArrayList<>();

    private CountingTree(FileTree files) {
      this.files = files;
    }

    @Override
    public List<SourceFile> files() {
      return files.files();
    }

    @Override
    public Optional<FileStamp> stamp(SourceFile file) {
      return files.stamp(file);
    }

    @Override
    public String text(SourceFile file) throws UnreadableFileException {
      read.add(file.path());
      return files.text(file);
    }

    @Override
    public InputStream open(SourceFile file) throws IOException, UnreadableFileException {
      read.add(file.path());
      return files.open(file);
    }
  }
}
