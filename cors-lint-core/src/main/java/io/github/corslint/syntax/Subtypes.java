package io.github.corslint.syntax;

import com.github.javaparser.ast.type.ClassOrInterfaceType;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds the types of a tree that extend or implement another one, without parsing all of it. */
final class Subtypes {

  private static final int MOST_LIKELY = 40;

  private final Project project;
  private final Sources sources;
  private final Lookups lookups;
  private final Map<String, Set<ProjectType>> bySupertype = new ConcurrentHashMap<>();

  /** Types for which likely files were read; who asks meanwhile waits, so as to see all of them. */
  private final Map<ProjectType, Boolean> sought = new ConcurrentHashMap<>();

  private final AtomicInteger noted = new AtomicInteger();
  private final Map<ProjectType, Concrete> concrete = new ConcurrentHashMap<>();

  /** Subtypes as far as they were known when so many files had been noted. */
  private record Concrete(int noted, List<ProjectType> types) {}

  Subtypes(Project project, Sources sources, Lookups lookups) {
    this.project = project;
    this.sources = sources;
    this.lookups = lookups;
  }

  /** Takes note of what the types of a file extend and implement. */
  void note(JavaSource source) {
    noted.incrementAndGet();
    for (ProjectType type : source.types()) {
      for (ClassOrInterfaceType supertype : type.supertypes()) {
        bySupertype
            .computeIfAbsent(supertype.getNameAsString(), n -> ConcurrentHashMap.newKeySet())
            .add(type);
      }
    }
  }

  List<ProjectType> implementations(ProjectType type) {
    sought.computeIfAbsent(type, this::parseLikelyImplementations);
    List<ProjectType> likely = concreteSubtypes(type);
    if (!likely.isEmpty()) {
      return likely;
    }
    project.beside(type.source().path());
    return concreteSubtypes(type);
  }

  private List<ProjectType> concreteSubtypes(ProjectType type) {
    int now = noted.get();
    Concrete known = concrete.get(type);
    if (known == null || known.noted() != now) {
      known = new Concrete(now, findConcreteSubtypes(type));
      concrete.put(type, known);
    }
    return known.types();
  }

  private List<ProjectType> findConcreteSubtypes(ProjectType type) {
    Set<ProjectType> found = new LinkedHashSet<>();
    collectSubtypes(type, found);
    return found.stream()
        .filter(t -> !t.isAbstract())
        .sorted(
            Comparator.comparing(ProjectType::qualifiedName).thenComparing(t -> t.source().path()))
        .toList();
  }

  /**
   * Reads files whose names hold the name of a type, and those in its folder and below that end in
   * the last word of it.
   */
  private boolean parseLikelyImplementations(ProjectType type) {
    String name = type.simpleName();
    boolean isHungarian =
        name.length() > 1 && name.charAt(0) == 'I' && Character.isUpperCase(name.charAt(1));
    String spoken = isHungarian ? name.substring(1) : name;
    String folder = Sources.folder(type.source().path());
    String lastWord = spoken.replaceFirst("^.*(?=\\p{Lu}[^\\p{Lu}]*$)", "");
    Stream.concat(
            project
                .pathsNamedLike(".*" + Pattern.quote(spoken) + ".*", n -> n.contains(spoken))
                .stream(),
            project
                .pathsNamedLike(".*" + Pattern.quote(lastWord), n -> n.endsWith(lastWord))
                .stream()
                .filter(path -> path.startsWith(folder)))
        .distinct()
        .sorted(Comparator.comparing((String path) -> !path.startsWith(folder)))
        .limit(MOST_LIKELY)
        .forEach(project::source);
    return true;
  }

  private void collectSubtypes(ProjectType type, Set<ProjectType> found) {
    for (ProjectType candidate : subtypesNaming(type.simpleName())) {
      boolean extendsIt =
          candidate.supertypes().stream()
              .anyMatch(
                  s ->
                      project
                          .declared(candidate.source(), s.getNameWithScope(), candidate.node())
                          .filter(t -> t.qualifiedName().equals(type.qualifiedName()))
                          .isPresent());
      if (extendsIt && found.add(candidate)) {
        collectSubtypes(candidate, found);
      }
    }
  }

  private Set<ProjectType> subtypesNaming(String simpleName) {
    lookups.subtypesOf(simpleName);
    for (String path : sources.subtyping(simpleName)) {
      project.source(path);
    }
    return bySupertype.getOrDefault(simpleName, Set.of());
  }
}
