package io.github.corslint.syntax;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The scanned tree as a set of types, as one judged file sees it: every look-up is noted, so that
 * it is known which changes of the tree can touch what came of them. Files are parsed when a name
 * leads to them and not before.
 */
public final class Project {

  private static final int MOST_BESIDE = 16;

  private final Sources sources;
  private final Lookups lookups;
  private final Subtypes subtypes;
  private final SecondaryTypes secondary;

  /** By full name; what was asked once is asked many times, because code is run on many paths. */
  private final Map<String, Optional<ProjectType>> typesByName = new ConcurrentHashMap<>();

  /** What names mean in a source outside of its own types. */
  private final Map<JavaSource, Map<String, Optional<ProjectType>>> imported =
      new ConcurrentHashMap<>();

  private final Map<String, List<String>> pathsByPattern = new ConcurrentHashMap<>();
  private final Map<String, Optional<JavaSource>> held = new ConcurrentHashMap<>();
  private final Map<Sought, List<JavaSource>> sought = new ConcurrentHashMap<>();
  private final Map<Stating, List<JavaSource>> stating = new ConcurrentHashMap<>();
  private final Map<String, List<JavaSource>> byFolder = new ConcurrentHashMap<>();
  private final WrittenTypes written = new WrittenTypes();
  private final InheritedTypes inherited = new InheritedTypes(this::declaredSupertypes);
  private final Map<ProjectType, List<ProjectType>> lineages = new ConcurrentHashMap<>();
  private final Map<ProjectType, List<TypeName>> librarySupertypes = new ConcurrentHashMap<>();

  /** Files of a module that are called so and hold any of some words. */
  private record Sought(Set<String> words, String regex, String module) {}

  /** Files of a module that are called so and say such. */
  private record Stating(SourceFact<?> fact, String regex, String module) {}

  /** A view of sources that notes what is looked up. */
  public Project(Sources sources, Lookups lookups) {
    this.sources = sources;
    this.lookups = lookups;
    this.subtypes = new Subtypes(this, sources, lookups);
    this.secondary = new SecondaryTypes(this, sources, lookups);
  }

  /** One file: the same tree for as long as this view lives. */
  public Optional<JavaSource> source(String path) {
    Optional<JavaSource> known = held.get(path);
    if (known != null) {
      return known;
    }
    Optional<JavaSource> source = sources.parsed(path).source();
    held.put(path, source);
    source.ifPresent(subtypes::note);
    lookups.noteReading(path);
    return source;
  }

  private List<String> pathsOf(String simpleName) {
    lookups.names(simpleName);
    return sources.named(simpleName);
  }

  /** The type of a full name, nested ones with dots. */
  public Optional<ProjectType> type(String qualifiedName) {
    Optional<ProjectType> known = typesByName.get(qualifiedName);
    if (known == null) {
      known = lookUp(qualifiedName);
      typesByName.put(qualifiedName, known);
    }
    return known;
  }

  private Optional<ProjectType> lookUp(String qualifiedName) {
    String outer = qualifiedName;
    String nested = "";
    while (true) {
      String simple = outer.substring(outer.lastIndexOf('.') + 1);
      String packageName = outer.contains(".") ? outer.substring(0, outer.lastIndexOf('.')) : "";
      String nestedName = nested.isEmpty() ? simple : simple + "." + nested;
      for (String path : pathsOf(simple)) {
        if (isInPackage(path, packageName)) {
          Optional<ProjectType> found =
              source(path)
                  .filter(s -> s.packageName().equals(packageName))
                  .flatMap(s -> s.type(nestedName));
          if (found.isPresent()) {
            return found;
          }
        }
      }
      if (packageName.isEmpty()) {
        return Optional.empty();
      }
      nested = nestedName;
      outer = packageName;
    }
  }

  private static boolean isInPackage(String path, String packageName) {
    int slash = path.lastIndexOf('/');
    String folder = slash < 0 ? "" : path.substring(0, slash);
    return packageName.isEmpty() || ("/" + folder).endsWith("/" + packageName.replace('.', '/'));
  }

  /** What a type's name means at a place of a source. */
  public TypeName resolve(JavaSource source, Type type) {
    if (type instanceof ClassOrInterfaceType named) {
      return written.of(named, () -> resolve(source, named.getNameWithScope(), named));
    }
    return TypeName.unresolved(type.asString());
  }

