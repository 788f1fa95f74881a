package io.github.corslint.syntax.config;

import io.github.corslint.source.SourceFile;
import io.github.corslint.source.SourceFile.Kind;
import io.github.corslint.source.SourceTree;
import io.github.corslint.source.UnreadableFileException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Files that an application reads because something of its module names them: {@code
 * spring.config.import}, {@code spring.config.name}, a factory of properties, other code. No
 * framework looks for a YAML file that has a name of its own. Safe for use by several threads.
 */
final class NamedFiles {

  private static final Set<Kind> NAMING = Set.of(Kind.JAVA, Kind.XML, Kind.PROPERTIES, Kind.YAML);

  /** Settings that name files without what comes after the dot. */
  private static final String BY_STEM = "spring.config.name";

  private final SourceTree tree;
  private final Modules modules;
  private final Map<SourceFile, Boolean> named = new ConcurrentHashMap<>();

  NamedFiles(SourceTree tree, Modules modules) {
    this.tree = tree;
    this.modules = modules;
  }

  /** Whether something names a file. */
  boolean hold(SourceFile file) {
    return named.computeIfAbsent(file, this::isNamed);
  }

  private boolean isNamed(SourceFile file) {
    String module = modules.moduleOf(file.path());
    String stem = file.name().substring(0, file.name().lastIndexOf('.'));
    return tree.files().stream()
        .filter(other -> NAMING.contains(other.kind()) && !other.equals(file))
        .filter(other -> modules.moduleOf(other.path()).equals(module))
        .anyMatch(other -> names(other, file.name(), stem));
  }

  private boolean names(SourceFile other, String name, String stem) {
    try {
      String text = tree.text(other);
      return text.contains(name) || (text.contains(BY_STEM) && text.contains(stem));
    } catch (UnreadableFileException e) {
      return false;
    }
  }
}
