package io.github.corslint.syntax.config;

import io.github.corslint.source.SourceFile;
import io.github.corslint.source.SourceFile.Kind;
import io.github.corslint.source.SourceTree;
import io.github.corslint.source.UnreadableFileException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The versions of frameworks that a module is built with, as far as files of Maven, Gradle and sbt
 * in the tree say. Nothing is fetched: a parent or list of versions outside of the tree stays
 * unknown.
 */
public final class FrameworkVersions {

  private final SourceTree tree;
  private final Map<String, SourceFile> poms;
  private final MavenTree maven;
  private final Map<String, List<SourceFile>> scriptFiles;
  private final Map<String, List<BuildFile>> builds = new ConcurrentHashMap<>();
  private final Map<SourceFile, GradleScript> scripts = new ConcurrentHashMap<>();
  private final Map<String, Optional<Stated>> springs = new ConcurrentHashMap<>();
  private final Map<String, Optional<Stated>> agreed = new ConcurrentHashMap<>();

  private FrameworkVersions(SourceTree tree) {
    this.tree = tree;
    List<SourceFile> files = tree.files().stream().filter(f -> f.kind() == Kind.BUILD).toList();
    this.poms =
        files.stream()
            .filter(file -> file.path().endsWith(".xml"))
            .collect(Collectors.toUnmodifiableMap(SourceFile::path, Function.identity()));
    this.maven = new MavenTree(poms, this::read);
    this.scriptFiles =
        files.stream()
            .filter(file -> !file.path().endsWith(".xml"))
            .collect(Collectors.groupingBy(FrameworkVersions::scriptRoot));
  }

  /** The versions that the build files of a tree state; reads nothing yet. */
  public static FrameworkVersions of(SourceTree tree) {
    return new FrameworkVersions(tree);
  }

  /**
   * The folder to which a file in {@code gradle/}, {@code buildSrc/} or {@code project/} belongs.
   */
  private static String scriptRoot(SourceFile file) {
    String inner = file.path().endsWith(".sbt") ? "project" : "gradle|buildSrc";
    String[] parts = ("/" + file.folder()).split("/(?:" + inner + ")(?:/|$)", 2);
    return parts[0].isEmpty() ? "" : parts[0].substring(1);
  }

  /**
   * The version of the Spring Framework that a Java file is compiled against; that of the whole
   * tree when its own build does not say and all others agree.
   */
  public Optional<Version> spring(String forPath) {
    return stated(forPath).map(Stated::version);
  }

  /** The version of the Spring Framework for a file, as {@link #spring}, and what states it. */
  public Optional<Stated> stated(String forPath) {
    return folderOf(forPath)
        .flatMap(this::springIn)
        .or(() -> agreed.computeIfAbsent(Modules.WHOLE_TREE, all -> agreedSpring()));
  }

  /**
   * A version and what states it.
   *
   * @param version the version
   * @param by the kind of build file, for people
   */
  public record Stated(Version version, String by) {}

  private Optional<Stated> springIn(String folder) {
    return springs.computeIfAbsent(
        folder,
        each -> first(buildsIn(each), b -> SpringVersions.of(b).map(v -> new Stated(v, b.name()))));
  }

  /** The version of an artifact in the build of a Java file. */
  public Optional<String> dependency(String groupId, String artifactId, String forPath) {
    return folderOf(forPath)
        .flatMap(folder -> first(buildsIn(folder), b -> b.version(groupId, artifactId)));
  }

  /**
   * What the build of a file names as its dependencies, each {@code group:artifact}; empty when
   * there may be more.
   */
  public Optional<List<String>> dependencies(String forPath) {
    return folderOf(forPath).flatMap(folder -> buildsIn(folder).get(0).dependencies());
  }

  /** A property of the build of a file, such as the version of a library. */
  public Optional<String> property(String name, String forPath) {
    return folderOf(forPath).flatMap(folder -> first(buildsIn(folder), b -> b.property(name)));
  }

  private static <T> Optional<T> first(
      List<BuildFile> builds, Function<BuildFile, Optional<T>> question) {
    return builds.stream().flatMap(build -> question.apply(build).stream()).findFirst();
  }

  /** What all builds of the tree agree on; the second opinion ends the search. */
  private Optional<Stated> agreedSpring() {
    List<Version> versions = new ArrayList<>();
    Iterator<String> folders =
        Stream.concat(poms.values().stream().map(SourceFile::folder), scriptFiles.keySet().stream())
            .distinct()
            .iterator();
    while (folders.hasNext()) {
      springIn(folders.next()).map(Stated::version).ifPresent(versions::add);
      if (!isOneMinor(versions)) {
        return Optional.empty();
      }
    }
    return versions.stream().sorted().findFirst().map(v -> new Stated(v, "other modules"));
  }

  private static boolean isOneMinor(List<Version> versions) {
    return versions.stream().map(v -> new Version(v.major(), v.minor(), 0)).distinct().count() <= 1;
  }

  /** The nearest folder around a file that has a build. */
  private Optional<String> folderOf(String path) {
    return Modules.ancestors(path).filter(folder -> !buildsIn(folder).isEmpty()).findFirst();
  }

  private List<BuildFile> buildsIn(String folder) {
    return builds.computeIfAbsent(folder, this::load);
  }

  private List<BuildFile> load(String folder) {
    List<BuildFile> found = new ArrayList<>(maven.builds(folder));
    if (scriptFiles.containsKey(folder)) {
      List<GradleScript> inReach =
          Stream.concat(
                  Stream.of(folder), folder.isEmpty() ? Stream.of() : Modules.ancestors(folder))
              .flatMap(each -> scriptFiles.getOrDefault(each, List.of()).stream())
              .map(this::script)
              .toList();
      found.add(new GradleBuild(inReach));
    }
    return List.copyOf(found);
  }

  private GradleScript script(SourceFile file) {
    return scripts.computeIfAbsent(file, each -> GradleScript.of(read(each)));
  }

  /** A build file that cannot be read says nothing; versions are never needed to go on. */
  private String read(SourceFile file) {
    try {
      return tree.text(file);
    } catch (UnreadableFileException e) {
      return "";
    }
  }
}
