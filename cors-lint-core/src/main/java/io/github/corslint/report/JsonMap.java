package io.github.corslint.report;

import com.google.gson.stream.JsonWriter;
import io.github.corslint.model.Step;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** The map of policies for scripts: {@code {"schemaVersion": 1, "policies": [...]}}. */
final class JsonMap {

  private static final int SCHEMA_VERSION = 1;

  private JsonMap() {}

  static void write(List<PolicyRow> rows, Writer out) throws IOException {
    JsonWriter json = Json.writer(out);
    json.beginObject();
    json.name("schemaVersion").value(SCHEMA_VERSION);
    json.name("policies").beginArray();
    for (PolicyRow row : rows) {
      row(json, row);
    }
    json.endArray().endObject();
    json.flush();
    out.write('\n');
  }

  private static void row(JsonWriter json, PolicyRow row) throws IOException {
    json.beginObject();
    json.name("path").value(row.path());
    json.name("answers").value(row.answers());
    json.name("handler").value(row.name());
    json.name("at").value(row.at().toString());
    json.name("origins").value(row.origins());
    json.name("credentials").value(orDash(row.credentials()));
    json.name("methods").value(orDash(row.methods()));
    json.name("login").value(row.login() ? "yes" : "not known");
    json.name("from").beginArray();
    for (Step part : row.parts()) {
      json.beginObject();
      json.name("at").value(part.at().toString());
      json.name("text").value(part.text());
      json.endObject();
    }
    json.endArray().endObject();
  }

  /** What there is nothing to say about without a policy. */
  static String orDash(String text) {
    return text.isEmpty() ? "-" : text;
  }
}
