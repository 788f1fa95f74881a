package io.github.corslint;

import io.github.corslint.source.SourceFile;
import io.github.corslint.syntax.Sources;
import io.github.corslint.syntax.config.Modules;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The files of a tree at one time, and what they are good for.
 *
 * @param files all of them
 * @param others further ones in which types may be looked up
 * @param java those of the files that are Java
 * @param configuration those of the files that are configuration and may be judged
 * @param modules the modules that its build files make
 * @param javaByModule those of the files that are Java, by their modules
 */
record Listing(
    List<SourceFile> files,
    List<SourceFile> others,
    List<SourceFile> java,
    List<SourceFile> configuration,
    Modules modules,
    Map<String, List<SourceFile>> javaByModule) {

  static Listing of(List<SourceFile> files, List<SourceFile> others) {
    List<SourceFile> java = files.stream().filter(Listing::isJava).toList();
    List<SourceFile> configuration =
        files.stream().filter(f -> !isJava(f) && f.kind() != SourceFile.Kind.BUILD).toList();
    Modules modules = Modules.of(files);
    return new Listing(files, others, java, configuration, modules, byModule(java, modules));
  }

  private static Map<String, List<SourceFile>> byModule(List<SourceFile> java, Modules modules) {
    return java.stream().collect(Collectors.groupingBy(file -> modules.moduleOf(file.path())));
  }

  private static boolean isJava(SourceFile file) {
    return file.kind() == SourceFile.Kind.JAVA;
  }

  /** Paths of the Java files in which types are looked up; some may come twice. */
  List<String> lookedUp() {
    return Stream.concat(java.stream(), others.stream().filter(Listing::isJava))
        .map(SourceFile::path)
        .toList();
  }

  /** Whether this was made of the same lists. */
  boolean isOf(List<SourceFile> allFiles, List<SourceFile> allOthers) {
    return files == allFiles && others == allOthers;
  }

  /** Notes which files came and went since another listing, and tells the sources. */
  void noteDifferences(Listing before, Sources sources, Change change) {
    change.contents().addAll(difference(before.paths(), paths()));
    change.contents().addAll(difference(paths(), before.paths()));
    for (String path : difference(before.lookedUp(), lookedUp())) {
      change.supertypes().addAll(sources.forget(path));
      sources.remove(path);
      change.moved(path);
    }
    for (String path : difference(lookedUp(), before.lookedUp())) {
      sources.add(path);
      change.moved(path);
    }
  }

  private List<String> paths() {
    return files.stream().map(SourceFile::path).toList();
  }

  private static Set<String> difference(List<String> those, List<String> others) {
    Set<String> rest = new HashSet<>(those);
    others.forEach(rest::remove);
    return rest;
  }
}
