package io.github.corslint.syntax.config;

import io.github.corslint.source.Globs;
import java.util.List;
import java.util.Optional;

/**
 * What a pom.xml says of the files into which Maven puts values (Maven Resources Plugin 2 to 3).
 *
 * @param isDeclared whether it names any resources, so that those of its parents do not count
 * @param filtered the folders whose files are filled in
 * @param ownDelimiters whether it leaves the usual marks around names, and so <code>${name}</code>,
 *     to the application
 */
record MavenResources(boolean isDeclared, List<Folder> filtered, boolean ownDelimiters) {

  /** The usual parent of Spring Boot, which fills in {@code @name@} alone (1.3 to 4.0). */
  private static final String BOOT = "spring-boot-starter-parent";

  /** Some of the files of a folder. */
  record Folder(String path, List<String> includes, List<String> excludes) {
    boolean holds(String file) {
      String prefix = path.isEmpty() ? "" : path + "/";
      if (!file.startsWith(prefix)) {
        return false;
      }
      String inside = file.substring(prefix.length());
      return (includes.isEmpty() || Globs.of(includes).matches(inside))
          && !Globs.of(excludes).matches(inside);
    }
  }

  static MavenResources of(XmlElement project) {
    Optional<XmlElement> build = project.child("build");
    Optional<XmlElement> resources = build.flatMap(b -> b.child("resources"));
    boolean ownDelimiters =
        build.stream()
            .flatMap(XmlElement::descendants)
            .anyMatch(e -> e.name().equals("useDefaultDelimiters") && e.text().equals("false"));
    boolean isOfBoot =
        project
            .child("parent")
            .flatMap(p -> p.childText("artifactId"))
            .filter(BOOT::equals)
            .isPresent();
    return new MavenResources(
        resources.isPresent(),
        resources.stream()
            .flatMap(all -> all.children("resource"))
            .filter(r -> r.childText("filtering").filter("true"::equals).isPresent())
            .map(MavenResources::folder)
            .toList(),
        ownDelimiters || isOfBoot);
  }

  private static Folder folder(XmlElement resource) {
    String path =
        resource
            .childText("directory")
            .orElse("src/main/resources")
            .replaceFirst("^\\$\\{(project\\.)?basedir}/", "")
            .replaceFirst("^\\./", "")
            .replaceFirst("/$", "");
    return new Folder(path, patterns(resource, "include"), patterns(resource, "exclude"));
  }

  private static List<String> patterns(XmlElement resource, String name) {
    return resource.child(name + "s").stream()
        .flatMap(all -> all.children(name))
        .map(XmlElement::text)
        .toList();
  }
}
