package io.github.corslint.framework;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Code outside of the tree that is asked about the origin, and calls back when it knows it. */
final class LookedUpTest {

  private static final String PATH = "src/main/java/app/Cors.java";

  private static String with(String body) {
    return """
    package app;
    import jakarta.servlet.*;
    import jakarta.servlet.http.*;
    import java.util.Optional;
    import org.partners.Registry;
    class Cors extends HttpFilter {
      private final Registry registry;
      Cors(Registry registry) { this.registry = registry; }
      @Override
      protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain) {
        String origin = request.getHeader("Origin");
        response.setHeader("Vary", "Origin");
        %s
      }
    }
    """
        .formatted(body);
  }

  private static void assertUndecided(String body) {
    assertEquals(List.of(), Seen.in(PATH, with(body)));
    assertEquals(1, Seen.notes(PATH, with(body)).size(), body);
  }

  @Test
  void writesInACallback() {
    assertUndecided(
        "registry.find(origin).ifPresent(p -> response.setHeader(\"Access-Control-Allow-Origin\", origin));");
  }

  @Test
  void asksAboutAHostThatNullHasNot() {
    assertUndecided(
        "if (registry.knows(java.net.URI.create(origin).getHost())) { response.setHeader(\"Access-Control-Allow-Origin\", origin); }");
  }

  @Test
  void asksAboutWhatStandsForOriginsWithoutHost() {
    assertUndecided(
        "String host = Optional.ofNullable(java.net.URI.create(origin).getHost()).orElse(\"\");"
            + " if (registry.knows(host)) { response.setHeader(\"Access-Control-Allow-Origin\", origin); }");
  }

  @Test
  void writesBehindSeveralSteps() {
    assertUndecided(
        "registry.find(origin).map(p -> p.site()).whenKnown(s -> response.setHeader(\"Access-Control-Allow-Origin\", origin));");
  }

  @Test
  void throwsWhatIsNotThere() {
    assertUndecided(
        "registry.find(origin).orElseThrow(() -> new IllegalStateException()); response.setHeader(\"Access-Control-Allow-Origin\", origin);");
  }

  @Test
  void throwsAnExceptionOfItsOwn() {
    assertEquals(
        List.of(),
        Seen.in(
            PATH,
            with(
                """
                class Refused extends RuntimeException {}
                Optional.of(origin).filter("https://shop.example.com"::equals).orElseThrow(() -> new Refused());
                response.setHeader("Access-Control-Allow-Origin", origin);
                """)));
  }

  @Test
  void writesWhateverTheCallbackDoes() {
    assertEquals(
        List.of("13 warning reflected-origin https://evil.test"),
        Seen.in(
            PATH,
            with(
                "registry.find(origin).ifPresent(p -> System.out.println(p)); response.setHeader(\"Access-Control-Allow-Origin\", origin);")));
  }

  @Test
  void isAskedAboutSomethingElse() {
    assertEquals(
        List.of("13 warning reflected-origin https://evil.test"),
        Seen.in(
            PATH,
            with(
                "registry.open().whenReady(p -> response.setHeader(\"Access-Control-Allow-Origin\", origin));")));
  }
}
