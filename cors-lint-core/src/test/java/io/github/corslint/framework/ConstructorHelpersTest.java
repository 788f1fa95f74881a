package io.github.corslint.framework;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What constructors put into a collection by way of private methods is all that it holds. */
final class ConstructorHelpersTest {

  private static final String PATH = "src/main/java/app/Cors.java";

  private static String with(String members) {
    return """
    package app;
    import jakarta.servlet.*;
    import jakarta.servlet.http.*;
    import java.util.*;
    class Cors extends HttpFilter {
      private final Set<String> known = new HashSet<>();
      private String last = "";
      private void add(String origin) { known.add(origin); last = origin; }
      @Override
      protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) {
        String origin = request.getHeader("Origin");
        response.setHeader("Vary", "Origin");
        if (known.contains(origin) || last.equals(origin)) {
          response.setHeader("Access-Control-Allow-Origin", origin);
        }
      }
    """
        + members
        + "\n}\n";
  }

  private static void assertKnown(String members) {
    assertEquals(List.of(), Seen.in(PATH, with(members)));
    assertEquals(List.of(), Seen.notes(PATH, with(members)));
  }

  private static void assertOpen(String members) {
    assertEquals(List.of(), Seen.in(PATH, with(members)));
    assertEquals(1, Seen.notes(PATH, with(members)).size(), members);
  }

  @Test
  void calledByAConstructor() {
    assertKnown("Cors() { add(\"https://shop.example.com\"); }");
  }

  @Test
  void calledByAnInitialiser() {
    assertKnown("{ add(\"https://shop.example.com\"); }");
  }

  @Test
  void handedOnInAConstructor() {
    assertKnown("Cors() { List.of(\"https://shop.example.com\").forEach(this::add); }");
  }

  @Test
  void calledByAnotherHelper() {
    assertKnown("Cors() { fill(); }\nprivate void fill() { add(\"https://shop.example.com\"); }");
  }

  @Test
  void calledWhileRequestsComeIn() {
    assertOpen(
        "Cors() { add(\"https://shop.example.com\"); }\npublic void learn(String o) { add(o); }");
  }

  @Test
  void calledByAnotherClassOfTheFile() {
    assertOpen(
        "Cors() { add(\"https://shop.example.com\"); }\nclass Admin { void learn(String o) { add(o); } }");
  }
}
