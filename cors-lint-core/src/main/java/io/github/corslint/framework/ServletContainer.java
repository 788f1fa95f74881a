package io.github.corslint.framework;

import java.util.List;

/**
 * What servlet containers do in different ways.
 *
 * @param versions what the build says of them
 */
record ServletContainer(Versions versions) {

  private static final List<String> TOMCAT =
      List.of(
          "org.apache.tomcat.embed:tomcat-embed-core",
          "org.apache.tomcat:tomcat-catalina",
          "tomcat.version");

  private static final List<String> OTHERS =
      List.of(
          "org.eclipse.jetty:jetty-server",
          "org.eclipse.jetty:jetty-servlet",
          "org.eclipse.jetty:jetty-servlets",
          "org.eclipse.jetty.ee10:jetty-ee10-servlet",
          "io.undertow:undertow-servlet",
          "io.undertow:undertow-core");

  /**
   * Whether a header stays as it is that code sets to null: Tomcat 8.5 to 10.1 leaves it, while
   * Tomcat 11, which Spring Boot 4 brings, Jetty 9.4 and 12 and Undertow 2.3 take it away.
   */
  boolean keepsWhatIsSetToNull(String path) {
    if (OTHERS.stream().anyMatch(name -> isNamed(name, path))) {
      return false;
    }
    return Versions.firstOf(versions, TOMCAT, path)
        .map(version -> version.major() < 11)
        .orElseGet(() -> !versions.spring(path).isAtLeast(7, 0));
  }

  private boolean isNamed(String artifact, String path) {
    return Versions.firstOf(versions, List.of(artifact), path).isPresent();
  }
}
