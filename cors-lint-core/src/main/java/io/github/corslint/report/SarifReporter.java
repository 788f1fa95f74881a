package io.github.corslint.report;

import com.google.gson.stream.JsonWriter;
import io.github.corslint.model.Finding;
import io.github.corslint.model.Report;
import io.github.corslint.model.RuleInfo;
import io.github.corslint.model.Skipped;
import io.github.corslint.model.Suppressed;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;

/** SARIF 2.1.0 as GitHub code scanning reads it. */
final class SarifReporter implements Reporter {

  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  @Override
  public void render(Report report, ReportContext context, Writer out) throws IOException {
    JsonWriter json = Json.writer(out);
    json.beginObject();
    json.name("$schema").value(SCHEMA);
    json.name("version").value("2.1.0");
    json.name("runs").beginArray().beginObject();
    json.name("tool").beginObject();
    new SarifDriver(json, context).write();
    json.endObject();
    sourceRoot(json);
    json.name("columnKind").value("utf16CodeUnits");
    invocation(json, report.skipped());
    results(json, report, context);
    json.endObject().endArray();
    json.endObject();
    json.flush();
    out.write('\n');
  }

  private static void sourceRoot(JsonWriter json) throws IOException {
    json.name("originalUriBaseIds").beginObject();
    json.name(SarifPlace.BASE).beginObject();
    json.name("description").beginObject();
    json.name("text").value("The folder to which the paths of this report are relative.");
    json.endObject().endObject().endObject();
  }

  private static void invocation(JsonWriter json, List<Skipped> skipped) throws IOException {
    json.name("invocations").beginArray().beginObject();
    json.name("executionSuccessful").value(true);
    json.name("toolExecutionNotifications").beginArray();
    for (Skipped skip : skipped) {
      json.beginObject();
      json.name("descriptor").beginObject();
      json.name("id").value(SarifDriver.NOT_ANALYSED).name("index").value(0);
      json.endObject();
      json.name("level").value("warning");
      json.name("message").beginObject();
      json.name("text").value("Not analysed: " + Sentence.of(skip.reason()));
      json.endObject();
      json.name("locations").beginArray().beginObject();
      SarifPlace.write(json, skip.at());
      json.endObject().endArray();
      json.endObject();
    }
    json.endArray();
    json.endObject().endArray();
  }

  private static void results(JsonWriter json, Report report, ReportContext context)
      throws IOException {
    SourceLines lines = new SourceLines(context.texts());
    SarifResult result = new SarifResult(json, lines, new Fingerprints(lines));
    List<String> codes = context.rules().stream().map(RuleInfo::code).toList();
    json.name("results").beginArray();
    for (Finding finding : report.findings()) {
      result.write(finding, codes.indexOf(finding.rule().code()), Optional.empty());
    }
    for (Suppressed suppressed : report.suppressed()) {
      Finding finding = suppressed.finding();
      result.write(finding, codes.indexOf(finding.rule().code()), Optional.of(suppressed));
    }
    json.endArray();
  }
}
