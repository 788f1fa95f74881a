package io.github.corslint.syntax.config;

import io.github.corslint.source.SourceFile;
import io.github.corslint.source.SourceFile.Kind;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Which part of a tree is built together: the folder of a build file, or that of {@code src}. Safe
 * for use by several threads.
 */
public final class Modules {

  /** The name of no module: a file that belongs to none belongs to all. */
  public static final String WHOLE_TREE = "*";

  private final Set<String> buildFolders;
  private final Map<String, String> moduleByFolder = new ConcurrentHashMap<>();

  private Modules(Set<String> buildFolders) {
    this.buildFolders = buildFolders;
  }

  /** The modules of a tree with these files, by the build files among them. */
  public static Modules of(Collection<SourceFile> files) {
    return new Modules(
        files.stream()
            .filter(Modules::makesModule)
            .map(SourceFile::folder)
            .collect(Collectors.toUnmodifiableSet()));
  }

  private static boolean makesModule(SourceFile file) {
    return file.kind() == Kind.BUILD
        && (file.name().equals("pom.xml")
            || file.name().startsWith("build.gradle")
            || file.name().equals("build.sbt"));
  }

  /** Whether more than one part of the tree is built by itself. */
  boolean areSeveral() {
    return buildFolders.size() > 1;
  }

  /** The folder of the module of a file; empty for the base folder. */
  public String moduleOf(String path) {
    return moduleOfFolder(parent(path));
  }

  private String moduleOfFolder(String folder) {
    String known = moduleByFolder.get(folder);
    if (known == null) {
      known = buildFolders.contains(folder) ? folder : outerModule(folder);
      moduleByFolder.put(folder, known);
    }
    return known;
  }

  /** The module of a folder that has no build file: that of the folder around it. */
  private String outerModule(String folder) {
    if (folder.isEmpty()) {
      return WHOLE_TREE;
    }
    String around = parent(folder);
    String module = moduleOfFolder(around);
    boolean isSources = ("/" + folder).endsWith("/src");
    return isSources && module.equals(WHOLE_TREE) ? around : module;
  }

  /** The folders around a file, from the nearest to the base, which is empty. */
  static Stream<String> ancestors(String path) {
    return Stream.iterate(parent(path), folder -> !folder.equals("/"), Modules::above);
  }

  private static String above(String folder) {
    return folder.isEmpty() ? "/" : parent(folder);
  }

  private static String parent(String path) {
    return path.substring(0, Math.max(0, path.lastIndexOf('/')));
  }
}
