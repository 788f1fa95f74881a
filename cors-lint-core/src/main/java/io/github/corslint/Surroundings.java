package io.github.corslint;

import io.github.corslint.framework.Versions;
import io.github.corslint.model.Skipped;
import io.github.corslint.source.SourceFile;
import io.github.corslint.source.SourceTree;
import io.github.corslint.syntax.config.BeanDefinition;
import io.github.corslint.syntax.config.BeanDefinitions;
import io.github.corslint.syntax.config.ConfigDocument;
import io.github.corslint.syntax.config.ConfigEntry;
import io.github.corslint.syntax.config.DeploymentDescriptors;
import io.github.corslint.syntax.config.Expansion;
import io.github.corslint.syntax.config.FrameworkVersions;
import io.github.corslint.syntax.config.ProjectConfiguration;
import io.github.corslint.syntax.config.ResolvedValue;
import io.github.corslint.syntax.config.TextResources;
import io.github.corslint.syntax.config.Version;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What the configuration and build files of a tree say to its Java files. */
final class Surroundings implements Versions {

  private final ProjectConfiguration configuration;
  private final FrameworkVersions versions;
  private final DeploymentDescriptors descriptors;
  private final BeanDefinitions beans;
  private final TextResources texts;
  private final Map<Said, Set<String>> differing = new ConcurrentHashMap<>();

  /** What the files say of a key to one of them on a profile. */
  private record Said(String key, String forPath, String profile) {}

  Surroundings(SourceTree tree) {
    this.configuration = ProjectConfiguration.of(tree);
    this.versions = FrameworkVersions.of(tree);
    this.descriptors = DeploymentDescriptors.of(tree);
    this.beans = BeanDefinitions.of(tree);
    this.texts = TextResources.of(tree);
  }

  /** Configuration files that were needed and could not be read. */
  List<Skipped> skipped() {
    return configuration.skipped();
  }

  /**
   * Whose configuration code of a file reads while another one is judged: a library has none of its
   * own, and reads that of the application.
   */
  String reader(String forPath, String judged) {
    boolean isOfLibrary = !configuration.hasFiles(forPath) && configuration.hasFiles(judged);
    return isOfLibrary ? judged : forPath;
  }

  /** The value of a key for a file while the operator asks for a profile, expanded. */
  Optional<String> property(String key, String forPath, String profile) {
    return configuration.find(key, forPath, profile).isPresent()
        ? expanded("${" + key + "}", forPath, profile)
        : Optional.empty();
  }

  /** The items, all or none: a list with a gap would look stricter or wider than it is. */
  List<String> list(String key, String forPath, String profile) {
    Optional<ResolvedValue> value = configuration.find(key, forPath, profile);
    if (value.isEmpty() || value.get().missing().isPresent()) {
      return List.of();
    }
    List<String> items = new ArrayList<>();
    for (String item : value.get().items()) {
      Optional<String> text = expanded(item, forPath, profile);
      if (text.isEmpty()) {
        return List.of();
      }
      items.add(text.get());
    }
    return List.copyOf(items);
  }

  boolean isElements(String key, String forPath, String profile) {
    return configuration
        .find(key, forPath, profile)
        .filter(value -> !value.isSingle(key))
        .isPresent();
  }

  List<ConfigEntry> entries(String key, String forPath, String profile) {
    return configuration.below(key, forPath, profile);
  }

  /**
   * The profiles on which a key, or one below it, has another value than on the given one. Those
   * that the application itself asks for are parts of how it starts.
   */
  Set<String> differing(String key, String forPath, String profile) {
    return differing.computeIfAbsent(new Said(key, forPath, profile), this::differing);
  }

  private Set<String> differing(Said said) {
    Set<String> profiles = new LinkedHashSet<>(configuration.profiles(said.forPath()));
    profiles.removeIf(profile -> isOn(profile, said.forPath(), ""));
    List<Object> here = values(said);
    profiles.removeIf(
        profile -> values(new Said(said.key(), said.forPath(), profile)).equals(here));
    return Collections.unmodifiableSet(profiles);
  }

  private List<Object> values(Said said) {
    String key = said.key();
    String path = said.forPath();
    String profile = said.profile();
    return List.of(
        property(key, path, profile),
        list(key, path, profile),
        isElements(key, path, profile),
        entries(key, path, profile).stream().map(e -> List.of(e.key(), e.value())).toList());
  }

  boolean isOn(String profiles, String forPath, String profile) {
    return configuration.isOn(profiles, forPath, profile);
  }

  Map<String, String> file(String name, String forPath) {
    return configuration.file(name, forPath);
  }

  Optional<String> text(String name, String forPath) {
    return texts.text(name, forPath);
  }

  Map<String, ConfigEntry> initParameters(String className) {
    return descriptors.initParameters(className);
  }

  Optional<BeanDefinition> bean(String className) {
    return beans.of(className);
  }

  private Optional<String> expanded(String text, String forPath, String profile) {
    return configuration.expand(text, forPath, profile) instanceof Expansion.Known known
        ? Optional.of(known.value())
        : Optional.empty();
  }

  /** The documents of a properties or YAML file. */
  List<ConfigDocument> documents(SourceFile file) {
    return configuration.documents(file);
  }

  @Override
  public Optional<List<String>> dependencies(String path) {
    return versions.dependencies(path);
  }

  @Override
  public Optional<Version> library(String groupId, String artifactId, String path) {
    return versions.dependency(groupId, artifactId, path).flatMap(Version::parse);
  }

  @Override
  public Optional<Version> buildProperty(String name, String path) {
    return versions.property(name, path).flatMap(Version::parse);
  }

  @Override
  public Spring spring(String path) {
    return versions
        .stated(path)
        .map(s -> new Spring(s.version().major(), s.version().minor(), s.version().patch(), s.by()))
        .orElseGet(() -> Versions.CURRENT.spring(path));
  }
}
