package io.github.corslint.framework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.corslint.CorsLint;
import io.github.corslint.model.Effort;
import io.github.corslint.model.Report;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Which code is run, and how far: what it costs follows what it can show. */
final class InvolvedCodeTest {

  private static final String HELPER =
      """
      package app;
      import jakarta.servlet.http.HttpServletResponse;
      class Answers {
        static void open(HttpServletResponse response) {
          response.setHeader("Access-Control-Allow-Origin", "*");
        }
        static void open(HttpServletResponse response, String origin) {
          response.setHeader("Access-Control-Allow-Origin", origin);
        }
      }
      """;

  private static final String ENDLESS =
      """
      for (int i = 0; i < 150; i++) {
        for (int j = 0; j < 150; j++) { work(i, j); }
      }
      Answers.open(response, request.getHeader("Origin"));
      """;

  @Test
  void namesOfSettingsAndHelpTextsAreNoHeaders() {
    Report report =
        check(
            Map.of(
                "RestConfig",
                """
                package app;
                class RestConfig {
                  static final String ACCESS_CONTROL_ALLOW_ORIGIN_CONFIG =
                      "access.control.allow.origin";
                  static final String ACCESS_CONTROL_ALLOW_ORIGIN_DOC =
                      "What the header Access-Control-Allow-Origin says "
                          + "in answers of the server.";
                  static final String ACCESS_CONTROL_ALLOW_ORIGIN_DEFAULT = "";
                  static void define(Definitions all) {
                    all.define(
                        ACCESS_CONTROL_ALLOW_ORIGIN_CONFIG,
                        ACCESS_CONTROL_ALLOW_ORIGIN_DEFAULT,
                        ACCESS_CONTROL_ALLOW_ORIGIN_DOC);
                  }
                }
                """,
                "Worker",
                """
                package app;
                class Worker {
                  Worker(Definitions all) {
                    RestConfig.define(all);
                  }
                }
                """));
    assertEquals(List.of(), report.efforts());
  }

  @Test
  void callsMayGiveAnyNumberOfArguments() {
    String chains =
        """
        package app;
        import org.springframework.security.config.annotation.web.builders.HttpSecurity;
        import org.springframework.web.cors.CorsConfiguration;
        class Chains {
          void one(HttpSecurity http) { open(http, "https://one.example"); }
          void none(HttpSecurity http) { open(http); }
          void two(HttpSecurity http) { open(http, "https://one.example", "https://*.two.example.*"); }
          private static void open(HttpSecurity http, String... patterns) {
            http.cors(cors -> cors.configurationSource(request -> policy(patterns)));
          }
          private static CorsConfiguration policy(String... patterns) {
            CorsConfiguration policy = new CorsConfiguration();
            policy.setAllowedOriginPatterns(java.util.List.of(patterns));
            policy.setAllowCredentials(true);
            return policy;
          }
        }
        """;
    assertEquals(
        List.of("13 error weak-origin-pattern https://evil.two.example.evil.test"),
        Seen.in("src/main/java/app/Chains.java", chains));
  }

  @Test
  void whatSeveralLongMethodsLeadToIsRunOnce() {
    Report report =
        check(
            Map.of(
                "Web",
                """
                package app;
                import jakarta.servlet.http.*;
                class Web extends HttpServlet {
                  protected void doGet(HttpServletRequest request, HttpServletResponse response) {
                    while (request.getParts().next()) { count(); count(); count(); count(); }
                    allow(request, response);
                  }
                  protected void doPost(HttpServletRequest request, HttpServletResponse response) {
                    while (request.getParts().next()) { count(); count(); count(); count(); }
                    allow(request, response);
                  }
                  private void count() {
                    for (int i = 0; i < 190; i++) { Math.max(i, i); }
                  }
                  private void allow(HttpServletRequest request, HttpServletResponse response) {
                    while (request.getParts().next()) { count(); count(); count(); count(); }
                    response.setHeader("Access-Control-Allow-Origin", request.getHeader("Origin"));
                  }
                }
                """));
    assertEquals(
        List.of("Web.allow", "Web.doGet", "Web.doPost"),
        report.efforts().stream().map(Effort::owner).sorted().toList());
  }

