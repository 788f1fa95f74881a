package io.github.corslint.syntax.config;

import io.github.corslint.syntax.config.MavenProfile.Property;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A pom.xml with those of its parents that lie in the tree, the nearest first. */
record MavenBuild(List<MavenModel> chain) implements BuildFile {

  private static final Pattern REFERENCE = Pattern.compile("\\$\\{([^${}]+)}");
  private static final String BOOT = "org.springframework.boot";
  private static final int MOST_STEPS = 20;

  @Override
  public Optional<String> version(String groupId, String artifactId) {
    return chain.stream()
        .flatMap(model -> model.artifacts().stream())
        .filter(a -> a.artifactId().equals(artifactId) && a.groupId().equals(groupId))
        .flatMap(a -> interpolated(a.version(), "").stream())
        .findFirst();
  }

  @Override
  public String name() {
    return "pom.xml";
  }

  @Override
  public Optional<String> property(String name) {
    return property(name, "").map(Property::text);
  }

  /** A property when a profile is asked for, and where it is written. */
  Optional<Property> property(String name, String profile) {
    return raw(name, profile)
        .flatMap(p -> interpolated(p.text(), profile).map(text -> new Property(text, p.at())));
  }

  @Override
  public Optional<List<String>> dependencies() {
    List<String> all = chain.stream().flatMap(model -> model.dependencies().stream()).toList();
    boolean endsHere =
        chain
            .get(chain.size() - 1)
            .parent()
            .filter(parent -> !parent.groupId().equals(BOOT))
            .isEmpty();
    return endsHere && all.stream().noneMatch(this::isOfSamePeople)
        ? Optional.of(all)
        : Optional.empty();
  }

  private boolean isOfSamePeople(String dependency) {
    String group = dependency.substring(0, dependency.indexOf(':'));
    return group.contains("$") || chain.stream().anyMatch(m -> m.groupId().equals(group));
  }

  private Optional<Property> raw(String name, String profile) {
    return chain.stream()
        .flatMap(model -> MavenProfile.layers(model, profile))
        .flatMap(layer -> Stream.ofNullable(layer.get(name)))
        .findFirst();
  }

  /** The text without references; empty when one of them leads nowhere or in a circle. */
  private Optional<String> interpolated(String text, String profile) {
    String result = text;
    for (int step = 0; step < MOST_STEPS; step++) {
      Matcher reference = REFERENCE.matcher(result);
      if (!reference.find()) {
        return Optional.of(result);
      }
      Optional<String> value = raw(reference.group(1), profile).map(Property::text);
      if (value.isEmpty() || value.get().length() > 200) {
        return Optional.empty();
      }
      result =
          result.substring(0, reference.start()) + value.get() + result.substring(reference.end());
    }
    return Optional.empty();
  }
}
