package io.github.corslint.syntax.config;

import io.github.corslint.syntax.config.MavenProfile.Property;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One pom.xml as it is written.
 *
 * @param groupId whose it is; empty where it is its parent's
 * @param artifactId what it is called
 * @param parent the parent's coordinates
 * @param parentPath where the parent's pom.xml lies in the tree if it is there; empty without
 *     parent
 * @param properties its properties, {@code project.version} and {@code project.parent.version}
 * @param artifacts dependencies, managed ones, imported lists of versions, plugins and the parent,
 *     in order of what wins
 * @param imports the imported lists of versions alone
 * @param dependencies its own dependencies as {@code group:artifact}, uninterpolated
 * @param profiles its profiles
 * @param resources what it says of files that are filled in
 */
record MavenModel(
    String groupId,
    String artifactId,
    Optional<Artifact> parent,
    String parentPath,
    Map<String, Property> properties,
    List<Artifact> artifacts,
    List<Artifact> imports,
    List<String> dependencies,
    List<MavenProfile> profiles,
    MavenResources resources) {

  /** An artifact with its version, both uninterpolated. */
  record Artifact(String groupId, String artifactId, String version) {}

  static MavenModel of(String path, XmlElement project) {
    Optional<XmlElement> parent = project.child("parent");
    Optional<XmlElement> managed =
        project.child("dependencyManagement").flatMap(m -> m.child("dependencies"));
    return new MavenModel(
        project.childText("groupId").orElse(""),
        project.childText("artifactId").orElse(""),
        parent.flatMap(MavenModel::artifact),
        parent.map(p -> parentPath(path, p)).orElse(""),
        properties(project, parent),
        Stream.of(
                artifacts(project.child("dependencies"), "dependency"),
                artifacts(managed, "dependency"),
                parent.flatMap(MavenModel::artifact).stream(),
                artifacts(project.child("build").flatMap(b -> b.child("plugins")), "plugin"),
                artifacts(
                    project
                        .child("build")
                        .flatMap(b -> b.child("pluginManagement"))
                        .flatMap(m -> m.child("plugins")),
                    "plugin"))
            .flatMap(each -> each)
            .toList(),
        managed.stream()
            .flatMap(all -> all.children("dependency"))
            .filter(d -> d.childText("scope").filter("import"::equals).isPresent())
            .flatMap(d -> artifact(d).stream())
            .toList(),
        project.child("dependencies").stream()
            .flatMap(all -> all.children("dependency"))
            .map(
                d -> d.childText("groupId").orElse("") + ":" + d.childText("artifactId").orElse(""))
            .toList(),
        MavenProfile.in(project),
        MavenResources.of(project));
  }

  private static Map<String, Property> properties(XmlElement project, Optional<XmlElement> parent) {
    Map<String, Property> properties = MavenProfile.properties(project);
    parent
        .flatMap(p -> p.child("version"))
        .map(MavenModel::property)
        .ifPresent(
            version -> {
              properties.put("project.parent.version", version);
              properties.put("project.version", version);
            });
    project
        .child("version")
        .map(MavenModel::property)
        .ifPresent(version -> properties.put("project.version", version));
    return properties;
  }

  private static Property property(XmlElement element) {
    return new Property(element.text(), element.textAt());
  }

  private static Stream<Artifact> artifacts(Optional<XmlElement> list, String name) {
    return list.stream().flatMap(all -> all.children(name)).flatMap(a -> artifact(a).stream());
  }

  private static Optional<Artifact> artifact(XmlElement element) {
    String groupId = element.childText("groupId").orElse("org.apache.maven.plugins");
    return element
        .childText("version")
        .filter(version -> !version.isEmpty())
        .map(v -> new Artifact(groupId, element.childText("artifactId").orElse(""), v));
  }

  private static String parentPath(String path, XmlElement parent) {
    String relative = parent.childText("relativePath").orElse("../pom.xml");
    if (relative.isEmpty()) {
      return "";
    }
    String file = relative.endsWith(".xml") ? relative : relative + "/pom.xml";
    String folder = path.substring(0, path.lastIndexOf('/') + 1);
    return normalized(folder + file);
  }

  /** Removes dots and double dots; a path that leaves the tree keeps them and is not found. */
  private static String normalized(String path) {
    Deque<String> names = new ArrayDeque<>();
    for (String name : path.split("/", -1)) {
      if (name.equals("..") && !names.isEmpty() && !names.getLast().equals("..")) {
        names.removeLast();
      } else if (!name.equals(".") && !name.isEmpty()) {
        names.addLast(name);
      }
    }
    return String.join("/", names);
  }
}