  @Test
  void whatNeverComesToAnEndIsAskedOfOneOriginOnly() {
    Report report =
        check(
            Map.of(
                "Web",
                """
                package app;
                import jakarta.servlet.http.*;
                class Web extends HttpServlet {
                  protected void doGet(HttpServletRequest request, HttpServletResponse response) {
                    String origin = request.getHeader("Origin");
                    boolean known = "https://app.example.com".equals(origin);
                    for (int i = 0; i < 150; i++) {
                      for (int j = 0; j < 150; j++) { known &= j >= i - j; }
                    }
                    response.setHeader("Access-Control-Allow-Origin", origin);
                  }
                }
                """));
    assertEquals(List.of(1), report.efforts().stream().map(Effort::runs).toList());
  }

  @Test
  void whatIsCutOffForSomeIsNotAskedAboutGuesses() {
    Report report =
        check(
            Map.of(
                "Web",
                """
                package app;
                import jakarta.servlet.http.*;
                class Web extends HttpServlet {
                  private static final String[] PARTNERS = {
                    "https://one.example", "https://two.example", "https://three.example"
                  };
                  @Deprecated(since = "6.1")
                  protected void doGet(HttpServletRequest request, HttpServletResponse response) {
                    String origin = request.getHeader("Origin");
                    for (String partner : PARTNERS) {
                      if (request.isUserInRole(partner)) { count(origin); } else { count(partner); }
                    }
                    if (request.isSecure()) { count("a"); } else { count("b"); }
                    if (request.isRequestedSessionIdValid()) { count("a"); } else { count("b"); }
                    if (request.isAsyncStarted()) { count("a"); } else { count("b"); }
                    if (origin.hashCode() == 42) {
                      response.setHeader("Access-Control-Allow-Origin", origin);
                    }
                  }
                  private int count(String text) {
                    int sum = 0;
                    for (int i = 0; i < 100; i++) { sum += text.length() + Math.max(i, sum); }
                    for (int i = 0; i < 100; i++) { sum += text.length() + Math.max(i, sum); }
                    return sum;
                  }
                }
                """));
    assertEquals(List.of(4), report.efforts().stream().map(Effort::runs).toList());
  }

  @Test
  void textThatIsJoinedToTheOriginIsNotWhatItIsComparedWith() {
    String kept =
        """
        String origin = request.getHeader("Origin");
        Map<String, Object> seen = new HashMap<>();
        seen.put("request", request);
        seen.put("origin", origin);
        List<String> words = new ArrayList<>(List.of("response"));
        words.add(origin);
        String message = String.format("Origin %s is not known", origin);
        Objects.requireNonNull(origin, "an origin is needed");
        response.setHeader("Access-Control-Allow-Origin", origin);
        """;
    Report report = check(Map.of("Orders", caller(kept)));
    assertEquals(List.of(3), report.efforts().stream().map(Effort::runs).toList());
  }

  @Test
  void laterOriginsAreNotFollowedFarBeyondWhatTheFirstHasShown() {
    String questions = twelve("if (request.isUserInRole(\"%d\")) { work(origin); }\n");
    Report report =
        check(
            Map.of(
                "Orders",
                caller(
                        """
                    String origin = request.getHeader("Origin");
                    if ("https://shop.example.com".equals(origin)) {
                      response.setHeader("Access-Control-Allow-Origin", origin);
                    }
                    """
                            + questions)
                    .replace(
                        "void list(",
                        """
                        void work(String text) {
                          for (int i = 0; i < 60; i++) { log(text + i); }
                        }
                        void list(""")));
    Effort effort = report.efforts().get(0);
    long perOrigin = effort.steps() / effort.runs();
    assertTrue(perOrigin < 40_000, () -> perOrigin + " steps");
  }

  @Test
  void codeThatIsOnlySaidToBeAboutCorsIsLeftSoonerWhenItShowsNothing() {
    Report report = check(Map.of("Answers", HELPER, "Orders", caller(ENDLESS)));
    long spent = steps(report, "Orders.list");
    assertTrue(spent > 0 && spent < 10_000, () -> spent + " steps");
  }

