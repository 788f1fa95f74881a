package io.github.corslint.report;

import com.google.gson.stream.JsonWriter;
import io.github.corslint.model.CorsPolicy;
import io.github.corslint.model.Edit;
import io.github.corslint.model.Finding;
import io.github.corslint.model.Fix;
import io.github.corslint.model.Handler;
import io.github.corslint.model.KnownFinding;
import io.github.corslint.model.Location;
import io.github.corslint.model.Report;
import io.github.corslint.model.Setting;
import io.github.corslint.model.Severity;
import io.github.corslint.model.Skipped;
import io.github.corslint.model.Step;
import io.github.corslint.model.Suppressed;
import io.github.corslint.model.TrustedOrigin;
import io.github.corslint.model.Witness;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;

/** Everything a report knows, for scripts. Members are only ever added within a schema version. */
final class JsonReporter implements Reporter {

  private static final int SCHEMA_VERSION = 1;

  @Override
  public void render(Report report, ReportContext context, Writer out) throws IOException {
    JsonWriter json = Json.writer(out);
    json.beginObject();
    json.name("schemaVersion").value(SCHEMA_VERSION);
    json.name("tool").beginObject();
    json.name("name").value("cors-lint").name("version").value(context.version());
    json.endObject();
    summary(json, report);
    Fingerprints fingerprints = new Fingerprints(new SourceLines(context.texts()));
    json.name("findings").beginArray();
    for (Finding finding : report.findings()) {
      json.beginObject();
      finding(json, finding, fingerprints);
      json.endObject();
    }
    json.endArray();
    suppressed(json, report.suppressed(), fingerprints);
    gone(json, report.gone());
    policies(json, report.policies());
    skipped(json, report.skipped());
    json.endObject();
    json.flush();
    out.write('\n');
  }

  private static void summary(JsonWriter json, Report report) throws IOException {
    json.name("summary").beginObject();
    json.name("filesRead").value(report.filesRead());
    json.name("candidates").value(report.candidates());
    json.name("policies").value(report.policies().size());
    json.name("errors").value(report.count(Severity.ERROR));
    json.name("warnings").value(report.count(Severity.WARNING));
    json.name("notes").value(report.count(Severity.NOTE));
    json.name("skipped").value(report.skipped().size());
    json.name("suppressed").value(report.count(Suppressed.By.SOURCE));
    json.name("baseline").value(report.count(Suppressed.By.BASELINE));
    json.endObject();
  }

  private static void finding(JsonWriter json, Finding finding, Fingerprints fingerprints)
      throws IOException {
    json.name("rule").beginObject();
    json.name("code").value(finding.rule().code());
    json.name("name").value(finding.rule().name());
    json.name("cwe").value(finding.rule().cwe());
    json.endObject();
    json.name("severity").value(finding.severity().label());
    json.name("exposure").value(finding.exposure().label());
    if (finding.witness().isPresent()) {
      witness(json, finding.witness().get());
    }
    json.name("message").value(finding.message());
    json.name("reason").value(finding.reason());
    json.name("help").value(finding.help());
    location(json, finding.at());
    steps(json.name("related"), finding.related());
    steps(json.name("trace"), finding.trace());
    fixes(json.name("fixes"), finding.fixes());
    endpoints(json.name("endpoints"), finding.endpoints());
    json.name("fingerprint").value(fingerprints.of(finding));
  }

  private static void suppressed(
      JsonWriter json, List<Suppressed> suppressed, Fingerprints fingerprints) throws IOException {
    json.name("suppressed").beginArray();
    for (Suppressed one : suppressed) {
      json.beginObject();
      json.name("by").value(one.by().name().toLowerCase(Locale.ROOT));
      json.name("reason").value(one.reason());
      json.name("finding").beginObject();
      finding(json, one.finding(), fingerprints);
      json.endObject();
      json.endObject();
    }
    json.endArray();
  }

  private static void gone(JsonWriter json, List<KnownFinding> gone) throws IOException {
    json.name("gone").beginArray();
    for (KnownFinding entry : gone) {
      json.beginObject();
      json.name("rule").value(entry.rule()).name("path").value(entry.path());
      json.name("message").value(entry.message());
      json.endObject();
    }
    json.endArray();
  }

  private static void witness(JsonWriter json, Witness witness) throws IOException {
    json.name("witness").beginObject();
    json.name("origin").value(witness.origin());
    json.name("variant").value(witness.variant().label());
    json.name("trusted").value(witness.trusted());
    json.endObject();
  }

  private static void policies(JsonWriter json, List<CorsPolicy> policies) throws IOException {
    json.name("policies").beginArray();
    for (CorsPolicy policy : policies) {
      json.beginObject();
      json.name("surface").value(policy.surface());
      location(json, policy.at());
      json.name("owner").value(policy.scope().owner());
      Json.strings(json.name("paths"), policy.scope().paths());
      json.name("trusted").beginArray();
      for (TrustedOrigin trusted : policy.origins().trusted()) {
        json.beginObject().name("text").value(trusted.text());
        json.name("kind").value(trusted.kind().name().toLowerCase(Locale.ROOT)).endObject();
      }
      json.endArray();
      json.endObject();
    }
    json.endArray();
  }

  private static void skipped(JsonWriter json, List<Skipped> skipped) throws IOException {
    json.name("skipped").beginArray();
    for (Skipped skip : skipped) {
      json.beginObject();
      location(json, skip.at());
      json.name("reason").value(skip.reason());
      json.endObject();
    }
    json.endArray();
  }

  private static void steps(JsonWriter json, List<Step> steps) throws IOException {
    json.beginArray();
    for (Step step : steps) {
      json.beginObject();
      location(json, step.at());
      json.name("text").value(step.text());
      json.endObject();
    }
    json.endArray();
  }

  private static void fixes(JsonWriter json, List<Fix> fixes) throws IOException {
    json.beginArray();
    for (Fix fix : fixes) {
      json.beginObject();
      json.name("title").value(fix.title()).name("safe").value(fix.safe());
      json.name("edits").beginArray();
      for (Edit edit : fix.edits()) {
        json.beginObject();
        location(json, edit.at());
        json.name("replacement").value(edit.replacement());
        json.endObject();
      }
      json.endArray();
      json.endObject();
    }
    json.endArray();
  }

  private static void endpoints(JsonWriter json, List<Handler> endpoints) throws IOException {
    json.beginArray();
    for (Handler endpoint : endpoints) {
      json.beginObject();
      json.name("handler").value(endpoint.name());
      strings(json, "methods", endpoint.methods());
      strings(json, "paths", endpoint.paths());
      json.name("login").value(endpoint.login().isPresent());
      location(json, endpoint.at());
      json.endObject();
    }
    json.endArray();
  }

  /** A member that is there when its value is known. */
  private static void strings(JsonWriter json, String name, Setting<List<String>> setting)
      throws IOException {
    if (setting.known().isPresent()) {
      Json.strings(json.name(name), setting.known().get());
    }
  }

  private static void location(JsonWriter json, Location at) throws IOException {
    json.name("location").beginObject();
    json.name("path").value(at.path());
    json.name("startLine").value(at.startLine());
    json.name("startColumn").value(at.startColumn());
    json.name("endLine").value(at.endLine());
    json.name("endColumn").value(at.endColumn());
    json.endObject();
  }
}
