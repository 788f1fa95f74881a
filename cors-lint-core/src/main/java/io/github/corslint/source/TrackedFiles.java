package io.github.corslint.source;

import java.io.File;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The files that a git repository tracks, from its index (gitformat-index(5), versions 2 to 4). An
 * index that cannot be read tracks nothing. Read at the first question, since most have none.
 */
final class TrackedFiles {

  /** No repository. */
  static final TrackedFiles NONE = new TrackedFiles(null);

  private static final int FIXED = 62;
  private static final int EXTENDED = 0x4000;
  private static final int SIGNATURE = 0x44495243;

  private final @Nullable Path root;
  private @Nullable NavigableSet<String> paths;

  private TrackedFiles(@Nullable Path root) {
    this.root = root;
  }

  /** What the repository in a folder tracks. */
  static TrackedFiles of(Path root) {
    return new TrackedFiles(root);
  }

  /** Whether a file is tracked, or anything below a folder. */
  synchronized boolean contains(String path, boolean isFolder) {
    if (root == null) {
      return false;
    }
    if (paths == null) {
      paths = read(root);
    }
    String prefix = root.toString().replace(File.separatorChar, '/') + "/";
    String relative = path.startsWith(prefix) ? path.substring(prefix.length()) : path;
    if (!isFolder) {
      return paths.contains(relative);
    }
    String next = paths.ceiling(relative + "/");
    return next != null && next.startsWith(relative + "/");
  }

  private static NavigableSet<String> read(Path root) {
    NavigableSet<String> paths = new TreeSet<>();
    try {
      Path index = folder(root).resolve("index");
      if (Files.isRegularFile(index)) {
        read(ByteBuffer.wrap(Files.readAllBytes(index)), paths);
      }
    } catch (IOException | IndexOutOfBoundsException | BufferUnderflowException e) {
      paths.clear();
    }
    return paths;
  }

  /** The repository's own folder, to which a worktree has a file that points. */
  private static Path folder(Path root) throws IOException {
    Path git = root.resolve(".git");
    if (!Files.isRegularFile(git)) {
      return git;
    }
    String pointer = Files.readString(git).strip();
    return root.resolve(pointer.replaceFirst("^gitdir:\\s*", ""));
  }

  private static void read(ByteBuffer index, NavigableSet<String> paths) {
    if (index.getInt() != SIGNATURE) {
      return;
    }
    int version = index.getInt();
    int count = index.getInt();
    byte[] last = new byte[0];
    for (int i = 0; i < count; i++) {
      int start = index.position();
      int flags = index.getShort(start + FIXED - 2);
      int nameAt = start + FIXED + (version > 2 && (flags & EXTENDED) != 0 ? 2 : 0);
      index.position(nameAt);
      int kept = version == 4 ? last.length - offset(index) : 0;
      byte[] tail = untilNul(index);
      byte[] name = new byte[kept + tail.length];
      System.arraycopy(last, 0, name, 0, kept);
      System.arraycopy(tail, 0, name, kept, tail.length);
      paths.add(new String(name, StandardCharsets.UTF_8));
      last = name;
      if (version < 4) {
        int length = nameAt + tail.length - start;
        index.position(start + (length + 8) / 8 * 8);
      }
    }
  }

  /** The variable-length number of bytes to drop from the previous name. */
  private static int offset(ByteBuffer index) {
    int b = index.get();
    int value = b & 0x7F;
    while ((b & 0x80) != 0) {
      b = index.get();
      value = ((value + 1) << 7) | (b & 0x7F);
    }
    return value;
  }

  private static byte[] untilNul(ByteBuffer index) {
    int end = index.position();
    while (index.get(end) != 0) {
      end++;
    }
    byte[] bytes = new byte[end - index.position()];
    index.get(bytes);
    index.get();
    return bytes;
  }
}
