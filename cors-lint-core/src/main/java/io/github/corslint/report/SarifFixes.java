package io.github.corslint.report;

import com.google.gson.stream.JsonWriter;
import io.github.corslint.model.Edit;
import io.github.corslint.model.Fix;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Proposed fixes in SARIF's words: for each file the regions that are replaced. */
final class SarifFixes {

  private final JsonWriter json;

  SarifFixes(JsonWriter json) {
    this.json = json;
  }

  /** Writes the member {@code fixes}. */
  void write(List<Fix> fixes) throws IOException {
    json.name("fixes").beginArray();
    for (Fix fix : fixes) {
      json.beginObject();
      json.name("description").beginObject();
      json.name("text").value(Sentence.capitalised(fix.title()));
      json.endObject();
      changes(fix.edits());
      json.name("properties").beginObject().name("safe").value(fix.safe()).endObject();
      json.endObject();
    }
    json.endArray();
  }

  private void changes(List<Edit> edits) throws IOException {
    Map<String, List<Edit>> byPath = new TreeMap<>();
    edits.forEach(e -> byPath.computeIfAbsent(e.at().path(), p -> new ArrayList<>()).add(e));
    json.name("artifactChanges").beginArray();
    for (Map.Entry<String, List<Edit>> file : byPath.entrySet()) {
      json.beginObject();
      SarifPlace.artifact(json, file.getKey());
      json.name("replacements").beginArray();
      for (Edit edit : file.getValue()) {
        replacement(edit);
      }
      json.endArray();
      json.endObject();
    }
    json.endArray();
  }

  private void replacement(Edit edit) throws IOException {
    json.beginObject();
    json.name("deletedRegion").beginObject();
    SarifPlace.range(json, edit.at());
    json.endObject();
    json.name("insertedContent").beginObject().name("text").value(edit.replacement()).endObject();
    json.endObject();
  }
}
