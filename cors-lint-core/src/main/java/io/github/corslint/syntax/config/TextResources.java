package io.github.corslint.syntax.config;

import io.github.corslint.source.SourceFile;
import io.github.corslint.source.SourceFile.Kind;
import io.github.corslint.source.SourceTree;
import io.github.corslint.source.UnreadableFileException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Text files of modules that code reads by their names, of whatever kind they are. */
public final class TextResources {

  private static final String SOURCES = "src/main/java";
  private static final String RESOURCES = "src/main/resources";

  private static final List<String> FOLDERS =
      List.of("", RESOURCES, "src/main/webapp", "resources");

  private final SourceTree tree;
  private final Modules modules;

  private TextResources(SourceTree tree) {
    this.tree = tree;
    this.modules = Modules.of(tree.files());
  }

  /** Those of a tree; reads nothing yet. */
  public static TextResources of(SourceTree tree) {
    return new TextResources(tree);
  }

  /**
   * What a file says; empty when none is called so.
   *
   * @param name with its folders below the class path, the package of the code or the module
   * @param forPath the Java file whose code asks
   */
  public Optional<String> text(String name, String forPath) {
    return places(name, forPath)
        .map(path -> path.replaceAll("^/|(?<=/)/", ""))
        .filter(tree::exists)
        .flatMap(path -> read(path).stream())
        .findFirst();
  }

  private Stream<String> places(String name, String forPath) {
    String module = modules.moduleOf(forPath);
    List<String> around =
        Modules.ancestors(forPath)
            .filter(folder -> module.equals(Modules.WHOLE_TREE) || isWithin(folder, module))
            .toList();
    Stream<String> beside =
        Stream.of(forPath.substring(0, Math.max(0, forPath.lastIndexOf('/'))))
            .filter(folder -> folder.contains(SOURCES))
            .map(folder -> folder.replace(SOURCES, RESOURCES) + "/" + name);
    return Stream.concat(
        beside,
        around.stream()
            .flatMap(folder -> FOLDERS.stream().map(f -> folder + "/" + f + "/" + name)));
  }

  private static boolean isWithin(String folder, String module) {
    return folder.equals(module) || module.isEmpty() || folder.startsWith(module + "/");
  }

  private Optional<String> read(String path) {
    try {
      return Optional.of(tree.text(new SourceFile(path, Kind.PROPERTIES)));
    } catch (UnreadableFileException e) {
      return Optional.empty();
    }
  }
}
