package io.github.corslint.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The folder to which paths of a report are relative. */
final class Base {

  private Base() {}

  /** The current folder when it holds every root, else the nearest folder that does. */
  static Path of(List<Path> roots) {
    List<Path> folders = roots.stream().map(Base::folder).toList();
    Path base = Path.of("").toAbsolutePath();
    if (folders.stream().allMatch(folder -> folder.startsWith(base))) {
      return base;
    }
    return folders.stream().reduce(Base::common).orElse(base);
  }

  /** A folder itself, or the folder of a file. */
  static Path folder(Path root) {
    Path absolute = root.toAbsolutePath().normalize();
    Path parent = absolute.getParent();
    return parent == null || Files.isDirectory(absolute) ? absolute : parent;
  }

  private static Path common(Path one, Path other) {
    Optional<Path> shared = Optional.of(one);
    while (shared.isPresent() && !other.startsWith(shared.get())) {
      shared = shared.map(Path::getParent);
    }
    return shared.orElse(one);
  }
}
