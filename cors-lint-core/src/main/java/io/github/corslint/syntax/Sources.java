package io.github.corslint.syntax;

import com.github.javaparser.ast.type.ClassOrInterfaceType;
import io.github.corslint.source.Sieve;
import java.lang.ref.Reference;
import java.lang.ref.SoftReference;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The Java files of a tree: found by the names of their types, and parsed once each, when first
 * wanted. Safe for use by several threads as long as none of them changes the set of files.
 */
public final class Sources {

  private final Function<String, SourceParser.Parsed> parse;
  private final BiPredicate<Sieve, String> mayHold;

  /** Sorted lists: paths mostly come in order. */
  private final Map<String, List<String>> pathsBySimpleName = new HashMap<>();

  private final Map<String, List<String>> pathsByFolder = new HashMap<>();
  private final Map<String, List<String>> pathsByPattern = new ConcurrentHashMap<>();

  /** By expression, then by module. */
  private final Map<String, Map<String, List<String>>> pathsByPatternInModule =
      new ConcurrentHashMap<>();

  /** Made when first wanted. */
  private volatile @Nullable Map<String, List<String>> pathsByModule;

  private final Map<String, Version> versions = new ConcurrentHashMap<>();

  /** What threads parse ahead of others just now. */
  private final Set<String> claimed = ConcurrentHashMap.newKeySet();

  private final Map<Set<String>, Naming> naming = new ConcurrentHashMap<>();
  private final Map<String, Set<String>> pathsBySupertype = new ConcurrentHashMap<>();
  private final Map<String, Set<String>> supertypesByPath = new ConcurrentHashMap<>();

  /** The files that hold any of some names, as far as that was asked. */
  private record Naming(Sieve sieve, Map<String, Boolean> answers) {}

  /**
   * Sources of these files.
   *
   * @param javaPaths every Java file
   * @param parse reads and parses one of them
   * @param mayHold whether what a sieve lets pass may stand in one of them
   */
  public Sources(
      Collection<String> javaPaths,
      Function<String, SourceParser.Parsed> parse,
      BiPredicate<Sieve, String> mayHold) {
    this.parse = parse;
    this.mayHold = mayHold;
    for (String path : javaPaths) {
      put(path, simpleName(path), pathsBySimpleName);
      put(path, folder(path), pathsByFolder);
    }
  }

  /** Adds a file. */
  public void add(String path) {
    forgetPatterns();
    put(path, simpleName(path), pathsBySimpleName);
    put(path, folder(path), pathsByFolder);
  }

  private void forgetPatterns() {
    pathsByPattern.clear();
    pathsByPatternInModule.clear();
    pathsByModule = null;
  }

  private static void put(String path, String key, Map<String, List<String>> index) {
    List<String> paths = index.computeIfAbsent(key, k -> new ArrayList<>(1));
    int place = Collections.binarySearch(paths, path);
    if (place < 0) {
      paths.add(-place - 1, path);
    }
  }

  /** Takes a file out. */
  public void remove(String path) {
    forgetPatterns();
    forget(path);
    take(path, simpleName(path), pathsBySimpleName);
    take(path, folder(path), pathsByFolder);
  }

  private static void take(String path, String key, Map<String, List<String>> index) {
    index.computeIfPresent(key, (k, paths) -> paths.remove(path) && paths.isEmpty() ? null : paths);
  }

  /** The name of the type that a file is called after. */
  public static String simpleName(String path) {
    String file = path.substring(path.lastIndexOf('/') + 1);
    return file.endsWith(".java") ? file.substring(0, file.length() - ".java".length()) : file;
  }

  /** The folder that a file lies in, with a slash at its end; empty for the base folder. */
  public static String folder(String path) {
    return path.substring(0, path.lastIndexOf('/') + 1);
  }

  /** The files called after a type, in the order of their paths. */
  List<String> named(String simpleName) {
    return paths(simpleName, pathsBySimpleName);
  }

  /** The files that lie in a folder itself, in the order of their paths. */
  List<String> in(String folder) {
    return paths(folder, pathsByFolder);
  }

  private static List<String> paths(String key, Map<String, List<String>> index) {
    return List.copyOf(index.getOrDefault(key, List.of()));
  }

  /**
   * The files whose names without extension match, in the order of their paths.
   *
   * @param regex an expression
   * @param matches whether a whole name matches it
   */
  List<String> namedLike(String regex, Predicate<String> matches) {
    return pathsByPattern.computeIfAbsent(
        regex,
        asked ->
            pathsBySimpleName.entrySet().stream()
                .filter(entry -> matches.test(entry.getKey()))
                .flatMap(entry -> entry.getValue().stream())
                .sorted()
                .toList());
  }

