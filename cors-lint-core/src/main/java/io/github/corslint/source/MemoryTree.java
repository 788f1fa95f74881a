package io.github.corslint.source;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Sources that are texts in memory, as tests and editors have them. */
public final class MemoryTree implements SourceTree {

  private final Map<String, String> texts;
  private final List<SourceFile> files;

  private MemoryTree(Map<String, String> texts) {
    this.texts = new TreeMap<>(texts);
    this.files = this.texts.keySet().stream().flatMap(MemoryTree::file).toList();
  }

  /** A tree of texts by path; paths of files that nobody reads are left out. */
  public static MemoryTree of(Map<String, String> textByPath) {
    return new MemoryTree(textByPath);
  }

  private static Stream<SourceFile> file(String path) {
    return FileNames.kind(path).map(kind -> new SourceFile(path, kind)).stream();
  }

  @Override
  public List<SourceFile> files() {
    return files;
  }

  @Override
  public boolean exists(String path) {
    return texts.containsKey(path);
  }

  @Override
  public String text(SourceFile file) throws UnreadableFileException {
    String text = texts.get(file.path());
    if (text == null) {
      throw new UnreadableFileException(file, "is not in the tree");
    }
    return text;
  }
}
