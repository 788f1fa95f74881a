package io.github.corslint.framework.spring.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.corslint.framework.spring.policy.PathPatterns.Cover;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.http.server.PathContainer;
import org.springframework.util.AntPathMatcher;
import org.springframework.web.util.pattern.PathPatternParser;

/** Path patterns mean what they mean to Spring's own matchers. */
final class PathPatternsTest {

  static final List<String> PATTERNS =
      List.of(
          "/",
          "/**",
          "/*",
          "/api",
          "/api/*",
          "/api/**",
          "/api/*/items",
          "/api/{id}",
          "/api/{id}/items",
          "/api/{id}/**",
          "/api/{id:[0-9]+}",
          "/api/{name:[a-z]{2,4}}/x",
          "/a?i/**",
          "/api/v*/items",
          "/api/{id}.json",
          "/api/data",
          "/admin/**",
          "/{a}/{b}/{c}");

  private static final List<String> PATHS =
      List.of(
          "/",
          "/api",
          "/apia",
          "/API",
          "/ai",
          "/api/7",
          "/api/x",
          "/api/data",
          "/api/7.json",
          "/api/7/items",
          "/api/v1/items",
          "/api/ab/x",
          "/api/abcde/x",
          "/api/a/b/c",
          "/admin",
          "/admin/users",
          "/one/two/three",
          "/one/two/three/four");

  private static boolean springMatches(String pattern, String path) {
    boolean ant = new AntPathMatcher().match(pattern, path);
    boolean parsed =
        PathPatternParser.defaultInstance.parse(pattern).matches(PathContainer.parsePath(path));
    assertEquals(ant, parsed, "Spring's two matchers on " + pattern + " and " + path);
    return parsed;
  }

  @ParameterizedTest
  @FieldSource("PATTERNS")
  void matchesAsSpringDoes(String pattern) {
    for (String path : PATHS) {
      assertEquals(
          springMatches(pattern, path),
          PathPatterns.matches(pattern, path),
          () -> pattern + " and " + path);
    }
  }

  @ParameterizedTest
  @FieldSource("PATTERNS")
  void coverHoldsForEveryPath(String mapping) {
    for (String handler : PATTERNS) {
      Cover cover = PathPatterns.cover(mapping, handler);
      for (String path : PATHS) {
        boolean both = springMatches(handler, path) && springMatches(mapping, path);
        boolean onlyHandler = springMatches(handler, path) && !springMatches(mapping, path);
        String where = mapping + " over " + handler + " is " + cover + ", but " + path;
        assertTrue(cover != Cover.NONE || !both, where);
        assertTrue(cover != Cover.ALL || !onlyHandler, where);
      }
    }
  }

  @Test
  void coverIsNotMerelyCareful() {
    assertEquals(Cover.ALL, PathPatterns.cover("/api/**", "/api/{id}/items"));
    assertEquals(Cover.ALL, PathPatterns.cover("/api/*", "/api/{id}"));
    assertEquals(Cover.ALL, PathPatterns.cover("/**", "/**"));
    assertEquals(Cover.SOME, PathPatterns.cover("/api/data", "/api/{id}"));
    assertEquals(Cover.SOME, PathPatterns.cover("/api/{id:[0-9]+}", "/api/{id}"));
    assertEquals(Cover.NONE, PathPatterns.cover("/admin/**", "/api/{id}"));
    assertEquals(Cover.NONE, PathPatterns.cover("*", "/api"));
  }

  @ParameterizedTest
  @CsvSource({
    "'',''",
    "/api,''",
    "'',/data",
    "/api,/data",
    "/api/,/data",
    "/api/,data",
    "/api,data",
    "/api/*,/data",
    "/{x},/{y}"
  })
  void joinsAsPathPatternsDo(String outer, String inner) {
    PathPatternParser parser = PathPatternParser.defaultInstance;
    String expected = parser.parse(outer).combine(parser.parse(inner)).getPatternString();
    List<String> accepted =
        List.of(
            expected, expected.isEmpty() || expected.startsWith("/") ? expected : "/" + expected);
    String joined = PathPatterns.join(outer, inner);
    assertTrue(accepted.contains(joined), () -> joined + " is none of " + accepted);
  }
}
