package io.github.corslint;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Build files that name the libraries with which the truth tests run a version. */
final class BootBuilds {

  private static final Path HOSTS = Path.of("..", "cors-lint-truth", "hosts");
  private static final Pattern BOOT =
      Pattern.compile("<artifactId>spring-boot-dependencies</artifactId>\\s*<version>([^<]+)<");

  private static final Pattern DEPENDENCY =
      Pattern.compile(
          "<dependency>\\s*<groupId>([^<]+)</groupId>\\s*<artifactId>([^<]+)</artifactId>"
              + "\\s*<version>([^<]+)</version>");

  /** The hosts of versions that are not called like the version. */
  private static final Map<String, String> NAMES =
      Map.of(
          "spring62", "spring-mvc",
          "spring-security6", "spring-security",
          "spring-webflux62", "spring-webflux",
          "spring-websocket62", "spring-websocket",
          "tomcat9", "servlet-javax",
          "tomcat10", "servlet");

  private BootBuilds() {}

  /** The module of the truth tests that runs a version. */
  static String maven(String version) throws IOException {
    return Files.readString(HOSTS.resolve(NAMES.getOrDefault(version, version)).resolve("pom.xml"));
  }

  /** What a build with Gradle says for the same version. */
  static String gradle(String version) throws IOException {
    String maven = maven(version);
    Matcher boot = BOOT.matcher(maven);
    return boot.find() ? boot(boot.group(1)) : plain(maven);
  }

  private static String boot(String version) {
    return """
        plugins {
          id 'java'
          id 'org.springframework.boot' version '%s'
        }
        dependencies {
          implementation 'org.springframework.boot:spring-boot-starter-web'
        }
        """
        .formatted(version);
  }

  private static String plain(String maven) {
    StringBuilder build = new StringBuilder("plugins {\n  id 'java'\n}\ndependencies {\n");
    Matcher dependency = DEPENDENCY.matcher(maven);
    while (dependency.find()) {
      build.append(
          "  implementation '%s:%s:%s'%n"
              .formatted(dependency.group(1), dependency.group(2), dependency.group(3)));
    }
    return build.append("}\n").toString();
  }
}
