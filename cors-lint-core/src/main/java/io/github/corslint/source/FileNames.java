package io.github.corslint.source;

import io.github.corslint.source.SourceFile.Kind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What names and paths say about files: their kind, and whether they belong to tests. */
final class FileNames {

  private static final Set<String> CONFIGURATION_FOLDERS =
      Set.of("resources", "config", "conf", "configuration", "etc", "META-INF", "WEB-INF");

  private static final Set<String> TEST_ROOTS = Set.of("test", "tests");

  /** Names below which folders are Java packages or source sets, so {@code test} says nothing. */
  private static final Set<String> PACKAGE_ROOTS =
      Set.of("src", "java", "main", "com", "org", "net", "io", "edu", "gov");

  private static final Pattern TEST_SOURCE_SET =
      Pattern.compile("i?tests?|it|e2e|test[A-Z_-].*|.*[a-z0-9](Tests?|[-_]tests?|IT)");

  /** How modules are called that hold nothing but tests of a kind, whatever lies in them. */
  private static final Pattern TEST_MODULE =
      Pattern.compile(
          "e2e|itests?|(?:.*[-_.])?(?:e2e|end-to-end|integration|acceptance|functional|system|smoke"
              + "|performance|load|stress|contract|regression|browser|it)[-_]tests?",
          Pattern.CASE_INSENSITIVE);

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

  /** Whether a path lies in test sources or their resources. */
  static boolean isTest(String path) {
    boolean inPackages = false;
    String before = "";
    List<String> folders = folders(path);
    for (int i = 0; i < folders.size(); i++) {
      String folder = folders.get(i);
      if (before.equals("src") && TEST_SOURCE_SET.matcher(folder).matches()) {
        return true;
      }
      if (!inPackages && isOfTests(folders, i)) {
        return true;
      }
      inPackages |= PACKAGE_ROOTS.contains(folder);
      before = folder;
    }
    return false;
  }

  private static boolean isOfTests(List<String> folders, int at) {
    String folder = folders.get(at);
    return TEST_MODULE.matcher(folder).matches()
        || (TEST_ROOTS.contains(folder) && !isModule(folders, at));
  }

  /** Whether one of some folders is that of a module, which only is called like tests. */
  private static boolean isModule(List<String> folders, int at) {
    return folders.size() > at + 2
        && folders.get(at + 1).equals("src")
        && folders.get(at + 2).equals("main");
  }

  private static List<String> folders(String path) {
    int end = path.lastIndexOf('/');
    return end < 0 ? List.of() : List.of(path.substring(0, end).split("/"));
  }
}
