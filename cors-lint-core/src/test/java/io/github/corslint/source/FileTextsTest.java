package io.github.corslint.source;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FileTextsTest {

  @TempDir private Path base;

  @Test
  void readsAFileBelowTheBase() throws IOException {
    Files.createDirectories(base.resolve("a"));
    Files.writeString(base.resolve("a/B.java"), "class B {}");
    assertEquals(Optional.of("class B {}"), FileTexts.below(base).text("a/B.java"));
  }

  @Test
  void hasNothingForFoldersBinariesAndMissingFiles() throws IOException {
    Files.write(base.resolve("C.java"), new byte[] {0, 1, 2});
    assertEquals(Optional.empty(), FileTexts.below(base).text("C.java"));
    assertEquals(Optional.empty(), FileTexts.below(base).text(""));
    assertEquals(Optional.empty(), FileTexts.below(base).text("D.java"));
  }
}
