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
import org.jspecify.annotations.Nullable;

/**
 * The files of a tree as text, each read once; what cannot be read is empty, and skipped already.
 */
final class TreeTexts {

  private final SourceTree tree;
  private @Nullable Map<String, SourceFile> files;
  private final Map<String, List<String>> lines = new HashMap<>();

  TreeTexts(SourceTree tree) {
    this.tree = tree;
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

  /** Made when first needed: without a baseline it never is. */
  private Map<String, SourceFile> files() {
    Map<String, SourceFile> known = files;
    if (known == null) {
      known =
          tree.files().stream().collect(Collectors.toMap(SourceFile::path, Function.identity()));
      files = known;
    }
    return known;
  }

  private List<String> read(String path) {
    return Optional.ofNullable(files().get(path))
        .flatMap(this::text)
        .map(text -> text.lines().toList())
        .orElse(List.of());
  }
}
