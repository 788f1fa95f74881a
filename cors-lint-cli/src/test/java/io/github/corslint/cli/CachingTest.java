package io.github.corslint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a cache changes: nothing but how many files are read. */
final class CachingTest {

  private static final Path FIXTURES = Path.of("..", "fixtures", "servlet");

  @TempDir private Path folder;

  private static Session scan(String... more) {
    List<String> arguments =
        Stream.concat(
                Stream.of("scan", FIXTURES.toString(), "--no-config", "--stats", "--format=json"),
                Stream.of(more))
            .toList();
    return Session.real("").run(arguments.toArray(String[]::new));
  }

  private static int known(Session session) {
    return Integer.parseInt(
        session.err().replaceAll("(?s).*\\((\\d+) known from an earlier run\\).*", "$1"));
  }

  private Path cacheFile() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.findFirst().orElseThrow();
    }
  }

  @Test
  void everyFixtureIsJudgedTheSame() throws IOException {
    String cache = "--cache-dir=" + folder;
    Session without = scan("--no-cache");
    assertEquals(0, known(without));
    Session first = scan(cache);
    assertEquals(0, known(first));
    Session second = scan(cache);
    assertTrue(known(second) > 100, second.err());
    byte[] whole = Files.readAllBytes(cacheFile());
    whole[whole.length / 2] ^= 1;
    Files.write(cacheFile(), whole);
    Session broken = scan(cache);
    assertEquals(0, known(broken));
    for (Session session : List.of(first, second, broken)) {
      assertEquals(without.out(), session.out());
      assertEquals(without.exitCode(), session.exitCode());
    }
  }

  @Test
  void aFolderThatCannotBeWrittenIsNoFailure() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "");
    Session session =
        Session.real("").run("scan", folder.toString(), "--cache-dir", file + "/below");
    assertEquals(0, session.exitCode());
    assertFalse(session.err().contains("error:"), session.err());
  }

  @Test
  void aFileByItselfIsJustRead() throws IOException {
    Path source = Files.writeString(folder.resolve("A.java"), "class A {}");
    Path cache = folder.resolve("cache");
    Session.real("").run("scan", source.toString(), "--cache-dir", cache.toString());
    assertFalse(Files.exists(cache));
  }

  @Test
  void nothingIsKeptUnlessItIsWanted() throws IOException {
    Path source = Files.writeString(folder.resolve("A.java"), "class A {}");
    Files.setLastModifiedTime(source, FileTime.from(Instant.EPOCH));
    Path kept = folder.resolve("kept");
    Session.real("", Optional.of(kept)).run("scan", folder.toString());
    assertFalse(Files.exists(kept));
    Session.real("", Optional.of(kept)).run("scan", folder.toString(), "--cache");
    assertTrue(Files.exists(kept));
    Path other = folder.resolve("other");
    Session.real("").run("scan", folder.toString(), "--no-cache", "--cache-dir=" + other);
    assertFalse(Files.exists(other));
    Session.real("").run("policies", folder.toString(), "--cache-dir=" + other);
    assertTrue(Files.exists(other));
  }
}
