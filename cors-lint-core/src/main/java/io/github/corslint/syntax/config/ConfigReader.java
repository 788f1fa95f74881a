package io.github.corslint.syntax.config;

import io.github.corslint.source.SourceFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads properties, YAML and HOCON files into documents, each with the profile on which it holds.
 */
public final class ConfigReader {

  /** {@code application-dev.yml}, {@code bootstrap-dev.properties}. */
  private static final Pattern PROFILE_NAME =
      Pattern.compile("(?:application|bootstrap)-([^/]+)\\.(?:properties|ya?ml)");

  /** Quarkus writes {@code %dev.quarkus.http.cors.origins}. */
  private static final Pattern PROFILE_KEY = Pattern.compile("%([^.]+)\\.(.+)");

  private static final Set<String> PROFILE_SETTINGS =
      Set.of("spring.config.activate.on-profile", "spring.profiles");

  private ConfigReader() {}

  /** The documents of a file of kind {@code PROPERTIES}, {@code YAML} or {@code HOCON}. */
  public static List<ConfigDocument> read(SourceFile file, String text)
      throws ConfigSyntaxException {
    List<List<ConfigEntry>> documents =
        switch (file.kind()) {
          case YAML -> YamlReader.read(file.path(), text);
          case HOCON -> HoconReader.read(file.path(), text);
          case PROPERTIES, JAVA, XML, BUILD -> PropertiesReader.read(file.path(), text);
        };
    Matcher name = PROFILE_NAME.matcher(file.name());
    String ofFile = name.matches() ? name.group(1) : "";
    List<ConfigDocument> result = new ArrayList<>();
    for (List<ConfigEntry> entries : documents) {
      String profile = declaredProfile(entries).orElse(ofFile);
      result.addAll(byProfile(file.path(), profile, entries));
    }
    return List.copyOf(result);
  }

  /** The profile that a document names itself; a list of profiles is joined by commas. */
  private static Optional<String> declaredProfile(List<ConfigEntry> entries) {
    List<String> profiles =
        entries.stream()
            .filter(e -> PROFILE_SETTINGS.contains(e.key().replaceFirst("\\[\\d+]$", "")))
            .map(ConfigEntry::value)
            .toList();
    return profiles.isEmpty() ? Optional.empty() : Optional.of(String.join(",", profiles));
  }

  private static List<ConfigDocument> byProfile(
      String path, String profile, List<ConfigEntry> entries) {
    Map<String, List<ConfigEntry>> byProfile = new LinkedHashMap<>();
    byProfile.put(profile, new ArrayList<>());
    for (ConfigEntry entry : entries) {
      Matcher own = PROFILE_KEY.matcher(entry.key());
      if (own.matches()) {
        byProfile
            .computeIfAbsent(own.group(1), p -> new ArrayList<>())
            .add(entry.withKey(own.group(2)));
      } else {
        byProfile.computeIfAbsent(profile, p -> new ArrayList<>()).add(entry);
      }
    }
    return byProfile.entrySet().stream()
        .map(each -> new ConfigDocument(path, each.getKey(), each.getValue()))
        .toList();
  }
}
