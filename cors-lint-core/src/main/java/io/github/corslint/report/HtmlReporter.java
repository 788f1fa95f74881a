package io.github.corslint.report;

import io.github.corslint.model.Location;
import io.github.corslint.model.Report;
import io.github.corslint.model.RuleInfo;
import io.github.corslint.model.Severity;
import io.github.corslint.model.Skipped;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One page that needs nothing else: no network, no other file, and no script to be read. Its policy
 * lets run only the style and the script that are its own, so that even a text that slipped through
 * would stay harmless.
 */
final class HtmlReporter implements Reporter {

  private static final String STYLE = resource("page.css");
  private static final String SCRIPT = resource("page.js");

  @Override
  public void render(Report report, ReportContext context, Writer out) throws IOException {
    Html html = new Html(out);
    html.raw("<!doctype html>\n");
    html.open("html", "lang", "en");
    head(html, report);
    html.open("body");
    html.element("a", "Skip to the findings", "class", "skip", "href", "#findings").raw("\n");
    header(html, report);
    html.open("main");
    new HtmlFindings(html, context.texts()).write(report.findings());
    new HtmlPolicies(html).write(report);
    rules(html, report);
    new HtmlAccepted(html).write(report);
    skipped(html, report.skipped());
    html.close();
    html.open("footer");
    html.element("p", "Written by cors-lint " + context.version() + " from source code alone.");
    html.close();
    html.open("script").raw(SCRIPT).close();
    html.close().close().raw("\n");
  }

  private static void head(Html html, Report report) throws IOException {
    html.open("head");
    html.empty("meta", "charset", "utf-8").raw("\n");
    html.empty("meta", "http-equiv", "Content-Security-Policy", "content", policy()).raw("\n");
    html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    html.raw("\n").empty("meta", "name", "color-scheme", "content", "light dark").raw("\n");
    html.empty("link", "rel", "icon", "href", "data:,").raw("\n");
    html.element("title", "cors-lint: " + verdict(report));
    html.open("style").raw(STYLE).close();
    html.close();
  }

  private static String policy() {
    return "default-src 'none'; img-src data:; style-src 'sha256-%s'; script-src 'sha256-%s'; base-uri 'none'; form-action 'none'"
        .formatted(sha256(STYLE), sha256(SCRIPT));
  }

  private static void header(Html html, Report report) throws IOException {
    html.open("header");
    html.open("div", "class", "bar");
    html.element("p", "cors-lint", "class", "brand");
    navigation(html, report);
    html.element("button", "Dark", "type", "button", "id", "theme", "hidden", "");
    html.close();
    html.element("h1", verdict(report));
    html.element("p", lead(report), "class", "lead");
    html.open("ul", "class", "tiles");
    tile(html, report.count(Severity.ERROR), "error", "read with the visitor\u2019s cookies");
    tile(html, report.count(Severity.WARNING), "warning", "read without cookies, or broken");
    tile(html, report.count(Severity.NOTE), "note", "hardening, or not to be told");
    html.close();
    facts(html, report);
    html.close();
  }

  private static void navigation(Html html, Report report) throws IOException {
    html.open("nav", "aria-label", "Sections");
    html.element("a", "Findings", "href", "#findings");
    html.element("a", "Policy map", "href", "#policies");
    if (!report.findings().isEmpty()) {
      html.element("a", "Rules", "href", "#rules");
    }
    if (HtmlAccepted.isNeeded(report)) {
      html.element("a", "Accepted", "href", "#accepted");
    }
    if (!report.skipped().isEmpty()) {
      html.element("a", "Not analysed", "href", "#skipped");
    }
    html.close();
  }

  private static void facts(Html html, Report report) throws IOException {
    html.open("dl", "class", "facts");
    fact(html, "Files read", report.filesRead());
    fact(html, "with CORS code", report.candidates());
    fact(html, "Policies", report.policies().size());
    if (!report.endpoints().isEmpty()) {
      fact(html, "Endpoints", report.endpoints().size());
    }
    if (!report.suppressed().isEmpty()) {
      fact(html, "Accepted", report.suppressed().size());
    }
    fact(html, "Not analysed", report.skipped().size());
    html.close();
  }

  private static void tile(Html html, long count, String severity, String what) throws IOException {
    html.open("li", "class", count == 0 ? "tile" : "tile " + severity);
    html.element("strong", String.valueOf(count));
    html.element("span", count == 1 ? severity : severity + "s");
    html.element("small", what);
    html.close();
  }

  private static void fact(Html html, String name, int count) throws IOException {
    html.open("div");
    html.element("dt", name);
    html.element("dd", String.valueOf(count));
    html.close();
  }

  private static String verdict(Report report) {
    if (report.findings().isEmpty()) {
      return "Nothing found";
    }
    return Stream.of(Severity.ERROR, Severity.WARNING, Severity.NOTE)
        .filter(severity -> report.count(severity) > 0)
        .map(severity -> Sentence.counted(report.count(severity), severity.label()))
        .collect(Collectors.joining(", "));
  }

  private static String lead(Report report) {
    if (report.count(Severity.ERROR) > 0) {
      return "Websites that nobody meant to trust can read responses of a visitor who is logged in.";
    }
    if (report.count(Severity.WARNING) > 0) {
      return "Websites that nobody meant to trust can read responses, or a configuration does not"
          + " work.";
    }
    return report.findings().isEmpty()
        ? "No origin gets in that should not."
        : "Nobody gets in today; there are things worth knowing.";
  }

  private static void rules(Html html, Report report) throws IOException {
    List<RuleInfo> rules =
        report.findings().stream()
            .map(f -> f.rule())
            .distinct()
            .sorted((a, b) -> a.code().compareTo(b.code()))
            .toList();
    if (rules.isEmpty()) {
      return;
    }
    html.open("section", "aria-labelledby", "rules");
    html.element("h2", "Rules", "id", "rules");
    html.open("ul", "class", "rules");
    for (RuleInfo rule : rules) {
      html.open("li", "id", rule.code());
      html.element("strong", rule.code() + " " + rule.name());
      html.text(" \u2013 " + Sentence.of(rule.summary()) + " CWE-" + rule.cwe() + ". More: ");
      html.element("code", "cors-lint explain " + rule.name());
      html.close();
    }
    html.close().close();
  }

  private static void skipped(Html html, List<Skipped> skipped) throws IOException {
    if (skipped.isEmpty()) {
      return;
    }
    html.open("section", "aria-labelledby", "skipped");
    html.element("h2", "Not analysed", "id", "skipped");
    html.element("p", "Findings may be missing in these files.");
    html.open("ul");
    for (Skipped skip : skipped) {
      html.open("li");
      place(html, skip.at());
      html.text(" " + Sentence.of(skip.reason()));
      html.close();
    }
    html.close().close();
  }

  /** A place as code that may be broken where a path may. */
  static void place(Html html, Location at) throws IOException {
    html.open("code", "class", "place");
    html.path(at.path()).text(":" + at.startLine() + ":" + at.startColumn());
    html.close();
  }

  private static String resource(String name) {
    try (InputStream in = HtmlReporter.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String sha256(String text) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] hash = digest.digest(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
