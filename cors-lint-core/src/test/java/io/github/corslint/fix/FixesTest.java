package io.github.corslint.fix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.corslint.CorsLint;
import io.github.corslint.model.Finding;
import io.github.corslint.model.Fix;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Safe fixes leave in whom the source names. */
final class FixesTest {

  private static final String FILTER =
      """
      import jakarta.servlet.http.*;
      class Api extends HttpServlet {
        protected void doGet(HttpServletRequest request, HttpServletResponse response) {
          String referer = request.getHeader("Referer");
          String origin = request.getHeader("Origin");
          if (origin != null && %s) {
            response.setHeader("Access-Control-Allow-Origin", origin);
            response.setHeader("Access-Control-Allow-Credentials", "true");
            response.setHeader("Vary", "Origin");
          }
        }
      }
      """;

  private static final String MAPPING =
      """
      import org.springframework.web.servlet.config.annotation.*;
      class Web implements WebMvcConfigurer {
        public void addCorsMappings(CorsRegistry registry) {
          registry.addMapping("/**").allowedOriginPatterns("%s").allowCredentials(true);
        }
      }
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "origin.contains(\"acme.com\")",
        "origin.contains(\"localhost\")",
        "origin.startsWith(\"http://localhost\")",
        "origin.startsWith(\"https://acme\")",
        "origin.matches(\"https://app.acme.com.*\")",
        "java.util.regex.Pattern.compile(\"^https://.*acme[^a-z].*\").matcher(origin).find()",
        "referer != null && referer.startsWith(\"https://app.acme.com\")"
      })
  void doNotGuess(String check) {
    assertEquals(List.of(), safe(FILTER.formatted(check)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"http://192.168.*", "https://suit.stark.*", "https://suit.stark.*:[8080]"})
  void doNotTakeAPatternOfStarsForAnExpression(String pattern) {
    assertFalse(
        safe(MAPPING.formatted(pattern)).contains("match the whole origin, with its dots escaped"));
  }

  @Test
  void lookUpTheOriginAmongItemsOfAList() {
    String check = "\"https://a.acme.com,https://b.acme.com\".contains(origin)";
    String listed = "String list = \"https://a.acme.com,https://b.acme.com\";";
    String source =
        FILTER
            .formatted(check.replace("\"https://a.acme.com,https://b.acme.com\"", "list"))
            .replace("String origin =", listed + " String origin =");
    assertTrue(safe(source).contains("look the origin up among the items of the list"));
  }

  @Test
  void mendAnOptionalDotBeforeADomain() {
    String source = FILTER.formatted("origin.matches(\"^https?://.*\\\\.?acme.com(:[0-9]+)?$\")");
    List<Finding> findings = CorsLint.check("Api.java", source).findings();
    assertEquals(List.of("weak-origin-check"), rules(findings));
    Patch patch = Patch.of(findings, false, path -> Optional.of(source)).get(0);
    assertFalse(
        rules(CorsLint.check("Api.java", patch.after()).findings()).contains("weak-origin-check"),
        patch.after());
  }

  @ParameterizedTest
  @CsvSource({
    "response, true",
    "((HttpServletResponse) answer), true",
    "exchange.getResponse(), true",
    "Holder.response(), true",
    "answers.next(), false",
    "wrap(response), false",
    "new Wrapper(response), false"
  })
  void repeatOnlyWhatDoesNothing(String scope, boolean safe) {
    String source =
        FILTER
            .formatted("origin.equals(\"https://app.acme.com\")")
            .replace("response.setHeader(\"Vary\", \"Origin\");", "")
            .replace(
                "response.setHeader(\"Access-Control-Allow-O",
                scope + ".setHeader(\"Access-Control-Allow-O");
    List<Fix> vary =
        CorsLint.check("Api.java", source).findings().stream()
            .flatMap(f -> f.fixes().stream())
            .filter(fix -> fix.title().equals("add Vary: Origin"))
            .toList();
    assertEquals(List.of(safe), vary.stream().map(Fix::safe).toList(), source);
  }

  @Test
  void aStarForThePortLetsInWhatEndsAlike() {
    List<Finding> findings =
        CorsLint.check("Web.java", MAPPING.formatted("https://*acme.com:*")).findings();
    assertEquals(List.of("weak-origin-pattern"), rules(findings));
    assertEquals("https://evilacme.com:8443", findings.get(0).witness().orElseThrow().origin());
  }

  private static List<String> rules(List<Finding> findings) {
    return findings.stream().map(f -> f.rule().name()).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "headers.put(\"Access-Control-Allow-Origin\", origin); | 48",
        "headers.put(ACCESS_CONTROL_ALLOW_ORIGIN, origin); | 46",
      })
  void putTheExactOriginBehindTheNameOfTheHeader(String statement, int column) {
    String function =
        """
        import com.amazonaws.services.lambda.runtime.events.*;
        import java.util.*;
        class Api {
          static final String ACCESS_CONTROL_ALLOW_ORIGIN = "Access-Control-Allow-Origin";
          APIGatewayProxyResponseEvent handleRequest(APIGatewayProxyRequestEvent event, Object o) {
            String origin = event.getHeaders().get("origin");
            Map<String, String> headers = new HashMap<>();
            %s
            return new APIGatewayProxyResponseEvent().withHeaders(headers);
          }
        }
        """;

    List<String> edits =
        CorsLint.check("Api.java", function.formatted(statement)).findings().stream()
            .flatMap(finding -> finding.fixes().stream())
            .flatMap(fix -> fix.edits().stream())
            .map(e -> e.at().startLine() + ":" + e.at().startColumn() + " " + e.replacement())
            .toList();

    assertEquals(List.of("8:" + column + " \"https://app.example.com\""), edits);
  }

  private static List<String> safe(String source) {
    return CorsLint.check("Api.java", source).findings().stream()
        .flatMap(f -> f.fixes().stream())
        .filter(Fix::safe)
        .map(Fix::title)
        .toList();
  }
}
