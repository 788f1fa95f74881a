package io.github.corslint.framework.spring.filter;

import io.github.corslint.framework.Context;
import io.github.corslint.framework.Unit;
import io.github.corslint.syntax.ProjectType;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Where the Spring Boot applications of a module look for beans: in their own packages and below,
 * as long as nothing of the module speaks of other places (Spring Boot 1.2 to 4.0).
 */
final class ScannedPackages {

  private static final String APPLICATION = "SpringBootApplication";

  /** What makes applications look elsewhere, or takes in classes that lie there. */
  private static final Set<String> ELSEWHERE =
      Set.of(
          "ComponentScan",
          "ComponentScans",
          "EnableAutoConfiguration",
          "AutoConfiguration",
          "ImportResource",
          "scanBasePackages",
          "scanBasePackageClasses",
          "ImportBeanDefinitionRegistrar",
          "BeanDefinitionRegistryPostProcessor",
          "ClassPathBeanDefinitionScanner");

  private final Unit unit;
  private final Context context;

  ScannedPackages(Unit unit, Context context) {
    this.unit = unit;
    this.context = context;
  }

  /** Whether applications are known and none of them comes upon a type. */
  boolean leaveOut(ProjectType type) {
    List<String> bases =
        types()
            .filter(each -> each.annotation(APPLICATION).isPresent())
            .map(each -> each.source().packageName())
            .toList();
    return !bases.isEmpty()
        && bases.stream().noneMatch(base -> isBelow(type, base))
        && unit.contexts().isEmpty()
        && context.project().pathsNaming(ELSEWHERE, ".*", type.source().path()).isEmpty();
  }

  private Stream<ProjectType> types() {
    return unit.sources().stream().flatMap(source -> source.types().stream());
  }

  /** Whether a type lies in a package or below it. */
  static boolean isBelow(ProjectType type, String base) {
    String name = type.source().packageName();
    return base.isEmpty() || name.equals(base) || name.startsWith(base + ".");
  }
}
