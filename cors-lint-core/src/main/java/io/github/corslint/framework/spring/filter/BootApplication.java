package io.github.corslint.framework.spring.filter;

import io.github.corslint.syntax.ProjectType;
import java.util.Set;

/** Classes by which Spring Boot 1.2 to 4.0 starts an application. */
final class BootApplication {

  private static final Set<String> ANNOTATIONS =
      Set.of("SpringBootApplication", "EnableAutoConfiguration");

  private BootApplication() {}

  /** The words of which a file with such a class has one. */
  static Set<String> words() {
    return ANNOTATIONS;
  }

  /** Whether a class is one. */
  static boolean is(ProjectType type) {
    return ANNOTATIONS.stream().anyMatch(name -> type.annotation(name).isPresent());
  }
}
