package io.github.corslint.report;

import com.google.gson.stream.JsonWriter;
import io.github.corslint.model.Finding;
import io.github.corslint.model.Report;
import io.github.corslint.model.Severity;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** The code quality report of GitLab: issues in CodeClimate's words. */
final class GitLabReporter implements Reporter {

  @Override
  public void render(Report report, ReportContext context, Writer out) throws IOException {
    Fingerprints fingerprints = new Fingerprints(new SourceLines(context.texts()));
    JsonWriter json = Json.writer(out);
    json.beginArray();
    for (Finding finding : report.findings()) {
      issue(json, finding, fingerprints.of(finding));
    }
    json.endArray();
    json.flush();
    out.write('\n');
  }

  private static void issue(JsonWriter json, Finding finding, String fingerprint)
      throws IOException {
    json.beginObject();
    json.name("type").value("issue");
    json.name("check_name").value(finding.rule().code() + " " + finding.rule().name());
    json.name("description").value(Sentence.whole(finding));
    Json.strings(json.name("categories"), List.of("Security"));
    json.name("severity").value(severity(finding.severity()));
    json.name("fingerprint").value(fingerprint);
    json.name("location").beginObject();
    json.name("path").value(finding.at().path());
    json.name("lines").beginObject();
    json.name("begin").value(finding.at().startLine());
    json.name("end").value(finding.at().endLine());
    json.endObject().endObject();
    json.endObject();
  }

  private static String severity(Severity severity) {
    return switch (severity) {
      case ERROR -> "critical";
      case WARNING -> "major";
      case NOTE -> "info";
    };
  }
}
