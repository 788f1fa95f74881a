package io.github.corslint.syntax.config;

import io.github.corslint.model.Skipped;
import io.github.corslint.source.SourceFile;
import io.github.corslint.source.SourceFile.Kind;
import io.github.corslint.source.SourceTree;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the configuration files of a tree say to a Java file: those of its module, and for a module
 * without any (a library) those of all modules. Files are read when first needed; safe for threads.
 */
public final class ProjectConfiguration {

  private static final Set<Kind> VALUES = Set.of(Kind.PROPERTIES, Kind.YAML, Kind.HOCON);

  private static final int FIRST_OTHER = 3;

  /** Bundles of translated messages are properties, too, and many. */
  private static final Pattern MESSAGES =
      Pattern.compile("(?:messages|.*_[a-z]{2}(?:_\\w+)?)\\.properties", Pattern.CASE_INSENSITIVE);

  private static final Comparator<SourceFile> BY_PRECEDENCE =
      Comparator.comparingInt(ProjectConfiguration::rank)
          .thenComparing(SourceFile::kind)
          .thenComparing(SourceFile::path);

  private final SourceTree tree;
  private final Modules modules;
  private final ConfigFiles files;
  private final Map<Place, List<SourceFile>> filesByPlace = new ConcurrentHashMap<>();
  private final Map<Boolean, Map<String, List<SourceFile>>> filesByModule =
      new ConcurrentHashMap<>();
  private final Map<Question, List<ResolvedValue>> answers = new ConcurrentHashMap<>();

  /** A module, seen from its tests or not. */
  private record Place(String module, boolean inTests) {}

  private record Question(String relaxedKey, Place place) {}

  private ProjectConfiguration(SourceTree tree) {
    this.tree = tree;
    this.modules = Modules.of(tree.files());
    this.files = new ConfigFiles(tree);
  }

  /** The configuration of a tree; reads nothing yet. */
  public static ProjectConfiguration of(SourceTree tree) {
    return new ProjectConfiguration(tree);
  }

  /** Configuration files that were needed and are broken or unreadable, so far. */
  public List<Skipped> skipped() {
    return files.skipped();
  }

  /** The documents of a properties or YAML file of the tree; none when it is broken. */
  public List<ConfigDocument> documents(SourceFile file) {
    return files.documents(file);
  }

  /** The value of a key for a Java file: the one that always holds, else that of a profile. */
  public Optional<ResolvedValue> find(String key, String forPath) {
    return findAll(key, forPath).stream().findFirst();
  }

  /** The values of a key: the one that always holds first, then one for each profile. */
  public List<ResolvedValue> findAll(String key, String forPath) {
    Question question = new Question(RelaxedKey.of(key), place(forPath));
    return answers.computeIfAbsent(question, this::answer);
  }

  /**
   * What the files write for a key and for those below it: what always holds, else what the only
   * profile that speaks of it says. Each entry wins over those of later files.
   */
  public List<ConfigEntry> below(String key, String forPath) {
    Place place = place(forPath);
    Question question = new Question(RelaxedKey.of(key), place);
    List<ConfigEntry> found = below(question.relaxedKey(), mainFiles(place));
    return found.isEmpty() ? below(question.relaxedKey(), otherFiles(question)) : found;
  }

  private List<ConfigEntry> below(String relaxedKey, List<SourceFile> byPrecedence) {
    Map<String, Map<String, ConfigEntry>> byProfile = new LinkedHashMap<>();
    for (SourceFile file : byPrecedence) {
      for (KeyIndex index : files.indexes(file)) {
        Map<String, ConfigEntry> own =
            byProfile.computeIfAbsent(index.profile(), p -> new LinkedHashMap<>());
        index.below(relaxedKey).forEach(e -> own.putIfAbsent(RelaxedKey.of(e.key()), e));
      }
    }
    byProfile.values().removeIf(Map::isEmpty);
    Map<String, ConfigEntry> always = byProfile.get("");
    if (always != null) {
      return List.copyOf(always.values());
    }
    return byProfile.size() == 1
        ? List.copyOf(byProfile.values().iterator().next().values())
        : List.of();
  }

  /**
   * Replaces the placeholders of a text by what always holds, or else by what all profiles agree
   * on.
   */
  public Expansion expand(String text, String forPath) {
    Expansion always = expand(text, forPath, "");
    if (always instanceof Expansion.Known) {
      return always;
    }
    List<Expansion> all = expandAll(text, forPath);
    return all.size() == 1 ? all.get(0) : always;
  }

  /**
   * Every text that replacing the placeholders can give, one for each profile that makes a
   * difference; an unknown only when there is none.
   */
  public List<Expansion> expandAll(String text, String forPath) {
    Map<String, Expansion> byValue = new LinkedHashMap<>();
    for (String profile : profiles(forPath)) {
      if (expand(text, forPath, profile) instanceof Expansion.Known known) {
        byValue.putIfAbsent(known.value(), known);
      }
    }
    return byValue.isEmpty() ? List.of(expand(text, forPath, "")) : List.copyOf(byValue.values());
  }

