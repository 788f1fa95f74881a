package io.github.corslint.report;

import com.google.gson.stream.JsonWriter;
import io.github.corslint.model.Location;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** Places in SARIF's words: relative URIs and regions. */
final class SarifPlace {

  /** The name that GitHub knows for the root of the repository. */
  static final String BASE = "%SRCROOT%";

  private static final String PLAIN = "-._~/!$&'()*+,;=@";

  private SarifPlace() {}

  /** Writes the member {@code physicalLocation}. */
  static void write(JsonWriter json, Location at) throws IOException {
    write(json, at, "");
  }

  /** Writes the member {@code physicalLocation} with the source text of the region. */
  static void write(JsonWriter json, Location at, String snippet) throws IOException {
    json.name("physicalLocation").beginObject();
    artifact(json, at.path());
    json.name("region").beginObject();
    range(json, at);
    if (!snippet.isEmpty()) {
      json.name("snippet").beginObject().name("text").value(snippet).endObject();
    }
    json.endObject();
    json.endObject();
  }

  /** Writes the member {@code artifactLocation}. */
  static void artifact(JsonWriter json, String path) throws IOException {
    json.name("artifactLocation").beginObject();
    json.name("uri").value(uri(path)).name("uriBaseId").value(BASE);
    json.endObject();
  }

  /** Writes the members of a region that say where it is. */
  static void range(JsonWriter json, Location at) throws IOException {
    json.name("startLine").value(at.startLine()).name("startColumn").value(at.startColumn());
    json.name("endLine").value(at.endLine()).name("endColumn").value(at.endColumn());
  }

  /** A relative path as a URI reference. */
  static String uri(String path) {
    StringBuilder uri = new StringBuilder();
    for (byte b : path.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xFF);
      if (c < 128 && (Character.isLetterOrDigit(c) || PLAIN.indexOf(c) >= 0)) {
        uri.append(c);
      } else {
        uri.append(String.format("%%%02X", (int) c));
      }
    }
    return uri.toString();
  }
}
