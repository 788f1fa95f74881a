package io.github.corslint.source;

import io.github.corslint.model.Skipped;
import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The files below some folders of the disk, read when they are asked for. */
public final class FileTree implements SourceTree {

  private static final int MEGABYTE = 1 << 20;
  private static final int LARGEST_JAVA = 10 * MEGABYTE;
  private static final int LARGEST_OTHER = 5 * MEGABYTE;

  private final Path base;
  private final FileWalk walk;
  private final List<SourceFile> files;
  private final List<Skipped> skipped;

  private FileTree(Path base, FileWalk walk) {
    this.base = base;
    this.walk = walk;
    this.files = walk.files();
    this.skipped = walk.skipped();
  }

  /**
   * Walks the roots. Hidden folders, {@code node_modules} and the output folders of builds are left
   * out, links to folders are not followed.
   *
   * @param base folder to which paths are relative
   * @param roots files and folders to look through
   * @param filter which files to take
   * @throws IOException when a root does not exist or a pattern is malformed; the message is one
   *     line for people
   */
  public static FileTree walk(Path base, List<Path> roots, FileFilter filter) throws IOException {
    Path absolute = base.toAbsolutePath().normalize();
    FileWalk walk = FileWalk.below(absolute, filter);
    for (Path root : roots) {
      walk.add(root);
    }
    return new FileTree(absolute, walk);
  }

  /** Walks the roots by patterns alone. */
  public static FileTree walk(
      Path base, List<Path> roots, List<String> includes, List<String> excludes)
      throws IOException {
    return walk(base, roots, FileFilter.of(includes, excludes));
  }

  @Override
  public boolean exists(String path) {
    return Files.exists(base.resolve(path));
  }

  @Override
  public List<SourceFile> files() {
    return files;
  }

  /** Folders that could not be listed, and named roots that nobody can read. */
  public List<Skipped> skipped() {
    return skipped;
  }

  /** What a new file at a path below the base would be; empty when a walk would pass it by. */
  Optional<SourceFile> wouldTake(String path) {
    return walk.wouldTake(path);
  }

  @Override
  public Optional<FileStamp> stamp(SourceFile file) {
    try {
      BasicFileAttributes attributes =
          Files.readAttributes(base.resolve(file.path()), BasicFileAttributes.class);
      long modified = attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS);
      return Optional.of(new FileStamp(attributes.size(), modified));
    } catch (IOException gone) {
      return Optional.empty();
    }
  }

  @Override
  public InputStream open(SourceFile file) throws IOException, UnreadableFileException {
    File onDisk = base.resolve(file.path()).toFile();
    if (!onDisk.isFile()) {
      throw irregular(file, onDisk.toPath()); // opening a pipe waits for somebody to write
    }
    return new FileInputStream(onDisk);
  }

  @Override
  public String text(SourceFile file) throws UnreadableFileException {
    byte[] bytes = bytes(file);
    if (!Decoder.isText(bytes)) {
      throw new UnreadableFileException(file, "is not text");
    }
    return Decoder.decode(bytes);
  }

  private byte[] bytes(SourceFile file) throws UnreadableFileException {
    int limit = limit(file);
    try (InputStream in = open(file)) {
      byte[] bytes = in.readNBytes(limit + 1);
      if (bytes.length > limit) {
        throw tooLarge(file);
      }
      return bytes;
    } catch (IOException e) {
      throw new UnreadableFileException(file, "cannot be read");
    }
  }

  /** The most bytes of a file that are read. */
  static int limit(SourceFile file) {
    return file.kind() == SourceFile.Kind.JAVA ? LARGEST_JAVA : LARGEST_OTHER;
  }

  static UnreadableFileException tooLarge(SourceFile file) {
    return new UnreadableFileException(
        file, "is larger than " + limit(file) / MEGABYTE + " MB, the most that is read");
  }

  private static UnreadableFileException irregular(SourceFile file, Path path) {
    if (Files.isDirectory(path)) {
      return new UnreadableFileException(file, "is a folder, not a file");
    }
    return new UnreadableFileException(
        file,
        Files.isSymbolicLink(path) && !Files.exists(path)
            ? "is a link to a file that does not exist"
            : "is not a regular file");
  }
}
