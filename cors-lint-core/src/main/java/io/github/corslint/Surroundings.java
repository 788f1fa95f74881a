package io.github.corslint;

import io.github.corslint.framework.Versions;
import io.github.corslint.interpret.Configuration;
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
import io.github.corslint.syntax.config.Version;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the configuration and build files of a tree say to its Java files. */
final class Surroundings implements Configuration, Versions {

  private final ProjectConfiguration configuration;
  private final FrameworkVersions versions;
  private final DeploymentDescriptors descriptors;
  private final BeanDefinitions beans;

  Surroundings(SourceTree tree) {
    this.configuration = ProjectConfiguration.of(tree);
    this.versions = FrameworkVersions.of(tree);
    this.descriptors = DeploymentDescriptors.of(tree);
    this.beans = BeanDefinitions.of(tree);
  }

  /** Configuration files that were needed and could not be read. */
  List<Skipped> skipped() {
    return configuration.skipped();
  }

  @Override
  public Optional<String> property(String key, String forPath) {
    return configuration.find(key, forPath).isPresent()
        ? expanded("${" + key + "}", forPath)
        : Optional.empty();
  }

  /** The items, all or none: a list with a gap would look stricter or wider than it is. */
  @Override
  public List<String> list(String key, String forPath) {
    List<ResolvedValue> values = configuration.findAll(key, forPath);
    if (values.isEmpty() || !isUndisputed(values) || values.get(0).missing().isPresent()) {
      return List.of();
    }
    List<String> items = new ArrayList<>();
    for (String item : values.get(0).items()) {
      Optional<String> text = expanded(item, forPath);
      if (text.isEmpty()) {
        return List.of();
      }
      items.add(text.get());
    }
    return List.copyOf(items);
  }

  @Override
  public List<ConfigEntry> entries(String key, String forPath) {
    return configuration.below(key, forPath);
  }

  @Override
  public Optional<ConfigEntry> initParameter(String className, String name) {
    return descriptors.initParameter(className, name);
  }

  @Override
  public Optional<BeanDefinition> bean(String className) {
    return beans.of(className);
  }

  /** Whether there is a value that always holds, or all profiles have the same one. */
  private static boolean isUndisputed(List<ResolvedValue> values) {
    return values.get(0).profile().isEmpty()
        || values.stream().map(ResolvedValue::items).distinct().count() == 1;
  }

  private Optional<String> expanded(String text, String forPath) {
    return configuration.expand(text, forPath) instanceof Expansion.Known known
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
