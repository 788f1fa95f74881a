package io.github.corslint.report;

import io.github.corslint.model.Answer;
import io.github.corslint.model.CorsPolicy;
import io.github.corslint.model.Edit;
import io.github.corslint.model.Endpoint;
import io.github.corslint.model.Exposure;
import io.github.corslint.model.Finding;
import io.github.corslint.model.Fix;
import io.github.corslint.model.Handler;
import io.github.corslint.model.KnownFinding;
import io.github.corslint.model.Location;
import io.github.corslint.model.Origins;
import io.github.corslint.model.Report;
import io.github.corslint.model.RuleInfo;
import io.github.corslint.model.Scope;
import io.github.corslint.model.Setting;
import io.github.corslint.model.Severity;
import io.github.corslint.model.Skipped;
import io.github.corslint.model.Step;
import io.github.corslint.model.Suppressed;
import io.github.corslint.model.TrustedOrigin;
import io.github.corslint.model.Variant;
import io.github.corslint.model.Witness;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A report made by hand, with every part filled. */
final class Sample {

  static final String PATH = "src/main/java/com/example/My Filter.java";

  static final String SOURCE =
      """
      package com.example;

      final class MyFilter {
      \tvoid filter(Request request, Response response) {
      \t\tString origin = request.getHeader("Origin");
      \t\tif (origin.startsWith("https://app.example.com")) {
      \t\t\tresponse.setHeader("Access-Control-Allow-Origin", origin);
      \t\t\tresponse.setHeader("Access-Control-Allow-Credentials", "true");
      \t\t}
      \t}
      }
      """;

  static final RuleInfo WEAK =
      new RuleInfo("CORS202", "weak-origin-check", "a check lets look-alike origins in", 346, 8.1);
  static final RuleInfo UNDECIDABLE =
      new RuleInfo("CORS901", "undecidable-origin", "who gets in cannot be told", 942, 2.0);

  static final String PAGE =
      """
      # weak-origin-check

      Level: warning, error with cookies

      A comparison that accepts more than the trusted origin.

      ```java bad
      origin.startsWith("https://app.example.com")
      ```
      """;

  private Sample() {}

  static Report report() {
    Location policyAt = at(7, 4, 62);
    CorsPolicy policy =
        CorsPolicy.of(
            "response header",
            policyAt,
            new Origins.Computed(
                origin -> new Answer.Refused(),
                () ->
                    List.of(
                        new TrustedOrigin(
                            "https://app.example.com", TrustedOrigin.Kind.OPERAND, at(6, 25, 50)))),
            Scope.of("MyFilter.filter"));
    return new Report(
        List.of(undecidable(), weak()),
        List.of(policy),
        List.of(new Skipped(Location.startOf("src/Broken.java"), "is not Java: line 3")),
        12,
        3);
  }

  static Finding weak() {
    return new Finding(
            WEAK,
            Severity.ERROR,
            Exposure.CREDENTIALED,
            Optional.of(
                new Witness(
                    "https://app.example.com.evil.test",
                    Variant.LOOKALIKE_SUFFIX,
                    "https://app.example.com")),
            at(6, 7, 51),
            "https://app.example.com.evil.test can read this with the visitor's cookies",
            "origin.startsWith(\"https://app.example.com\") accepts every host that begins so",
            "compare with equals, or look the origin up in a Set of exact origins",
            List.of(new Step(at(8, 4, 66), "credentials [cookies] are allowed here")),
            List.of(
                new Step(at(5, 19, 46), "origin is read from the request"),
                new Step(at(7, 4, 62), "it is echoed")))
        .withFixes(
            List.of(
                new Fix(
                    "compare the whole origin",
                    true,
                    List.of(
                        new Edit(at(6, 14, 24), "equals"),
                        new Edit(
                            at(7, 4, 4), "response.addHeader(\"Vary\", \"Origin\");\n\t\t\t")))));
  }

