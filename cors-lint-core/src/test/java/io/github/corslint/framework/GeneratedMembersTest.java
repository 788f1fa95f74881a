package io.github.corslint.framework;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Constructors, factories, builders and equality that Lombok writes. */
final class GeneratedMembersTest {

  private static List<String> seen(String check, String type) {
    return Seen.in(
        "src/main/java/app/OwnFilter.java",
        """
        package app;
        import jakarta.servlet.*;
        import jakarta.servlet.http.*;
        import java.io.IOException;
        import java.net.URI;
        import java.util.*;
        import lombok.*;
        public class OwnFilter extends HttpFilter {
          @Override
          protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
              throws IOException, ServletException {
            String origin = request.getHeader("Origin");
            if (origin != null && %s) {
              response.setHeader("Access-Control-Allow-Origin", origin);
              response.setHeader("Access-Control-Allow-Credentials", "true");
              response.addHeader("Vary", "Origin");
            }
            chain.doFilter(request, response);
          }
        }
        %s
        """
            .formatted(check, type));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@RequiredArgsConstructor class Site { private final String text; private int asked; %s }",
        "@AllArgsConstructor class Site { private String text; %s }",
        "@Data class Site { @NonNull private String text; private int asked; %s }",
        "@Value class Site { String text; int asked = 0; %s }"
      })
  void constructorsSetTheFieldsThatNeedIt(String type) {
    String check = "new Site(\"https://app.example.com\").admits(origin)";
    String exact = "boolean admits(String origin) { return text.equals(origin); }";
    String prefix = "boolean admits(String origin) { return origin.startsWith(text); }";
    assertEquals(List.of(), seen(check, type.formatted(exact)));
    assertEquals(
        List.of("13 error weak-origin-check https://app.example.com.evil.test"),
        seen(check, type.formatted(prefix)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Site.of(\"https://app.example.com\")",
        "Site.builder().text(\"https://app.example.com\").build()",
        "Site.builder().alias(\"https://b.example.com\").text(\"https://app.example.com\").build()"
      })
  void factoriesAndBuildersDoAsWell(String made) {
    String type =
        """
        @Value @Builder @AllArgsConstructor @RequiredArgsConstructor(staticName = "of")
        class Site { String text; @Singular List<String> aliases = new ArrayList<>(); }
        """;
    assertEquals(List.of(), seen("origin.equals(" + made + ".getText())", type));
    assertEquals(
        List.of("13 error weak-origin-check https://app.example.com.evil.test"),
        seen("origin.startsWith(" + made + ".getText())", type));
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://app.example.com", "null"})
  void buildersAddToCollections(String second) {
    String made =
        "Sites.builder().origin(\"https://a.example\").origin(\"" + second + "\").build()";
    String type = "@Getter @Builder class Sites { @Singular private List<String> origins; }";
    assertEquals(
        second.equals("null") ? List.of("13 error null-origin null") : List.of(),
        seen(made + ".getOrigins().contains(origin)", type));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "@Value class Site { String host; }",
        "@Data class Site { private final String host; }",
        "@RequiredArgsConstructor @EqualsAndHashCode class Site { private final String host; }"
      })
  void objectsAreEqualWhenTheirFieldsAre(String type) {
    String check =
        "Set.of(new Site(\"app.example.com\")).contains(new Site(URI.create(origin).getHost()))";
    assertEquals(
        List.of("14 warning insecure-scheme-origin http://app.example.com"), seen(check, type));
  }
}
