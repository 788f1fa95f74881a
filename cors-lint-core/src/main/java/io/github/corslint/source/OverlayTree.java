package io.github.corslint.source;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The files of a disk, some of which have other texts in an editor: those count. Safe for use by
 * several threads.
 */
public final class OverlayTree implements SourceTree {

  private final Map<String, String> unsaved = new ConcurrentHashMap<>();

  /** Saved texts that were asked for; few files are, and they are asked for again and again. */
  private final Map<String, String> read = new ConcurrentHashMap<>();

  private volatile FileTree saved;
  private volatile List<SourceFile> files;

  /** The files of a disk as they are saved. */
  public OverlayTree(FileTree saved) {
    this.saved = saved;
    this.files = saved.files();
  }

  /** Takes a new look at the disk; unsaved texts stay. */
  public synchronized void replaceSaved(FileTree tree) {
    saved = tree;
    files = withUnsaved();
  }

  /** Reads saved texts again when they are asked for. */
  public void forget(Collection<String> paths) {
    read.keySet().removeAll(paths);
  }

  /** Lets a text count instead of the saved one. */
  public synchronized void edit(String path, String text) {
    if (unsaved.put(path, text) == null) {
      files = withUnsaved();
    }
  }

  /** Lets the saved text count again. */
  public synchronized void revert(String path) {
    if (unsaved.remove(path) != null) {
      files = withUnsaved();
    }
  }

  /** A file that was never saved is there as if it were, unless a walk would pass it by. */
  private List<SourceFile> withUnsaved() {
    List<SourceFile> known = saved.files();
    List<SourceFile> added =
        unsaved.keySet().stream()
            .flatMap(path -> saved.wouldTake(path).stream())
            .filter(file -> !contains(known, file))
            .toList();
    return added.isEmpty()
        ? known
        : Stream.concat(known.stream(), added.stream()).sorted().toList();
  }

  private static boolean contains(List<SourceFile> sorted, SourceFile file) {
    return Collections.binarySearch(sorted, file) >= 0;
  }

  @Override
  public List<SourceFile> files() {
    return files;
  }

  @Override
  public boolean exists(String path) {
    return unsaved.containsKey(path) || saved.exists(path);
  }

  @Override
  public String text(SourceFile file) throws UnreadableFileException {
    String text = unsaved.get(file.path());
    if (text == null) {
      return savedText(file);
    }
    if (text.length() > FileTree.limit(file)) {
      throw FileTree.tooLarge(file);
    }
    if (text.indexOf('\0') >= 0) {
      throw new UnreadableFileException(file, "is not text");
    }
    return text;
  }

  private String savedText(SourceFile file) throws UnreadableFileException {
    String known = read.get(file.path());
    if (known == null) {
      known = saved.text(file);
      read.put(file.path(), known);
    }
    return known;
  }

  @Override
  public Optional<FileStamp> stamp(SourceFile file) {
    return unsaved.containsKey(file.path()) ? Optional.empty() : saved.stamp(file);
  }

  @Override
  public InputStream open(SourceFile file) throws IOException, UnreadableFileException {
    String text = unsaved.get(file.path());
    return text == null
        ? saved.open(file)
        : new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
