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
    String endless =
        """
        for (int i = 0; i < 150; i++) {
          for (int j = 0; j < 150; j++) { work(i, j); }
        }
        Answers.open(response, request.getHeader("Origin"));
        """;
    Report report = check(Map.of("Answers", HELPER, "Orders", caller(endless)));
    assertTrue(report.efforts().stream().anyMatch(e -> e.cutOff().isPresent()));
    assertEquals(
        List.of(),
        report.findings().stream().filter(f -> f.at().path().contains("Orders")).toList());
  }

  @Test
  void conditionsThatChangeNothingAreNotCombined() {
    String conditions =
        IntStream.range(0, 12)
            .mapToObj(i -> "if (isOn(" + i + ")) { log(" + i + "); }\n")
            .collect(Collectors.joining());
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
        class Orders {
          void list(HttpServletRequest request, HttpServletResponse response) {
            %s
          }
        }
        """
        .formatted(statements);
  }
}
