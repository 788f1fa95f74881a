package io.github.corslint.framework;

import io.github.corslint.interpret.Configuration;
import io.github.corslint.syntax.config.BeanDefinition;
import io.github.corslint.syntax.config.ConfigEntry;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A configuration that takes note of the profiles on which what was asked has another answer. Safe
 * for one thread at a time.
 */
final class Asked implements Configuration {

  private final Configuration configuration;
  private final Set<String> differing = new LinkedHashSet<>();

  Asked(Configuration configuration) {
    this.configuration = configuration;
  }

  /** The profiles that were noted since this was last asked, as expressions. */
  Set<String> take() {
    Set<String> taken = Set.copyOf(differing);
    differing.clear();
    return taken;
  }

  private void note(String key, String forPath) {
    differing.addAll(configuration.differing(key, forPath));
  }

  @Override
  public Optional<String> property(String key, String forPath) {
    note(key, forPath);
    return configuration.property(key, forPath);
  }

  @Override
  public List<String> list(String key, String forPath) {
    note(key, forPath);
    return configuration.list(key, forPath);
  }

  @Override
  public List<ConfigEntry> entries(String key, String forPath) {
    note(key, forPath);
    return configuration.entries(key, forPath);
  }

  @Override
  public boolean isElements(String key, String forPath) {
    note(key, forPath);
    return configuration.isElements(key, forPath);
  }

  @Override
  public Set<String> differing(String key, String forPath) {
    return configuration.differing(key, forPath);
  }

  @Override
  public boolean isOn(String profiles, String forPath) {
    boolean isOn = configuration.isOn(profiles, forPath);
    if (!isOn) {
      differing.add(profiles);
    }
    return isOn;
  }

  @Override
  public String profile() {
    return configuration.profile();
  }

  @Override
  public Configuration on(String profiles) {
    return configuration.on(profiles);
  }

  @Override
  public Optional<String> text(String name, String forPath) {
    return configuration.text(name, forPath);
  }

  @Override
  public Map<String, String> file(String name, String forPath) {
    return configuration.file(name, forPath);
  }

  @Override
  public Map<String, ConfigEntry> initParameters(String className) {
    return configuration.initParameters(className);
  }

  @Override
  public Optional<BeanDefinition> bean(String className) {
    return configuration.bean(className);
  }
}