  @Test
  void evenSoonerWhereMuchBesideItHasShownNothing() {
    String methods =
        IntStream.range(0, 6)
            .mapToObj(
                i ->
                    "void list%d(HttpServletRequest request, HttpServletResponse response) {\n%s}\n"
                        .formatted(i, ENDLESS))
            .collect(Collectors.joining());
    Report report =
        check(
            Map.of(
                "Answers",
                HELPER,
                "Orders",
                caller("").replace("void list(", methods + "void list(")));
    assertTrue(steps(report, "Orders.list0") > 5_000);
    assertTrue(steps(report, "Orders.list5") < 3_000);
  }

  private static long steps(Report report, String owner) {
    return report.efforts().stream()
        .filter(effort -> effort.owner().equals(owner))
        .mapToLong(Effort::steps)
        .sum();
  }

  @Test
  void whatClassesInheritThatAreMadeAlikeIsRunOnce() {
    String base =
        """
        package app;
        import jakarta.ws.rs.core.Response;
        abstract class Resource {
          private final String who;
          Resource(String who) { this.who = who; }
          protected Response answer(Object data) {
            return Response.ok(data).header("Access-Control-Allow-Origin", who).build();
          }
          protected String kind() { return "plain"; }
        }
        """;
    String below = "package app; class %s extends Resource { %1$s() { super(\"%s\"); } %s }";
    Report report =
        check(
            Map.of(
                "Resource", base,
                "Orders", below.formatted("Orders", "*", ""),
                "Users", below.formatted("Users", "*", "void drop() {}"),
                "Private", below.formatted("Private", "https://shop.example.com", ""),
                "Special",
                    below.formatted("Special", "*", "protected String kind() { return \"\"; }")));
    assertEquals(
        List.of("Orders.answer", "Private.answer", "Special.answer"),
        owners(report).stream().filter(owner -> owner.endsWith("answer")).toList());
  }

  @Test
  void whoCallsAHelperThatDecidesAloneIsNotRun() {
    assertEquals(
        List.of("Answers.open", "Answers.open"),
        owners(check(Map.of("Answers", HELPER, "Orders", caller("Answers.open(response);")))));
  }

  @Test
  void whoCallsAHelperThatIsToldTheOriginIsRun() {
    assertTrue(
        owners(
                check(
                    Map.of(
                        "Answers",
                        HELPER,
                        "Orders",
                        caller("Answers.open(response, request.getHeader(\"Origin\"));"))))
            .contains("Orders.list"));
  }

  @Test
  void codeThatOnlyCallsOthersIsNoFindingWhenItRunsTooLong() {
    Report report = check(Map.of("Answers", HELPER, "Orders", caller(ENDLESS)));
    assertTrue(report.efforts().stream().anyMatch(e -> e.cutOff().isPresent()));
    assertEquals(
        List.of(),
        report.findings().stream().filter(f -> f.at().path().contains("Orders")).toList());
  }

  @Test
  void conditionsThatChangeNothingAreNotCombined() {
    String conditions = twelve("if (isOn(%1$d)) { log(%1$d); }\n");
    Report report =
        check(
            Map.of(
                "Orders",
                caller(
                    conditions
                        + "response.setHeader(\"Access-Control-Allow-Origin\", "
                        + "request.getHeader(\"Origin\"));")));
    Effort effort = report.efforts().get(0);
    int perOrigin = effort.paths() / effort.runs();
    assertTrue(perOrigin < 60, () -> perOrigin + " paths");
    assertTrue(
        report.findings().stream().anyMatch(f -> f.rule().name().equals("reflected-origin")));
  }

  /** A statement twelve times, with numbers. */
  private static String twelve(String statement) {
    return IntStream.range(0, 12).mapToObj(statement::formatted).collect(Collectors.joining());
  }

  private static Report check(Map<String, String> classes) {
    return CorsLint.check(
        classes.entrySet().stream()
            .collect(
                Collectors.toMap(
                    e -> "src/main/java/app/" + e.getKey() + ".java", Map.Entry::getValue)));
  }

  private static List<String> owners(Report report) {
    return report.efforts().stream().map(Effort::owner).sorted().toList();
  }

  private static String caller(String statements) {
    return """
        package app;
        import jakarta.servlet.http.HttpServletRequest;
        import jakarta.servlet.http.HttpServletResponse;
        import java.util.*;
        class Orders {
          void list(HttpServletRequest request, HttpServletResponse response) {
            %s
          }
        }
        """
        .formatted(statements);
  }
}
