package io.github.corslint.syntax.config;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

/** How a build comes to its Spring Framework: by its own version, or by that of Spring Boot. */
final class SpringVersions {

  private static final String SPRING = "org.springframework";
  private static final String BOOT = "org.springframework.boot";

  private static final List<String> SPRING_ARTIFACTS =
      List.of(
          "spring-webmvc",
          "spring-web",
          "spring-webflux",
          "spring-core",
          "spring-context",
          "spring-framework-bom");

  private static final List<String> BOOT_ARTIFACTS =
      List.of(
          "spring-boot-starter-parent",
          "spring-boot-dependencies",
          "org.springframework.boot.gradle.plugin",
          "spring-boot-gradle-plugin",
          "spring-boot-starter-web",
          "spring-boot-starter-webmvc",
          "spring-boot-starter-webflux",
          "spring-boot-starter-security",
          "spring-boot-starter",
          "spring-boot-autoconfigure",
          "spring-boot",
          "spring-boot-maven-plugin");

  /** Boot's own name for the version, and those that builds without Boot like to use. */
  private static final List<String> SPRING_PROPERTIES =
      List.of(
          "spring-framework.version",
          "spring.framework.version",
          "springFrameworkVersion",
          "spring.version",
          "springVersion",
          "spring-version",
          "version.spring");

  private static final List<String> BOOT_PROPERTIES =
      List.of(
          "spring-boot.version",
          "spring.boot.version",
          "springBootVersion",
          "spring-boot-version",
          "version.spring-boot",
          "version.spring.boot");

  /** Since then the version of the Framework has its present name. */
  private static final Version RENAMED = new Version(2, 2, 0);

  /** Boot versions and the Framework they bring (spring-boot-dependencies 1.3.0 to 4.0.0). */
  private static final NavigableMap<Version, Version> BY_BOOT =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry(new Version(1, 3, 0), new Version(4, 2, 3)),
              Map.entry(new Version(1, 4, 0), new Version(4, 3, 2)),
              Map.entry(new Version(1, 5, 0), new Version(4, 3, 6)),
              Map.entry(new Version(1, 5, 21), new Version(4, 3, 24)),
              Map.entry(new Version(2, 0, 0), new Version(5, 0, 4)),
              Map.entry(new Version(2, 1, 0), new Version(5, 1, 2)),
              Map.entry(new Version(2, 2, 0), new Version(5, 2, 0)),
              Map.entry(new Version(2, 3, 0), new Version(5, 2, 6)),
              Map.entry(new Version(2, 4, 0), new Version(5, 3, 1)),
              Map.entry(new Version(2, 5, 0), new Version(5, 3, 7)),
              Map.entry(new Version(2, 6, 0), new Version(5, 3, 13)),
              Map.entry(new Version(2, 7, 0), new Version(5, 3, 20)),
              Map.entry(new Version(3, 0, 0), new Version(6, 0, 2)),
              Map.entry(new Version(3, 1, 0), new Version(6, 0, 9)),
              Map.entry(new Version(3, 2, 0), new Version(6, 1, 1)),
              Map.entry(new Version(3, 3, 0), new Version(6, 1, 8)),
              Map.entry(new Version(3, 4, 0), new Version(6, 2, 0)),
              Map.entry(new Version(3, 5, 0), new Version(6, 2, 7)),
              Map.entry(new Version(4, 0, 0), new Version(7, 0, 1))));

  private SpringVersions() {}

  /** The Framework version of a build. */
  static Optional<Version> of(BuildFile build) {
    return first(SPRING_ARTIFACTS, name -> build.version(SPRING, name))
        .or(() -> first(SPRING_PROPERTIES.subList(0, 1), build::property))
        .or(() -> ofBoot(build))
        .or(() -> first(BOOT_PROPERTIES, build::property).flatMap(SpringVersions::ofBoot))
        .or(() -> first(SPRING_PROPERTIES, build::property));
  }

  /** What Boot brings, unless the property is set that named the version until Boot 2.1. */
  private static Optional<Version> ofBoot(BuildFile build) {
    Optional<Version> boot = first(BOOT_ARTIFACTS, name -> build.version(BOOT, name));
    return boot.filter(v -> v.compareTo(RENAMED) < 0)
        .flatMap(v -> first(List.of("spring.version"), build::property))
        .or(() -> boot.flatMap(SpringVersions::ofBoot));
  }

  private static Optional<Version> first(
      List<String> names, Function<String, Optional<String>> question) {
    return names.stream()
        .flatMap(name -> question.apply(name).stream())
        .flatMap(text -> Version.parse(text).stream())
        .findFirst();
  }

  private static Optional<Version> ofBoot(Version boot) {
    return Optional.ofNullable(BY_BOOT.floorEntry(boot)).map(Map.Entry::getValue);
  }
}
