package io.github.corslint.syntax.config;

import io.github.corslint.model.Location;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A profile of a pom.xml.
 *
 * @param id its name
 * @param byDefault whether it holds unless another one of the same file is asked for
 * @param properties what it sets
 */
record MavenProfile(String id, boolean byDefault, Map<String, Property> properties) {

  /** The value of a property and where it is written. */
  record Property(String text, Location at) {}

  /** Those of a pom.xml. */
  static List<MavenProfile> in(XmlElement project) {
    return project.child("profiles").stream()
        .flatMap(all -> all.children("profile"))
        .map(
            profile ->
                new MavenProfile(
                    profile.childText("id").orElse("default"),
                    isByDefault(profile),
                    properties(profile)))
        .toList();
  }

  private static boolean isByDefault(XmlElement profile) {
    return profile
        .child("activation")
        .flatMap(a -> a.childText("activeByDefault"))
        .filter("true"::equals)
        .isPresent();
  }

  /** What the properties of a project or profile say. */
  static Map<String, Property> properties(XmlElement holder) {
    Map<String, Property> properties = new HashMap<>();
    holder.child("properties").stream()
        .flatMap(all -> all.children().stream())
        .forEach(p -> properties.put(p.name(), new Property(p.text(), p.textAt())));
    return properties;
  }

  /** What holds of a model when a profile is asked for, what wins first. */
  static Stream<Map<String, Property>> layers(MavenModel model, String asked) {
    List<MavenProfile> named = model.profiles().stream().filter(p -> p.id().equals(asked)).toList();
    Stream<MavenProfile> active =
        named.isEmpty()
            ? model.profiles().stream().filter(MavenProfile::byDefault)
            : named.stream();
    return Stream.concat(active.map(MavenProfile::properties), Stream.of(model.properties()));
  }
}