  private Expansion expand(String text, String forPath, String profile) {
    return Placeholders.expand(text, key -> find(key, forPath, profile));
  }

  private Optional<ResolvedValue> find(String key, String forPath, String profile) {
    List<ResolvedValue> all = findAll(key, forPath);
    return all.stream()
        .filter(value -> value.profile().equals(profile))
        .findFirst()
        .or(() -> all.stream().filter(value -> value.profile().isEmpty()).findFirst());
  }

  private Set<String> profiles(String forPath) {
    Set<String> profiles = new LinkedHashSet<>();
    profiles.add("");
    mainFiles(place(forPath))
        .forEach(file -> files.documents(file).forEach(d -> profiles.add(d.profile())));
    return profiles;
  }

  private Place place(String forPath) {
    boolean inTests = tree.isTest(new SourceFile(forPath, Kind.JAVA));
    return new Place(modules.moduleOf(forPath), inTests);
  }

  private List<ResolvedValue> answer(Question question) {
    List<SourceFile> own = mainFiles(question.place());
    List<ResolvedValue> found =
        own.isEmpty() ? ofAllModules(question) : lookUp(question.relaxedKey(), own);
    return found.isEmpty() ? lookUp(question.relaxedKey(), otherFiles(question)) : found;
  }

  /** What the modules of a tree say with one voice; nothing when two of them differ. */
  private List<ResolvedValue> ofAllModules(Question question) {
    Place wholeTree = new Place(Modules.WHOLE_TREE, question.place().inTests());
    Map<String, List<SourceFile>> byModule =
        mainFiles(wholeTree).stream()
            .collect(
                Collectors.groupingBy(
                    file -> modules.moduleOf(file.path()), TreeMap::new, Collectors.toList()));
    Map<Set<String>, List<ResolvedValue>> voices = new LinkedHashMap<>();
    for (List<SourceFile> module : byModule.values()) {
      List<ResolvedValue> values = lookUp(question.relaxedKey(), module);
      if (!values.isEmpty()) {
        Set<String> texts = values.stream().map(ResolvedValue::value).collect(Collectors.toSet());
        voices.putIfAbsent(texts, values);
      }
    }
    return voices.size() == 1 ? voices.values().iterator().next() : List.of();
  }

  /** Of several values for one profile the first wins. */
  private List<ResolvedValue> lookUp(String relaxedKey, List<SourceFile> byPrecedence) {
    Map<String, ResolvedValue> byProfile = new LinkedHashMap<>();
    for (SourceFile file : byPrecedence) {
      for (KeyIndex index : files.indexes(file)) {
        index.find(relaxedKey).ifPresent(v -> byProfile.putIfAbsent(index.profile(), v));
      }
    }
    List<ResolvedValue> values = new ArrayList<>();
    Optional.ofNullable(byProfile.remove("")).ifPresent(values::add);
    values.addAll(byProfile.values());
    return List.copyOf(values);
  }

  private List<SourceFile> mainFiles(Place place) {
    return filesOf(place).stream().filter(file -> rank(file) < FIRST_OTHER).toList();
  }

  private List<SourceFile> otherFiles(Question question) {
    String lastPart = question.relaxedKey().replaceAll(".*[.\\[]", "");
    return filesOf(question.place()).stream()
        .filter(file -> rank(file) >= FIRST_OTHER)
        .filter(file -> !MESSAGES.matcher(file.name()).matches())
        .filter(file -> files.mentions(file, lastPart))
        .toList();
  }

  /** The files of a module, and those of no module, in order of precedence. */
  private List<SourceFile> filesOf(Place place) {
    return filesByPlace.computeIfAbsent(place, this::gathered);
  }

  private List<SourceFile> gathered(Place place) {
    Stream<SourceFile> main = filesOf(place.module(), false).sorted(BY_PRECEDENCE);
    Stream<SourceFile> tests =
        place.inTests() ? filesOf(place.module(), true).sorted(BY_PRECEDENCE) : Stream.of();
    return Stream.concat(tests, main).toList();
  }

  private Stream<SourceFile> filesOf(String module, boolean ofTests) {
    Map<String, List<SourceFile>> all = filesByModule.computeIfAbsent(ofTests, this::byModule);
    return module.equals(Modules.WHOLE_TREE)
        ? all.values().stream().flatMap(List::stream)
        : Stream.of(module, Modules.WHOLE_TREE)
            .flatMap(m -> all.getOrDefault(m, List.of()).stream());
  }

  private Map<String, List<SourceFile>> byModule(boolean ofTests) {
    return tree.files().stream()
        .filter(file -> VALUES.contains(file.kind()) && tree.isTest(file) == ofTests)
        .collect(Collectors.groupingBy(file -> modules.moduleOf(file.path())));
  }

  private static int rank(SourceFile file) {
    String name = file.name();
    if (name.startsWith("application")) {
      return 0;
    }
    if (name.startsWith("bootstrap")) {
      return 1;
    }
    return name.startsWith("microprofile-config") ? 2 : FIRST_OTHER;
  }
}
