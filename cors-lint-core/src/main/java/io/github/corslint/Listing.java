package io.github.corslint;

import io.github.corslint.source.SourceFile;
import io.github.corslint.source.SourceTree;
import io.github.corslint.syntax.Sources;
import io.github.corslint.syntax.config.Modules;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The files of a tree at one time, and what they are good for.
 *
 * @param files all of them
 * @param others further ones in which types may be looked up
 * @param java those of the files that are Java and may be judged
 * @param configuration those of the files that are configuration and may be judged
 * @param lookedUp paths of the Java files in which types are looked up
 * @param modules the modules that its build files make
 * @param javaByModule those of the files that are Java and may be judged, by their modules
 */
record Listing(
    List<SourceFile> files,
    List<SourceFile> others,
    List<SourceFile> java,
    List<SourceFile> configuration,
    Set<String> lookedUp,
    Modules modules,
    Map<String, List<SourceFile>> javaByModule) {

  static final Listing EMPTY =
      new Listing(
          List.of(), List.of(), List.of(), List.of(), Set.of(), Modules.of(List.of()), Map.of());

  static Listing of(SourceTree tree, List<SourceFile> others, boolean includeTests) {
    List<SourceFile> files = tree.files();
    Map<String, Boolean> testFolders = new HashMap<>();
    Predicate<SourceFile> isTest =
        file -> testFolders.computeIfAbsent(folder(file), folder -> tree.isTest(file));
    List<SourceFile> judged = files.stream().filter(f -> includeTests || !isTest.test(f)).toList();
    List<SourceFile> java = judged.stream().filter(Listing::isJava).toList();
    Set<String> lookedUp =
        Stream.concat(java.stream(), others.stream().filter(f -> isJava(f) && !isTest.test(f)))
            .map(SourceFile::path)
            .collect(Collectors.toUnmodifiableSet());
    List<SourceFile> configuration =
        judged.stream().filter(f -> !isJava(f) && f.kind() != SourceFile.Kind.BUILD).toList();
    Modules modules = Modules.of(files);
    return new Listing(
        files, others, java, configuration, lookedUp, modules, byModule(java, modules));
  }

  private static Map<String, List<SourceFile>> byModule(List<SourceFile> java, Modules modules) {
    return java.stream().collect(Collectors.groupingBy(file -> modules.moduleOf(file.path())));
  }

  private static String folder(SourceFile file) {
    return file.path().substring(0, file.path().lastIndexOf('/') + 1);
  }

  private static boolean isJava(SourceFile file) {
    return file.kind() == SourceFile.Kind.JAVA;
  }

  /** Whether this was made of the same lists. */
  boolean isOf(List<SourceFile> allFiles, List<SourceFile> allOthers) {
    return files == allFiles && others == allOthers;
  }

  /** Notes which files came and went since another listing, and tells the sources. */
  void noteDifferences(Listing before, Sources sources, Change change) {
    Set<String> now = paths();
    Set<String> then = before.paths();
    change.contents().addAll(difference(now, then));
    change.contents().addAll(difference(then, now));
    for (String path : difference(before.lookedUp, lookedUp)) {
      change.supertypes().addAll(sources.forget(path));
      sources.remove(path);
      change.moved(path);
    }
    for (String path : difference(lookedUp, before.lookedUp)) {
      sources.add(path);
      change.moved(path);
    }
  }

  private Set<String> paths() {
    return files.stream().map(SourceFile::path).collect(Collectors.toSet());
  }

  private static Set<String> difference(Set<String> those, Set<String> others) {
    Set<String> rest = new HashSet<>(those);
    rest.removeAll(others);
    return rest;
  }
}
