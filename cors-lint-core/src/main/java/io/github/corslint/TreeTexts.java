package io.github.corslint;

import io.github.corslint.model.Location;
import io.github.corslint.source.SourceFile;
import io.github.corslint.source.SourceTree;
import io.github.corslint.source.UnreadableFileException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The files of a tree as text, each read once; what cannot be read is empty, and skipped already.
 */
final class TreeTexts {

  private final SourceTree tree;
  private final Map<String, SourceFile> files;
  private final Map<String, List<String>> lines = new HashMap<>();

  TreeTexts(SourceTree tree) {
    this.tree = tree;
    this.files =
        tree.files().stream().collect(Collectors.toMap(SourceFile::path, Function.identity()));
  }

  Optional<String> text(SourceFile file) {
    try {
      return Optional.of(tree.text(file));
    } catch (UnreadableFileException e) {
      return Optional.empty();
    }
  }

  /** The line at a place. */
  Optional<String> line(Location at) {
    List<String> all = lines.computeIfAbsent(at.path(), this::read);
    return at.startLine() <= all.size()
        ? Optional.of(all.get(at.startLine() - 1))
        : Optional.empty();
  }

  private List<String> read(String path) {
    return Optional.ofNullable(files.get(path))
        .flatMap(this::text)
        .map(text -> text.lines().toList())
        .orElse(List.of());
  }
}
