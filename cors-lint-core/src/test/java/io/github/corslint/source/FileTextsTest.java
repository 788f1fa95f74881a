package io.github.corslint.source;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16", "ISO-8859-1"})
  void givesAFileAnotherTextInItsOwnEncoding(String encoding) throws IOException {
    Charset charset = Charset.forName(encoding);
    Files.write(base.resolve("E.java"), "// caf\u00e9\r\n".getBytes(charset));
    FileTexts texts = FileTexts.below(base);
    texts.replace("E.java", "// th\u00e9\r\n");
    assertEquals(Optional.of("// th\u00e9\r\n"), texts.text("E.java"));
    assertEquals(
        "// th\u00e9\r\n", new String(Files.readAllBytes(base.resolve("E.java")), charset));
  }

  @Test
  void keepsTheMarkOfAFile() throws IOException {
    Files.writeString(base.resolve("F.java"), "\ufeffclass F {}");
    FileTexts.below(base).replace("F.java", "class G {}");
    assertEquals("\ufeffclass G {}", Files.readString(base.resolve("F.java")));
  }

  @Test
  void leavesAFileWhoseEncodingLacksACharacter() throws IOException {
    byte[] latin = "// caf\u00e9".getBytes(StandardCharsets.ISO_8859_1);
    Files.write(base.resolve("G.java"), latin);
    assertThrows(
        IOException.class, () -> FileTexts.below(base).replace("G.java", "// \u20ac\u4e2d"));
    assertArrayEquals(latin, Files.readAllBytes(base.resolve("G.java")));
  }
}
