package io.github.corslint.report;

import com.google.gson.stream.JsonWriter;
import io.github.corslint.model.Finding;
import io.github.corslint.model.Location;
import io.github.corslint.model.Step;
import io.github.corslint.model.Suppressed;
import io.github.corslint.model.Witness;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;

/** Findings in SARIF's words. */
final class SarifResult {

  private final JsonWriter json;
  private final SourceLines lines;
  private final Fingerprints fingerprints;

  SarifResult(JsonWriter json, SourceLines lines, Fingerprints fingerprints) {
    this.json = json;
    this.lines = lines;
    this.fingerprints = fingerprints;
  }

  /** Writes one result; a negative index belongs to a rule that the run does not list. */
  void write(Finding finding, int ruleIndex, Optional<Suppressed> suppressed) throws IOException {
    json.beginObject();
    json.name("ruleId").value(finding.rule().code());
    if (ruleIndex >= 0) {
      json.name("ruleIndex").value(ruleIndex);
    }
    json.name("level").value(finding.severity().label());
    message(text(finding));
    json.name("locations").beginArray().beginObject();
    SarifPlace.write(json, finding.at(), lines.range(finding.at()).orElse(""));
    json.endObject().endArray();
    partialFingerprints(finding);
    if (!finding.trace().isEmpty()) {
      codeFlow(finding);
    }
    if (!finding.related().isEmpty()) {
      related(finding.related());
    }
    if (suppressed.isPresent()) {
      suppression(suppressed.get());
    }
    if (!finding.fixes().isEmpty()) {
      new SarifFixes(json).write(finding.fixes());
    }
    properties(finding);
    json.endObject();
  }

  private void suppression(Suppressed suppressed) throws IOException {
    boolean inSource = suppressed.by() == Suppressed.By.SOURCE;
    json.name("suppressions").beginArray().beginObject();
    json.name("kind").value(inSource ? "inSource" : "external");
    json.name("status").value("accepted");
    if (!suppressed.reason().isEmpty()) {
      json.name("justification").value(suppressed.reason());
    }
    if (suppressed.at().isPresent()) {
      json.name("location").beginObject();
      SarifPlace.write(json, suppressed.at().get());
      json.endObject();
    }
    json.endObject().endArray();
  }

  private static String text(Finding finding) {
    StringJoiner text = new StringJoiner(" ");
    text.add(Sentence.capitalised(finding.message()));
    if (!finding.reason().isEmpty()) {
      text.add(Sentence.capitalised(finding.reason()));
    }
    for (int i = 0; i < finding.related().size(); i++) {
      String link = Sentence.capitalised(finding.related().get(i).text());
      text.add("[" + link.replaceAll("[\\\\\\[\\]]", "\\\\$0") + "](" + (i + 1) + ")");
    }
    return text.toString();
  }

  private void partialFingerprints(Finding finding) throws IOException {
    Location at = finding.at();
    Optional<String> hash = lines.hash(at.path(), at.startLine());
    json.name("partialFingerprints").beginObject();
    if (hash.isPresent()) {
      json.name("primaryLocationLineHash").value(hash.get());
    }
    json.name("corsLint/v1").value(fingerprints.of(finding));
    json.endObject();
  }

  private void codeFlow(Finding finding) throws IOException {
    json.name("codeFlows").beginArray().beginObject();
    json.name("threadFlows").beginArray().beginObject();
    json.name("locations").beginArray();
    for (Step step : finding.trace()) {
      json.beginObject();
      json.name("location").beginObject();
      place(step);
      json.endObject();
      json.endObject();
    }
    json.endArray();
    json.endObject().endArray();
    json.endObject().endArray();
  }

  private void related(List<Step> related) throws IOException {
    json.name("relatedLocations").beginArray();
    for (int i = 0; i < related.size(); i++) {
      json.beginObject();
      json.name("id").value(i + 1);
      place(related.get(i));
      json.endObject();
    }
    json.endArray();
  }

  private void place(Step step) throws IOException {
    SarifPlace.write(json, step.at());
    message(Sentence.capitalised(step.text()));
  }

  private void properties(Finding finding) throws IOException {
    json.name("properties").beginObject();
    json.name("exposure").value(finding.exposure().label());
    if (finding.witness().isPresent()) {
      Witness witness = finding.witness().get();
      json.name("witness").value(witness.origin());
      json.name("variant").value(witness.variant().label());
      json.name("trusted").value(witness.trusted());
    }
    json.endObject();
  }

  private void message(String text) throws IOException {
    json.name("message").beginObject().name("text").value(text).endObject();
  }
}
