package io.github.corslint.interpret;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.corslint.CorsLint;
import io.github.corslint.ScanRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Patterns of Java 16 to 23: of types, of records, and in switches. */
final class PatternsTest {

  private static final String FILTER =
      """
      package app;

      import jakarta.servlet.*;
      import jakarta.servlet.http.*;
      import java.net.URI;
      import java.util.*;

      class Gate implements Filter {
        sealed interface Verdict permits Allowed, Denied {}
        record Allowed(String origin, boolean cookies) implements Verdict {}
        record Denied(String why) implements Verdict {}
        record Host(String name, int port) {}
        record Site(String scheme, Host host) {}
        enum Mode { OPEN, CLOSED }

        private static final Set<String> OURS = Set.of("https://a.example", "https://b.example");

        static Site site(String origin) {
          URI uri = URI.create(origin);
          return new Site(uri.getScheme(), new Host(uri.getHost(), uri.getPort()));
        }

        static Verdict verdict(String origin) {
          return OURS.contains(origin) ? new Allowed(origin, true) : new Denied("unknown");
        }

        static boolean allowed(Object origin, String text) {
          BODY
        }

        public void doFilter(ServletRequest req, ServletResponse res, FilterChain chain) {
          String origin = ((HttpServletRequest) req).getHeader("Origin");
          HttpServletResponse response = (HttpServletResponse) res;
          response.addHeader("Vary", "Origin");
          if (allowed(origin, origin)) {
            response.setHeader("Access-Control-Allow-Origin", origin);
            response.setHeader("Access-Control-Allow-Credentials", "true");
          }
        }
      }
      """;

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "return origin instanceof String s && OURS.contains(s);",
        "return switch (origin) { case String s when OURS.contains(s) -> true; default -> false; };",
        "return switch (text) { case null -> false; case String s when OURS.contains(s) -> true;"
            + " case String s -> false; };",
        "return switch (text) { case \"https://a.example\" -> true; case null, default -> false; };",
        "return verdict(text) instanceof Allowed(String o, boolean c) && c;",
        "return switch (verdict(text)) { case Allowed a -> true; case Denied d -> false; };",
        "return switch (verdict(text)) { case Allowed(var o, _) -> true; case Denied(_) -> false; };",
        "return site(text) instanceof Site(String scheme, Host(var name, int port))"
            + " && scheme.equals(\"https\") && name.equals(\"a.example\") && port == -1;",
        "switch (verdict(text)) { case Allowed(String o, boolean c) when c: return true;"
            + " default: return false; }",
        "Mode mode = OURS.contains(text) ? Mode.OPEN : Mode.CLOSED;"
            + " return switch (mode) { case Mode.OPEN -> true; case Mode.CLOSED -> false; };",
        "try { return switch ((String) null) { case \"x\" -> false; default -> true; }; }"
            + " catch (NullPointerException e) { return OURS.contains(text); }",
        "return List.of(\"https://a.example\").reversed().getFirst().equals(text);",
      })
  void right(String body) throws Exception {
    assertEquals(List.of(), errors(body));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "return origin instanceof String s && s.endsWith(\"a.example\");",
        "return switch (origin) { case String s when s.endsWith(\"a.example\") -> true;"
            + " default -> false; };",
        "return switch (text) { case null -> false;"
            + " case String s when s.endsWith(\"a.example\") -> true; case String s -> false; };",
        "return site(text) instanceof Site(String scheme, Host(var name, int port))"
            + " && scheme.equals(\"https\") && name.endsWith(\"a.example\") && port == -1;",
        "return switch (site(text)) {"
            + " case Site(var scheme, Host(String name, _)) when name.endsWith(\"a.example\") -> true;"
            + " default -> false; };",
      })
  void wrong(String body) throws Exception {
    assertEquals(List.of("weak-origin-check"), errors(body));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "return switch (verdict(text)) { case Allowed a -> true; case Denied(String why) -> true; };",
        "return switch (origin) { case String s when OURS.contains(s) -> true;"
            + " case String s -> true; default -> false; };",
        "Mode mode = OURS.contains(text) ? Mode.CLOSED : Mode.OPEN;"
            + " return switch (mode) { case Mode.CLOSED -> false; case Mode.OPEN -> true; };",
      })
  void open(String body) throws Exception {
    assertEquals(List.of("ineffective-origin-check"), errors(body));
  }

  private List<String> errors(String body) throws Exception {
    Files.writeString(folder.resolve("Gate.java"), FILTER.replace("BODY", body));
    return CorsLint.scan(ScanRequest.of(folder)).findings().stream()
        .map(finding -> finding.rule().name())
        .toList();
  }
}