  /** Those that lie in the same module as a path. */
  List<String> namedLike(String regex, String beside) {
    String module = moduleOf(beside);
    return pathsByPatternInModule
        .computeIfAbsent(regex, asked -> new ConcurrentHashMap<>())
        .computeIfAbsent(module, asked -> matching(Pattern.compile(regex), module));
  }

  private List<String> matching(Pattern pattern, String module) {
    return pathsByModule().getOrDefault(module, List.of()).stream()
        .filter(path -> pattern.matcher(simpleName(path)).matches())
        .toList();
  }

  private Map<String, List<String>> pathsByModule() {
    Map<String, List<String>> known = pathsByModule;
    if (known == null) {
      known =
          pathsByFolder.values().stream()
              .flatMap(List::stream)
              .sorted()
              .collect(Collectors.groupingBy(Sources::moduleOf));
      pathsByModule = known;
    }
    return known;
  }

  /** Where the module of a file begins: the folder of {@code src}, else the base folder. */
  static String moduleOf(String path) {
    int src = ("/" + path).indexOf("/src/");
    return src < 0 ? "" : path.substring(0, Math.max(0, src - 1));
  }

  /** What came of parsing a file. */
  public SourceParser.Parsed parsed(String path) {
    return version(path).parsed();
  }

  /** A file as it is until it is forgotten. */
  public Version version(String path) {
    Version known = versions.get(path);
    return known != null ? known : versions.computeIfAbsent(path, Version::new);
  }

  /**
   * A file with one text: equal only to itself. It is parsed when that is first wanted, and again
   * if memory has become short and nobody held the tree.
   */
  public final class Version {

    private final String path;
    private volatile Reference<SourceParser.Parsed> parsed = new SoftReference<>(null);

    private Version(String path) {
      this.path = path;
    }

    /** What came of parsing it: the same for all as long as anybody holds it. */
    public synchronized SourceParser.Parsed parsed() {
      SourceParser.Parsed held = parsed.get();
      if (held == null) {
        held = parse.apply(path);
        parsed = new SoftReference<>(held);
      }
      return held;
    }

    private boolean isParsed() {
      return parsed.get() != null;
    }
  }

  /** Parses files; threads that want the same ones share the work. */
  void parseAll(Collection<String> paths) {
    for (String path : paths) {
      if (!version(path).isParsed() && claimed.add(path)) {
        try {
          parsed(path);
        } finally {
          claimed.remove(path);
        }
      }
    }
  }

  /**
   * Whether a file may hold any of some names as whole words, whatever the case of their letters;
   * told without parsing it.
   */
  boolean mayName(Set<String> names, String path) {
    Naming asked =
        naming.computeIfAbsent(names, n -> new Naming(Sieve.ofWhole(n), new ConcurrentHashMap<>()));
    return asked.answers().computeIfAbsent(path, p -> mayHold.test(asked.sieve(), p));
  }

  /**
   * Lets the types of a file be found by what they extend and implement.
   *
   * @return the simple names of what they extend and implement; none when that was known already
   */
  public Set<String> indexSubtypes(String path) {
    if (supertypesByPath.containsKey(path)) {
      return Set.of();
    }
    Set<String> names = new HashSet<>();
    parsed(path)
        .source()
        .ifPresent(
            source ->
                source.types().stream()
                    .flatMap(type -> type.supertypes().stream())
                    .map(ClassOrInterfaceType::getNameAsString)
                    .forEach(names::add));
    supertypesByPath.put(path, names);
    names.forEach(
        name ->
            pathsBySupertype.computeIfAbsent(name, n -> new ConcurrentSkipListSet<>()).add(path));
    return names;
  }

  /** The indexed files with a type that extends or implements one of this simple name. */
  Collection<String> subtyping(String simpleName) {
    return pathsBySupertype.getOrDefault(simpleName, Set.of());
  }

  /**
   * Drops what is known of the contents of a file.
   *
   * @return the simple names of what its types were indexed to extend and implement
   */
  public Set<String> forget(String path) {
    versions.remove(path);
    naming.values().forEach(asked -> asked.answers().remove(path));
    Set<String> names = supertypesByPath.remove(path);
    if (names == null) {
      return Set.of();
    }
    names.forEach(name -> pathsBySupertype.getOrDefault(name, Set.of()).remove(path));
    return names;
  }
}