  /** What a possibly dotted name means as a type at a place of a source. */
  public TypeName resolve(JavaSource source, String name, Node place) {
    Optional<ProjectType> own = find(source, name, place);
    if (own.isPresent()) {
      return TypeName.of(own.get().qualifiedName());
    }
    int dot = name.lastIndexOf('.');
    if (dot > 0 && Character.isLowerCase(name.charAt(0))) {
      return TypeName.of(name);
    }
    String head = dot > 0 ? name.substring(0, name.indexOf('.')) : name;
    Optional<String> imported = source.imported(head);
    if (imported.isPresent()) {
      return TypeName.of(imported.get() + name.substring(head.length()));
    }
    return JdkNames.starred(head, source.typesByStar())
        .map(full -> TypeName.of(full + name.substring(head.length())))
        .orElseGet(() -> TypeName.starred(name, source.foreignStars(), source.aroundNames()));
  }

  /** The project's type that a possibly dotted name means at a place of a source. */
  public Optional<ProjectType> find(JavaSource source, String name, Node place) {
    Optional<ProjectType> found = declared(source, name, place);
    return found.isPresent() ? found : inherited.find(source, name, place);
  }

  /** The type of a name that no supertype gives to a place. */
  Optional<ProjectType> declared(JavaSource source, String name, Node place) {
    String head = name.contains(".") ? name.substring(0, name.indexOf('.')) : name;
    String tail = name.substring(head.length());
    if (source.declares(head)) {
      Optional<ProjectType> nested = enclosingOrNested(source, head, tail, place);
      if (nested.isPresent()) {
        return nested;
      }
    }
    Map<String, Optional<ProjectType>> ofSource =
        imported.computeIfAbsent(source, s -> new ConcurrentHashMap<>());
    Optional<ProjectType> known = ofSource.get(name);
    if (known == null) {
      known = outside(source, name, head, tail);
      ofSource.put(name, known);
    }
    return known;
  }

  /** A type that an import, a full name, the package or a star gives to a name. */
  private Optional<ProjectType> outside(JavaSource source, String name, String head, String tail) {
    Optional<String> single = source.imported(head);
    if (single.isPresent()) {
      return type(single.get() + tail);
    }
    if (!tail.isEmpty() && Character.isLowerCase(name.charAt(0))) {
      return type(name);
    }
    String prefix = source.packageName().isEmpty() ? "" : source.packageName() + ".";
    Optional<ProjectType> neighbour = mayExist(head) ? type(prefix + name) : Optional.empty();
    if (neighbour.isPresent()) {
      return neighbour;
    }
    for (String star : source.starImports()) {
      Optional<ProjectType> found = type(star + "." + name);
      if (found.isPresent()) {
        return found;
      }
    }
    return secondary.find(source, name, head);
  }

  /** The files whose names without extension match an expression, sorted. */
  public List<String> pathsNamedLike(String regex) {
    return pathsNamedLike(regex, Pattern.compile(regex).asMatchPredicate());
  }

  /** Those that lie in the same module as a path, as far as its folder {@code src} tells. */
  public List<String> pathsNamedLike(String regex, String beside) {
    lookups.namesLike(regex);
    return sources.namedLike(regex, beside);
  }

  /** The files themselves, as far as they can be parsed. */
  public List<JavaSource> sourcesNamedLike(String regex, String beside) {
    return sourcesNaming(Set.of(), regex, beside);
  }

  /**
   * Those of them that hold any of some words as whole ones: what speaks of nothing that is looked
   * for need not be parsed.
   *
   * @param words in ASCII; none for all files
   */
  public List<JavaSource> sourcesNaming(Set<String> words, String regex, String beside) {
    Sought asked = new Sought(words, regex, Sources.moduleOf(beside));
    List<JavaSource> known = sought.get(asked);
    if (known == null) {
      List<String> paths = pathsNaming(words, regex, beside);
      sources.parseAll(paths);
      known = paths.stream().flatMap(path -> source(path).stream()).toList();
      sought.put(asked, known);
    }
    return known;
  }

  /** Their paths, where not all of them may be needed. */
  public List<String> pathsNaming(Set<String> words, String regex, String beside) {
    return naming(words, pathsNamedLike(regex, beside));
  }

  /** Those of all modules. */
  public List<String> pathsNaming(Set<String> words, String regex) {
    return naming(words, pathsNamedLike(regex));
  }

  private List<String> naming(Set<String> words, List<String> paths) {
    boolean canTell = words.stream().allMatch(word -> word.matches("\\p{ASCII}{2,}"));
    return words.isEmpty() || !canTell
        ? paths
        : paths.stream().filter(path -> mayName(words, path)).toList();
  }

  /** Whether a file may hold any of some words, which are in ASCII. */
  boolean mayName(Set<String> words, String path) {
    boolean found = sources.mayName(words, path);
    lookups.noteSearch(words, path, found);
    return found;
  }