  /** A report with an endpoint for each way in which a policy can be. */
  static Report mapped() {
    Location listAt = new Location("src/main/java/com/example/Web.java", 9, 5, 9, 30);
    Origins list =
        new Origins.Declared(
            List.of(
                entry("https://app.example.com", Origins.EntryKind.EXACT, listAt),
                entry("https://*.example.com", Origins.EntryKind.PATTERN, listAt)),
            new Setting.Is<>(true, listAt),
            new Origins.Star(
                Origins.Star.Reply.STAR, Origins.Star.Reply.FAILS, "the application fails"),
            listAt,
            true);
    CorsPolicy listed =
        CorsPolicy.of("list", listAt, list, new Scope(List.of("/api/**"), "Web.cors", ""));
    return new Report(
        report().findings(),
        report().policies(),
        List.of(
            Endpoint.with(
                handler("GET", "/api/orders", "Orders.all", 3),
                listed,
                List.of(new Step(listAt, "the list for /api/**"))),
            Endpoint.with(
                handler("POST", "/filtered", "Filtered.post", 8),
                report().policies().get(0),
                List.of()),
            Endpoint.without(handler("GET", "/plain", "Plain.get", 13), "no CORS code covers it")),
        List.of(),
        12,
        3,
        List.of(),
        List.of(
            new Suppressed(
                hostile(),
                Suppressed.By.SOURCE,
                "a <b>demonstration</b>",
                Optional.of(hostile().at()))),
        List.of(new KnownFinding("CORS101", "src/Gone.java", "abc", "everybody got in")));
  }

  private static Origins.Entry entry(String text, Origins.EntryKind kind, Location at) {
    return new Origins.Entry(text, kind, text::equals, at);
  }

  private static Handler handler(String method, String path, String name, int line) {
    Location at = new Location("src/main/java/com/example/Api.java", line, 3, line, 20);
    return new Handler(
        at,
        name,
        new Setting.Is<>(List.of(method), at),
        new Setting.Is<>(List.of(path), at),
        Optional.empty());
  }

  /** A finding whose every text wants to be more than text. */
  static Finding hostile() {
    String path = "src/<b>&amp;'\"`|\u202Egnp.java</script>.java";
    String text =
        "</script><img src=x onerror=alert(1)> ``` | [a](https://evil.test) @user \u0007\uD800";
    Location at = new Location(path, 2, 1, 3, 4);
    return new Finding(
        WEAK,
        Severity.WARNING,
        Exposure.PUBLIC,
        Optional.of(new Witness("https://evil.test", Variant.UNRELATED, "")),
        at,
        text,
        "reason: " + text,
        "help, with 100% of\r\n: " + text,
        List.of(new Step(at, text)),
        List.of(new Step(at, text)));
  }

  static Report hostileReport() {
    return new Report(
        List.of(hostile()),
        List.of(),
        List.of(new Skipped(hostile().at(), hostile().message())),
        1,
        1);
  }

  static Finding undecidable() {
    return new Finding(
        UNDECIDABLE,
        Severity.NOTE,
        Exposure.UNDECIDABLE,
        Optional.empty(),
        at(7, 4, 62),
        "who gets in cannot be told",
        "",
        "use a literal",
        List.of(),
        List.of());
  }

  static Location at(int line, int from, int to) {
    return new Location(PATH, line, from, line, to);
  }

  static String render(Format format, Report report, boolean colour, boolean verbose)
      throws IOException {
    Map<String, String> texts =
        Map.of(
            PATH, SOURCE, hostile().at().path(), "// a\n" + hostile().message() + "\n\u202E //\n");
    ReportContext context =
        new ReportContext(
            "1.2.3",
            List.of(WEAK, UNDECIDABLE),
            path -> Optional.ofNullable(texts.get(path)),
            rule -> rule.equals(WEAK) ? PAGE : "# " + rule.name() + "\n",
            colour,
            verbose);
    StringWriter out = new StringWriter();
    format.reporter().render(report, context, out);
    return out.toString();
  }
}
