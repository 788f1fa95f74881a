package io.github.corslint.truth;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The sources of a fixture as they read for one version of its framework: with a build file that
 * names the version, and before Jakarta EE 9 with the package names of that time.
 *
 * @param version the host that runs it
 * @param hosts where the modules of the hosts are
 */
record Edition(String version, Path hosts) {

  private static final List<String> OLD =
      List.of(
          "spring52",
          "spring53",
          "spring-security5",
          "spring-webflux52",
          "spring-webflux53",
          "spring-websocket52",
          "spring-websocket53",
          "tomcat8531",
          "tomcat85",
          "tomcat9");

  private static final String RENAMED = "\\bjakarta\\.(servlet|annotation|validation|websocket)\\.";

  /** Writes the edition of a fixture into an empty folder. */
  void write(Path fixture, Path target) throws IOException {
    try (Stream<Path> files = Files.walk(fixture)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        Path copy = target.resolve(fixture.relativize(file).toString());
        Files.createDirectories(copy.getParent());
        Files.writeString(copy, edited(file));
      }
    }
    Files.copy(hosts.resolve(Framework.classpathOf(version)).resolve("pom.xml"), pom(target));
  }

  private static Path pom(Path folder) throws IOException {
    Path pom = folder.resolve("pom.xml");
    Files.deleteIfExists(pom);
    return pom;
  }

  private String edited(Path file) throws IOException {
    String text = Files.readString(file);
    return OLD.contains(version) && file.toString().endsWith(".java")
        ? text.replaceAll(RENAMED, "javax.$1.")
        : text;
  }
}
