package io.github.corslint.syntax.config;

import io.github.corslint.model.Skipped;
import io.github.corslint.source.SourceFile;
import io.github.corslint.source.SourceFile.Kind;
import io.github.corslint.source.SourceTree;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the configuration files of a tree say to a Java file: those of its module, and for a module
 * without any (a library) those of all modules. Files are read when first needed; safe for threads.
 */
public final class ProjectConfiguration {

  private static final Set<Kind> VALUES = Set.of(Kind.PROPERTIES, Kind.YAML, Kind.HOCON);

  private static final int BOOTSTRAP = 1;
  private static final int FIRST_OTHER = 3;

  private static final String IMPORT = "spring.config.import";

  /** Bundles of translated messages are properties, too, and many. */
  private static final Pattern MESSAGES =
      Pattern.compile("(?:messages|.*_[a-z]{2}(?:_\\w+)?)\\.properties", Pattern.CASE_INSENSITIVE);

  private static final Pattern ELEMENT = Pattern.compile("\\[\\d+]");

  private static final Comparator<SourceFile> BY_PRECEDENCE =
      Comparator.comparingInt(ProjectConfiguration::rank)
          .thenComparing(SourceFile::kind)
          .thenComparing(SourceFile::path);

  private final SourceTree tree;
  private final Modules modules;
  private final ConfigFiles files;
  private final NamedFiles named;
  private final BootstrapFiles bootstrap;
  private final Map<String, Place> places = new ConcurrentHashMap<>();
  private final Map<Place, List<SourceFile>> filesByPlace = new ConcurrentHashMap<>();
  private final Map<Place, List<SourceFile>> mainByPlace = new ConcurrentHashMap<>();
  private final Map<Boolean, Map<String, List<SourceFile>>> filesByModule =
      new ConcurrentHashMap<>();
  private final Map<Question, Optional<ResolvedValue>> answers = new ConcurrentHashMap<>();
  private final Map<Question, List<ConfigEntry>> groups = new ConcurrentHashMap<>();
  private final Map<Mention, List<SourceFile>> mentioning = new ConcurrentHashMap<>();
  private final Map<Asked, Set<String>> activeProfiles = new ConcurrentHashMap<>();
  private final Map<Place, Boolean> speaking = new ConcurrentHashMap<>();

  /** A module, seen from its tests or not. */
  private record Place(String module, boolean inTests) {}

  private record Question(String relaxedKey, Place place, String profile) {
    Question in(String module) {
      return new Question(relaxedKey, new Place(module, place.inTests()), profile);
    }
  }

  private record Asked(Place place, String profiles) {}

  private record Mention(String relaxedPart, Place place) {}

