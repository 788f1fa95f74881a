package io.github.corslint.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The files of a scan, wherever they are kept; safe for use by several threads. */
public interface SourceTree {

  /** Every file that anybody may want to read, sorted by path. */
  List<SourceFile> files();

  /** The file's characters, without a byte order mark. */
  String text(SourceFile file) throws UnreadableFileException;

  /** Whether there is a file of this path, be it one of {@link #files} or not. */
  default boolean exists(String path) {
    return files().stream().anyMatch(file -> file.path().equals(path));
  }

  /** Whether the file belongs to tests or their resources, judged by the path of its folder. */
  default boolean isTest(SourceFile file) {
    return TestFolder.of(file.path()).holdsTests();
  }

  /** What tells whether the file is as it was; empty for a text that no disk keeps. */
  default Optional<FileStamp> stamp(SourceFile file) {
    return Optional.empty();
  }

  /** The file's bytes, for a look at them that needs no characters. */
  default InputStream open(SourceFile file) throws IOException, UnreadableFileException {
    return new ByteArrayInputStream(text(file).getBytes(StandardCharsets.UTF_8));
  }
}
