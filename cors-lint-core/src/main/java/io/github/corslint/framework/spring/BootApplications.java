package io.github.corslint.framework.spring;

import io.github.corslint.interpret.Constants;
import io.github.corslint.syntax.ProjectType;
import java.util.List;
import java.util.Optional;

/**
 * The Spring Boot applications of a module, each by the package below which it looks for beans.
 *
 * @param bases the packages, none when nothing is known of applications
 * @param known whether each bean belongs to one application at most, and it can be told to which
 */
record BootApplications(List<String> bases, boolean known) {

  private static final List<String> SCANS = List.of("scanBasePackages", "scanBasePackageClasses");

  static BootApplications of(List<ProjectType> types) {
    List<ProjectType> mains =
        types.stream().filter(t -> t.annotation("SpringBootApplication").isPresent()).toList();
    List<String> bases = mains.stream().map(t -> t.source().packageName()).toList();
    boolean apart =
        bases.stream()
            .allMatch(base -> bases.stream().filter(other -> isBelow(other, base)).count() == 1);
    boolean plain = mains.stream().noneMatch(BootApplications::scansElsewhere);
    return new BootApplications(bases, mains.size() < 2 || (apart && plain));
  }

  private static boolean scansElsewhere(ProjectType main) {
    return main.annotation("ComponentScan").isPresent()
        || main.annotation("Import").isPresent()
        || main.annotation("SpringBootApplication").stream()
            .anyMatch(a -> SCANS.stream().anyMatch(s -> Constants.attribute(a, s).isPresent()));
  }

  private static boolean isBelow(String name, String base) {
    return base.isEmpty() || name.equals(base) || name.startsWith(base + ".");
  }

  boolean areSeveral() {
    return bases.size() > 1;
  }

  /** The application that a type belongs to; empty when it cannot be told. */
  Optional<String> of(ProjectType type) {
    if (bases.size() < 2) {
      return Optional.of("");
    }
    return known
        ? bases.stream().filter(base -> isBelow(type.source().packageName(), base)).findFirst()
        : Optional.empty();
  }
}
