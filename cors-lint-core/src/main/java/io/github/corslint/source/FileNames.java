package io.github.corslint.source;

import io.github.corslint.source.SourceFile.Kind;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What names and paths say about the kinds of files. */
final class FileNames {

  private static final Set<String> CONFIGURATION_FOLDERS =
      Set.of("resources", "config", "conf", "configuration", "etc", "META-INF", "WEB-INF");

  private FileNames() {}

  /** The kind of a file; empty for one that nobody reads. */
  static Optional<Kind> kind(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    if (name.endsWith(".java")) {
      return Optional.of(Kind.JAVA);
    }
    if (isBuild(name)) {
      return Optional.of(Kind.BUILD);
    }
    if (name.endsWith(".xml")) {
      return Optional.of(Kind.XML);
    }
    if (name.startsWith("application") && name.endsWith(".conf")) {
      return Optional.of(Kind.HOCON);
    }
    if (name.endsWith(".properties") && isConfiguration(path, name)) {
      return Optional.of(Kind.PROPERTIES);
    }
    if ((name.endsWith(".yml") || name.endsWith(".yaml")) && isConfiguration(path, name)) {
      return Optional.of(Kind.YAML);
    }
    return Optional.empty();
  }

  private static boolean isBuild(String name) {
    return name.equals("pom.xml")
        || name.equals("gradle.properties")
        || name.endsWith(".gradle")
        || name.endsWith(".gradle.kts")
        || name.endsWith(".versions.toml")
        || name.endsWith(".sbt");
  }

  private static boolean isConfiguration(String path, String name) {
    return name.startsWith("application")
        || name.startsWith("bootstrap")
        || folders(path).stream().anyMatch(CONFIGURATION_FOLDERS::contains);
  }

  private static List<String> folders(String path) {
    int end = path.lastIndexOf('/');
    return end < 0 ? List.of() : List.of(path.substring(0, end).split("/"));
  }
}
