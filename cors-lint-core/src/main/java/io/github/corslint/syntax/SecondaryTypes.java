package io.github.corslint.syntax;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Types that share a file of a package with the one that it is called after. Their files are found
 * by the words of their declarations, in packages that are not large.
 */
final class SecondaryTypes {

  private static final int MOST_FILES = 32;

  private final Project project;
  private final Sources sources;
  private final Lookups lookups;

  SecondaryTypes(Project project, Sources sources, Lookups lookups) {
    this.project = project;
    this.sources = sources;
    this.lookups = lookups;
  }

  /**
   * The type of the package of a file that a name means which no file is called after.
   *
   * @param head the first part of the name
   */
  Optional<ProjectType> find(JavaSource source, String name, String head) {
    String folder = Sources.folder(source.path());
    if (!head.matches("[A-Z]\\w+") || JdkNames.starred(head, source.starImports()).isPresent()) {
      return Optional.empty();
    }
    lookups.folder(folder);
    List<String> files = sources.in(folder);
    Set<String> declarations = declarations(head);
    return files.size() > MOST_FILES
        ? Optional.empty()
        : files.stream()
            .filter(path -> project.mayName(declarations, path))
            .flatMap(path -> project.source(path).stream())
            .filter(file -> file.packageName().equals(source.packageName()))
            .flatMap(file -> file.type(name).stream())
            .findFirst();
  }

  private static Set<String> declarations(String type) {
    return Set.of("class " + type, "interface " + type, "enum " + type, "record " + type);
  }
}
