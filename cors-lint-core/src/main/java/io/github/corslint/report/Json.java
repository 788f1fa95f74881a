package io.github.corslint.report;

import com.google.gson.FormattingStyle;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** How JSON is laid out, whatever it says. */
final class Json {

  private Json() {}

  /** A writer that indents by two and ends lines with a line feed on every system. */
  static JsonWriter writer(Writer out) {
    JsonWriter json = new JsonWriter(out);
    json.setFormattingStyle(FormattingStyle.PRETTY.withNewline("\n").withIndent("  "));
    return json;
  }

  static void strings(JsonWriter json, List<String> values) throws IOException {
    json.beginArray();
    for (String value : values) {
      json.value(value);
    }
    json.endArray();
  }
}
