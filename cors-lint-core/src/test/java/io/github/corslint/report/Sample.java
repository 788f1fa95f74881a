package io.github.corslint.report;

import io.github.corslint.model.Answer;
import io.github.corslint.model.CorsPolicy;
import io.github.corslint.model.Exposure;
import io.github.corslint.model.Finding;
import io.github.corslint.model.Location;
import io.github.corslint.model.Origins;
import io.github.corslint.model.Report;
import io.github.corslint.model.RuleInfo;
import io.github.corslint.model.Scope;
import io.github.corslint.model.Severity;
import io.github.corslint.model.Skipped;
import io.github.corslint.model.Step;
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
            new Step(at(7, 4, 62), "it is echoed")));
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
    Map<String, String> texts = Map.of(PATH, SOURCE);
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
