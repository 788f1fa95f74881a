package io.github.corslint.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** The texts of scanned files by their paths in a report, for whoever shows lines of them. */
public final class FileTexts {

  private final Path base;

  private FileTexts(Path base) {
    this.base = base;
  }

  /** The files whose paths are relative to a folder. */
  public static FileTexts below(Path base) {
    return new FileTexts(base);
  }

  /** The characters of a file; empty when it cannot be read as text. */
  public Optional<String> text(String path) {
    Path file = base.resolve(path);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      return of(Files.readAllBytes(file));
    } catch (IOException gone) {
      return Optional.empty();
    }
  }

  /** The characters of bytes whose encoding nobody declared; empty when they are no text. */
  public static Optional<String> of(byte[] bytes) {
    return Decoder.isText(bytes) ? Optional.of(Decoder.decode(bytes)) : Optional.empty();
  }

  /**
   * Gives a file another text in its own encoding. The file has either text, whenever it is read.
   *
   * @throws IOException when the file cannot be read or written, or its encoding lacks a character
   */
  public void replace(String path, String text) throws IOException {
    Path file = base.resolve(path).toRealPath();
    Path anew = Files.createTempFile(file.getParent(), file.getFileName().toString(), ".tmp");
    try {
      Files.copy(
          file, anew, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.COPY_ATTRIBUTES);
      Files.write(anew, Decoder.encodeLike(Files.readAllBytes(file), text));
      Files.move(anew, file, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(anew);
    }
  }
}
