package io.github.corslint.framework.servlet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.corslint.framework.Seen;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A header that code has written and then sets to null. */
final class NullHeaderTest {

  private static final List<String> REPORTED =
      List.of("6 error reflected-origin https://evil.test");

  private static List<String> seen(String call, String dependency) {
    String servlet =
        """
        package app;
        import jakarta.servlet.http.*;
        class Data extends HttpServlet {
          protected void doGet(HttpServletRequest in, HttpServletResponse out) {
            String origin = in.getHeader("Origin");
            out.setHeader("Access-Control-Allow-Origin", origin);
            out.setHeader("Access-Control-Allow-Credentials", "true");
            out.setHeader("Vary", "Origin");
            if (!"https://app.example".equals(origin)) { out.%s; }
          }
        }
        """;
    return Seen.in(
        Map.of(
            "src/main/java/app/Data.java",
            servlet.formatted(call),
            "pom.xml",
            "<project><dependencies>" + dependency + "</dependencies></project>"));
  }

  private static String dependency(String group, String artifact, String version) {
    return "<dependency><groupId>%s</groupId><artifactId>%s</artifactId><version>%s</version></dependency>"
        .formatted(group, artifact, version);
  }

  @ParameterizedTest
  @CsvSource({
    "org.apache.tomcat.embed, tomcat-embed-core, 9.0.98",
    "org.apache.tomcat.embed, tomcat-embed-core, 10.1.34",
    "org.springframework.boot, spring-boot-starter-web, 2.7.18",
    "org.springframework.boot, spring-boot-starter-web, 3.5.6",
    "com.acme, unknown, 1"
  })
  void olderTomcatsLeaveIt(String group, String artifact, String version) {
    String call = "setHeader(\"Access-Control-Allow-Origin\", null)";
    assertEquals(REPORTED, seen(call, dependency(group, artifact, version)));
  }

  @ParameterizedTest
  @CsvSource({
    "org.apache.tomcat.embed, tomcat-embed-core, 11.0.15",
    "org.springframework.boot, spring-boot-starter-webmvc, 4.0.2",
    "org.springframework.boot, spring-boot-starter-parent, 4.0.2",
    "org.eclipse.jetty.ee10, jetty-ee10-servlet, 12.0.16",
    "org.eclipse.jetty, jetty-servlet, 9.4.57.v20241219",
    "io.undertow, undertow-servlet, 2.3.18.Final",
  })
  void othersTakeItAway(String group, String artifact, String version) {
    String call = "setHeader(\"Access-Control-Allow-Origin\", null)";
    assertEquals(List.of(), seen(call, dependency(group, artifact, version)));
  }

  @Test
  void noneAddsNull() {
    String call = "addHeader(\"Access-Control-Allow-Origin\", null)";
    assertEquals(REPORTED, seen(call, ""));
    assertEquals(REPORTED, seen(call, dependency("org.eclipse.jetty", "jetty-server", "12.0.16")));
    assertEquals(List.of(), seen("setHeader(\"Access-Control-Allow-Origin\", \"\")", ""));
  }
}