  /** Those of them in which a fact finds anything. */
  public List<JavaSource> sourcesStating(
      SourceFact<? extends Collection<?>> fact, String regex, String beside) {
    Stating asked = new Stating(fact, regex, Sources.moduleOf(beside));
    List<JavaSource> known = stating.get(asked);
    if (known == null) {
      known =
          sourcesNaming(fact.words(), regex, beside).stream()
              .filter(s -> !fact.in(s).isEmpty())
              .toList();
      stating.put(asked, known);
    }
    return known;
  }

  List<String> pathsNamedLike(String regex, Predicate<String> matches) {
    return pathsByPattern.computeIfAbsent(
        regex,
        asked -> {
          lookups.namesLike(asked);
          return sources.namedLike(asked, matches);
        });
  }

  private boolean mayExist(String simpleName) {
    return !pathsOf(simpleName).isEmpty();
  }

  private Optional<ProjectType> enclosingOrNested(
      JavaSource source, String head, String tail, Node place) {
    List<String> outers = InheritedTypes.around(place);
    for (int kept = outers.size(); kept >= 0; kept--) {
      String prefix = kept == 0 ? "" : String.join(".", outers.subList(0, kept)) + ".";
      Optional<ProjectType> found = source.type(prefix + head + tail);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  /** The supertypes of a type that the project defines, nearest first, without repetition. */
  public List<ProjectType> supertypes(ProjectType type) {
    List<ProjectType> lineage = lineage(type);
    return lineage.subList(1, lineage.size());
  }

  /** A type and the supertypes of it that the project defines, nearest first. */
  public List<ProjectType> lineage(ProjectType type) {
    List<ProjectType> known = lineages.get(type);
    if (known != null) {
      return known;
    }
    List<ProjectType> lineage = new ArrayList<>(List.of(type));
    lineage.addAll(collected(type, this::find));
    return remembered(lineages, type, List.copyOf(lineage));
  }

  /** Whether a type is another one or has it as a supertype, over all generations. */
  public boolean isA(ProjectType type, ProjectType other) {
    return type == other || lineage(type).contains(other);
  }

  /** Types inside methods are made anew each time that they are met: those are not kept. */
  private static <T> List<T> remembered(
      Map<ProjectType, List<T>> memory, ProjectType type, List<T> value) {
    if (type.source().type(type.binaryName()).filter(declared -> declared == type).isPresent()) {
      memory.put(type, value);
    }
    return value;
  }

  /** What a name in the head of a type means. */
  @FunctionalInterface
  private interface Naming {
    Optional<ProjectType> find(JavaSource source, String name, Node place);
  }

  /** The supertypes whose names no supertype gives to their places. */
  private List<ProjectType> declaredSupertypes(ProjectType type) {
    return List.copyOf(collected(type, this::declared));
  }

  private static Set<ProjectType> collected(ProjectType type, Naming naming) {
    Set<ProjectType> found = new LinkedHashSet<>();
    collectSupertypes(type, naming, found);
    return found;
  }

  private static void collectSupertypes(ProjectType type, Naming naming, Set<ProjectType> found) {
    for (ClassOrInterfaceType supertype : type.supertypes()) {
      naming
          .find(type.source(), supertype.getNameWithScope(), type.node())
          .filter(found::add)
          .ifPresent(resolved -> collectSupertypes(resolved, naming, found));
    }
  }

  /** What a type and its supertypes extend and implement that the project does not define. */
  public List<TypeName> librarySupertypes(ProjectType type) {
    List<TypeName> known = librarySupertypes.get(type);
    if (known != null) {
      return known;
    }
    List<TypeName> names = new ArrayList<>();
    for (ProjectType generation : lineage(type)) {
      for (ClassOrInterfaceType supertype : generation.supertypes()) {
        if (find(generation.source(), supertype.getNameWithScope(), generation.node()).isEmpty()) {
          names.add(resolve(generation.source(), supertype.getNameWithScope(), generation.node()));
        }
      }
    }
    return remembered(librarySupertypes, type, List.copyOf(names));
  }

  /**
   * Concrete types of files with CORS code, met on the way, or named like an implementation, that
   * extend or implement a type; where there are none, those of its own folder.
   */
  public List<ProjectType> implementations(ProjectType type) {
    return subtypes.implementations(type);
  }

  /** The files of the folder in which a file lies, as long as they are few. */
  public List<JavaSource> beside(String path) {
    String folder = Sources.folder(path);
    List<JavaSource> known = byFolder.get(folder);
    if (known == null) {
      known = in(folder);
      byFolder.put(folder, known);
    }
    return known;
  }

  private List<JavaSource> in(String folder) {
    lookups.folder(folder);
    List<String> files = sources.in(folder);
    return files.size() > MOST_BESIDE
        ? List.of()
        : files.stream().flatMap(file -> source(file).stream()).toList();
  }
}
