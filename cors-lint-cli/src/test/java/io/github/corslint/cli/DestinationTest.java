package io.github.corslint.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DestinationTest {

  @TempDir private Path folder;

  @Test
  void takesAClosedPipeForTheEnd() throws IOException {
    Destination.stream(failing("Broken pipe"), out -> out.write("more"));
  }

  @Test
  void doesNotHideAFullDisk() {
    IOException e =
        assertThrows(
            IOException.class,
            () -> Destination.stream(failing("No space left on device"), out -> out.write("more")));
    assertEquals("cannot write to standard output: No space left on device", e.getMessage());
  }

  @Test
  void keepsTheOldFileWhenTheNewOneFails() throws IOException {
    Path file = Files.writeString(folder.resolve("report.txt"), "old");
    assertThrows(
        IOException.class,
        () ->
            Destination.file(
                file,
                out -> {
                  out.write("half");
                  throw new IOException("lost");
                }));
    assertEquals("old", Files.readString(file));
    try (Stream<Path> left = Files.list(folder)) {
      assertEquals(1, left.count());
    }
  }

  @Test
  void writesThroughALink() throws IOException {
    Path file = Files.writeString(folder.resolve("real.txt"), "old");
    Path link = Files.createSymbolicLink(folder.resolve("link.txt"), file);
    Destination.file(link, out -> out.write("new"));
    assertEquals("new", Files.readString(file));
    assertTrue(Files.isSymbolicLink(link));
  }

  private static Writer failing(String message) {
    return new FilterWriter(Writer.nullWriter()) {
      @Override
      public void flush() throws IOException {
        throw new IOException(message);
      }
    };
  }
}
