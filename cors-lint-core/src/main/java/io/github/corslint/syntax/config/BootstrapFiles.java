package io.github.corslint.syntax.config;

import io.github.corslint.source.SourceFile;
import java.util.List;

/**
 * Files called {@code bootstrap}, which Spring Cloud reads and Spring Boot does not (Spring Boot
 * 2.0 to 4.0).
 *
 * @param versions what the build files of the tree say
 */
record BootstrapFiles(FrameworkVersions versions) {

  private static final String BOOT = "org.springframework.boot:";

  /** Whether something may read one: not where the build is known to be without Spring Cloud. */
  boolean mayBeRead(SourceFile file) {
    List<String> dependencies = versions.dependencies(file.path()).orElse(List.of());
    return dependencies.stream().noneMatch(artifact -> artifact.startsWith(BOOT))
        || dependencies.stream().anyMatch(artifact -> artifact.contains("cloud"));
  }
}
