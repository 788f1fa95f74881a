package io.github.corslint;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Build files that name the Spring Boot with which the truth tests run a version. */
final class BootBuilds {

  private static final Path HOSTS = Path.of("..", "cors-lint-truth", "hosts");
  private static final Pattern BOOT =
      Pattern.compile("<artifactId>spring-boot-dependencies</artifactId>\\s*<version>([^<]+)<");

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
    Matcher boot = BOOT.matcher(maven(version));
    if (!boot.find()) {
      throw new IOException("the host " + version + " has no Spring Boot");
    }
    return """
        plugins {
          id 'java'
          id 'org.springframework.boot' version '%s'
        }
        dependencies {
          implementation 'org.springframework.boot:spring-boot-starter-web'
        }
        """
        .formatted(boot.group(1));
  }
}
