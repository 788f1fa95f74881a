package io.github.corslint.framework.spring.security;

import io.github.corslint.framework.Context;
import io.github.corslint.syntax.JavaSource;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Whether an application surely does without Spring Security. In Spring MVC and WebFlux nothing
 * else looks for beans with CORS configuration (Spring Framework 4.2 to 7).
 *
 * @param sources the files of a module
 */
record AbsentSecurity(List<JavaSource> sources, Context context) {

  /** Names of libraries that may bring it. */
  private static final Pattern MAY_BRING =
      Pattern.compile(
          "(?i)security|oauth|auth(?!0:java-jwt)|okta|keycloak|cas-client|sso|saml|azure|jhipster");

  /** Starters may bring anything, those of these groups do not bring it. */
  private static final Set<String> GROUPS =
      Set.of(
          "org.springframework.boot",
          "org.springframework.cloud",
          "org.mybatis.spring.boot",
          "com.baomidou",
          "com.alibaba",
          "com.github.pagehelper",
          "com.github.xiaoymin",
          "org.springdoc",
          "io.springfox");

  /** Whether it is so. */
  boolean isSure() {
    return sources.stream()
            .flatMap(source -> source.types().stream())
            .anyMatch(type -> type.annotation("SpringBootApplication").isPresent())
        && context
            .versions()
            .dependencies(sources.get(0).path())
            .filter(all -> !all.isEmpty())
            .filter(all -> all.stream().noneMatch(AbsentSecurity::mayBring))
            .isPresent();
  }

  private static boolean mayBring(String dependency) {
    String group = dependency.substring(0, dependency.indexOf(':'));
    return MAY_BRING.matcher(dependency).find()
        || (dependency.contains("starter") && !GROUPS.contains(group));
  }
}