  private ProjectConfiguration(SourceTree tree) {
    this.tree = tree;
    this.modules = Modules.of(tree.files());
    this.files = new ConfigFiles(tree);
    this.named = new NamedFiles(tree, modules);
    this.bootstrap = new BootstrapFiles(FrameworkVersions.of(tree));
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

  /** What the properties file of a module says that is called so; empty when there is none. */
  public Map<String, String> file(String name, String forPath) {
    Map<String, String> entries = new LinkedHashMap<>();
    filesOf(place(forPath)).stream()
        .filter(file -> file.kind() == Kind.PROPERTIES)
        .filter(file -> ("/" + file.path()).endsWith("/" + name))
        .findFirst()
        .ifPresent(
            file ->
                files.documents(file).stream()
                    .flatMap(document -> document.entries().stream())
                    .forEach(entry -> entries.put(entry.key(), entry.value())));
    return Collections.unmodifiableMap(entries);
  }

  /**
   * The value of a key for a Java file.
   *
   * @param key in any spelling
   * @param forPath the Java file
   * @param profile the profiles that the operator asks for, as an expression; empty for none
   */
  public Optional<ResolvedValue> find(String key, String forPath, String profile) {
    Question question = new Question(RelaxedKey.of(key), place(forPath), profile);
    return answers.computeIfAbsent(question, this::answer);
  }

  /** What the files write for a key and for those below it. Each entry wins over later files'. */
  public List<ConfigEntry> below(String key, String forPath, String profile) {
    Question question = new Question(RelaxedKey.of(key), place(forPath), profile);
    return groups.computeIfAbsent(question, this::group);
  }

  private List<ConfigEntry> group(Question question) {
    List<SourceFile> own = mainFiles(question.place());
    List<ConfigEntry> found =
        own.isEmpty()
            ? oneVoice(question, this::below, ProjectConfiguration::written).orElse(List.of())
            : below(question, own);
    return found.isEmpty() ? below(question, otherFiles(question)) : found;
  }

  private static List<String> written(List<ConfigEntry> entries) {
    return entries.stream().map(e -> RelaxedKey.of(e.key()) + "=" + e.value()).toList();
  }

  /** A list is replaced as a whole, whichever way the two are written. */
  private List<ConfigEntry> below(Question question, List<SourceFile> byPrecedence) {
    Map<String, ConfigEntry> found = new LinkedHashMap<>();
    Map<String, KeyIndex> sayers = new HashMap<>();
    for (KeyIndex index : heard(question, byPrecedence)) {
      for (ConfigEntry entry : index.below(question.relaxedKey())) {
        String key = RelaxedKey.of(entry.key());
        if (sayers.computeIfAbsent(ELEMENT.split(key)[0], k -> index) == index) {
          found.put(key, entry);
        }
      }
    }
    return List.copyOf(found.values());
  }

  /** Whether the module of a Java file has configuration files of an application. */
  public boolean hasFiles(String forPath) {
    return speaking.computeIfAbsent(place(forPath), place -> !mainFiles(place).isEmpty());
  }

  /** Replaces the placeholders of a text. */
  public Expansion expand(String text, String forPath, String profile) {
    return Placeholders.expand(text, key -> find(key, forPath, profile));
  }

  /** The profiles on which files say something of their own, as written there. */
  public Set<String> profiles(String forPath) {
    Set<String> profiles = new LinkedHashSet<>();
    indexes(mainFiles(place(forPath))).forEach(index -> profiles.add(index.profile()));
    profiles.remove("");
    return profiles;
  }

  /** Whether profiles are on when the operator asks for these, as expressions. */
  public boolean isOn(String profiles, String forPath, String profile) {
    return ProfileExpression.holds(profiles, active(place(forPath), profile));
  }

  private Place place(String forPath) {
    return places.computeIfAbsent(
        forPath,
        path -> new Place(modules.moduleOf(path), tree.isTest(new SourceFile(path, Kind.JAVA))));
  }

  private Optional<ResolvedValue> answer(Question question) {
    List<SourceFile> own = mainFiles(question.place());
    Optional<ResolvedValue> found = own.isEmpty() ? ofAllModules(question) : lookUp(question, own);
    return found.or(() -> lookUp(question, otherFiles(question)));
  }

  private Optional<ResolvedValue> ofAllModules(Question question) {
    return oneVoice(
            question,
            (asked, files) -> lookUp(asked, files).stream().toList(),
            said -> said.get(0).value())
        .map(said -> said.get(0));
  }

  /**
   * What the modules of a tree say, each on the profiles that are on there; nothing when two of
   * them differ.
   *
   * @param said what the files of a module say
   * @param voice what of that must not differ
   */
  private <T> Optional<List<T>> oneVoice(
      Question question,
      BiFunction<Question, List<SourceFile>, List<T>> said,
      Function<List<T>, Object> voice) {
    Place wholeTree = new Place(Modules.WHOLE_TREE, question.place().inTests());
    Map<String, List<SourceFile>> byModule =
        mainFiles(wholeTree).stream()
            .collect(
                Collectors.groupingBy(
                    file -> modules.moduleOf(file.path()), TreeMap::new, Collectors.toList()));
    Map<Object, List<T>> voices = new LinkedHashMap<>();
    byModule.forEach(
        (module, files) -> {
          List<T> found = said.apply(question.in(module), files);
          if (!found.isEmpty()) {
            voices.putIfAbsent(voice.apply(found), found);
          }
        });
    return voices.size() == 1 ? voices.values().stream().findFirst() : Optional.empty();
  }

  private Optional<ResolvedValue> lookUp(Question question, List<SourceFile> byPrecedence) {
    return heard(question, byPrecedence).stream()
        .flatMap(index -> index.find(question.relaxedKey()).stream())
        .findFirst();
  }

  /** The documents that hold, those of the last profile first. */
  private List<KeyIndex> heard(Question question, List<SourceFile> byPrecedence) {
    List<String> active = List.copyOf(active(question.place(), question.profile()));
    return indexes(byPrecedence).stream()
        .filter(i -> ProfileExpression.holds(i.profile(), Set.copyOf(active)))
        .sorted(Comparator.comparingInt(i -> -turn(i.profile(), active)))
        .toList();
  }

  /** How far back an expression stands in the list of active profiles; 0 when it says nothing. */
  private static int turn(String profile, List<String> active) {
    int turn = profile.isEmpty() ? 0 : 1;
    for (int i = 0; i < active.size() && turn > 0; i++) {
      turn = ProfileExpression.holds(profile, Set.of(active.get(i))) ? i + 1 : turn;
    }
    return turn;
  }

  private Set<String> active(Place place, String asked) {
    return activeProfiles.computeIfAbsent(
        new Asked(place, asked), a -> ActiveProfiles.of(indexes(mainFiles(place)), asked));
  }

  private List<KeyIndex> indexes(List<SourceFile> byPrecedence) {
    return byPrecedence.stream().flatMap(file -> files.indexes(file).stream()).toList();
  }

  private List<SourceFile> mainFiles(Place place) {
    return mainByPlace.computeIfAbsent(place, this::main);
  }

  /** The files that frameworks look for, behind those that they import (Spring Boot 2.4 to 4.0). */
  private List<SourceFile> main(Place place) {
    Map<Boolean, List<SourceFile>> files =
        filesOf(place).stream()
            .collect(Collectors.partitioningBy(file -> rank(file) < FIRST_OTHER));
    List<SourceFile> own =
        files.getOrDefault(true, List.of()).stream()
            .filter(file -> rank(file) != BOOTSTRAP || bootstrap.mayBeRead(file))
            .toList();
    Set<String> imported =
        indexes(own).stream()
            .flatMap(index -> index.below(IMPORT).stream())
            .flatMap(entry -> Arrays.stream(entry.value().split(",")))
            .map(location -> location.strip().replaceAll(".*[:/]", ""))
            .collect(Collectors.toSet());
    return Stream.concat(
            files.getOrDefault(false, List.of()).stream()
                .filter(file -> imported.contains(file.name())),
            own.stream())
        .toList();
  }

  private List<SourceFile> otherFiles(Question question) {
    String lastPart = question.relaxedKey().replaceAll(".*[.\\[]", "");
    return mentioning.computeIfAbsent(new Mention(lastPart, question.place()), this::mentioning);
  }

  private List<SourceFile> mentioning(Mention mention) {
    return filesOf(mention.place()).stream()
        .filter(file -> rank(file) >= FIRST_OTHER)
        .filter(file -> !MESSAGES.matcher(file.name()).matches())
        .filter(file -> files.mentions(file, mention.relaxedPart()))
        .filter(file -> file.kind() == Kind.HOCON || named.hold(file))
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
      return BOOTSTRAP;
    }
    return name.startsWith("microprofile-config") ? 2 : FIRST_OTHER;
  }
}
