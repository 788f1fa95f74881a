package io.github.corslint.framework;

import io.github.corslint.model.Location;
import io.github.corslint.model.Setting;
import io.github.corslint.syntax.config.ConfigDocument;
import io.github.corslint.syntax.config.ConfigEntry;
import io.github.corslint.syntax.config.RelaxedKey;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The keys of a configuration file as they hold on one of its profiles: those of the profile over
 * those that always hold. Keys are found in any spelling.
 */
public final class ConfiguredKeys {

  private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

  private final String path;
  private final String profile;
  private final BiFunction<String, String, Optional<String>> expand;
  private final List<ConfigEntry> written;
  private final List<ConfigEntry> beneath;
  private final Map<String, ConfigEntry> entries = new LinkedHashMap<>();
  private final Set<String> own = new HashSet<>();

  private ConfiguredKeys(
      String path,
      String profile,
      BiFunction<String, String, Optional<String>> expand,
      List<ConfigEntry> written,
      List<ConfigEntry> beneath) {
    this.path = path;
    this.profile = profile;
    this.expand = expand;
    this.written = written;
    this.beneath = beneath;
    written.forEach(this::add);
    beneath.forEach(e -> entries.putIfAbsent(RelaxedKey.of(e.key()), e));
  }

  /** The profiles of the documents of a file, as expressions; an empty one for those of none. */
  static Set<String> profiles(List<ConfigDocument> documents) {
    return documents.stream()
        .map(ConfigDocument::profile)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /**
   * The keys of a file on one of its profiles.
   *
   * @param documents those of one file
   * @param profile one that such a document holds on
   * @param expand replaces the placeholders of a text for the file of that path
   */
  static ConfiguredKeys of(
      List<ConfigDocument> documents,
      String profile,
      BiFunction<String, String, Optional<String>> expand) {
    List<ConfigEntry> always = profile.isEmpty() ? List.of() : on("", documents);
    return new ConfiguredKeys(
        documents.get(0).path(), profile, expand, on(profile, documents), always);
  }

  private static List<ConfigEntry> on(String profile, List<ConfigDocument> documents) {
    return documents.stream()
        .filter(d -> d.profile().equals(profile))
        .flatMap(d -> d.entries().stream())
        .toList();
  }

  /**
   * A view of what the files of a module say to a Java file.
   *
   * @param entries what they say
   * @param path the Java file
   * @param expand replaces the placeholders of a text for the file of that path
   */
  public static ConfiguredKeys seenFrom(
      String path, List<ConfigEntry> entries, BiFunction<String, String, Optional<String>> expand) {
    return new ConfiguredKeys(path, "", expand, entries, List.of());
  }

  private void add(ConfigEntry entry) {
    String key = RelaxedKey.of(entry.key());
    entries.put(key, entry);
    own.add(key);
  }

  /** These keys as a framework sees them to which dots in a name of YAML are no nesting. */
  public ConfiguredKeys withoutDottedNames() {
    return new ConfiguredKeys(path, profile, expand, undotted(written), undotted(beneath));
  }

  private static List<ConfigEntry> undotted(List<ConfigEntry> entries) {
    return entries.stream().filter(entry -> !entry.dotted()).toList();
  }

  /** The file. */
  public String path() {
    return path;
  }

  /** The profile on which the keys hold; empty when they always do. */
  public String profile() {
    return profile;
  }

  /** Whether this profile itself says anything below a key. */
  public boolean touches(String prefix) {
    return own.stream().anyMatch(key -> RelaxedKey.isBelow(key, RelaxedKey.of(prefix)));
  }

  /** Whether a key ends in this part, or is an element of such a list. */
  public boolean holds(String lastPart) {
    String relaxed = RelaxedKey.of(lastPart);
    return entries.keySet().stream()
        .anyMatch(k -> k.replaceFirst("\\[\\d+]$", "").endsWith("." + relaxed));
  }

  /** The place of the first key below another one. */
  public Optional<Location> placeOf(String prefix) {
    String relaxed = RelaxedKey.of(prefix);
    return entries.entrySet().stream()
        .filter(e -> RelaxedKey.isBelow(e.getKey(), relaxed))
        .map(e -> e.getValue().keyAt())
        .findFirst();
  }

  /** The keys one level below a key: names as in a map, or numbers in brackets as in a list. */
  public List<String> below(String prefix) {
    String relaxed = RelaxedKey.of(prefix);
    Set<String> found = new LinkedHashSet<>();
    for (String key : entries.keySet()) {
      if (RelaxedKey.isBelow(key, relaxed) && key.length() > relaxed.length()) {
        found.add(prefix + key.substring(relaxed.length(), endOfPart(key, relaxed.length())));
      }
    }
    return List.copyOf(found);
  }

  private static int endOfPart(String key, int start) {
    if (key.charAt(start) == '[') {
      int close = key.indexOf(']', start);
      return close < 0 ? key.length() : close + 1;
    }
    for (int i = start + 1; i < key.length(); i++) {
      if (key.charAt(i) == '.' || key.charAt(i) == '[') {
        return i;
      }
    }
    return key.length();
  }

  /** The value of a key; an unknown item when a placeholder has no value. */
  public Optional<Item> value(String key) {
    return Optional.ofNullable(entries.get(RelaxedKey.of(key))).map(this::item);
  }

  private Item item(ConfigEntry entry) {
    return Optional.of(entry.value())
        .filter(text -> entry.missing().isEmpty())
        .flatMap(text -> expand.apply(text, path))
        .map(text -> Item.known(text.strip(), entry.valueAt()))
        .orElseGet(() -> Item.unknown(entry.value() + " has no value here", entry.valueAt()));
  }

  /** Where the build says what it puts in at a place; empty when it puts in nothing. */
  public Optional<Location> filledFrom(Location valueAt) {
    return entries.values().stream()
        .filter(entry -> entry.valueAt().equals(valueAt))
        .flatMap(entry -> entry.filledFrom().stream())
        .findFirst();
  }

  /** The items of a key: its elements, each with its place, split at commas. */
  public List<Item> items(String key) {
    return whole(key).stream().flatMap(i -> i.split(COMMA).stream()).toList();
  }

  /** The items of a key as they are written. */
  public List<Item> whole(String key) {
    List<Item> items = new ArrayList<>();
    value(key).ifPresent(items::add);
    for (int i = 0; entries.containsKey(RelaxedKey.of(key) + "[" + i + "]"); i++) {
      value(key + "[" + i + "]").ifPresent(items::add);
    }
    return items;
  }

  /** The value of a key that is true or false. */
  public Setting<Boolean> flag(String key) {
    return value(key).map(Item::flag).orElse(Setting.unset());
  }

  /** The value of a key that is a list. */
  public Setting<List<String>> list(String key) {
    return Item.list(items(key));
  }
}
