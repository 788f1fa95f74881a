package io.github.corslint.report;

import io.github.corslint.model.Report;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;

/** Every format that the map of policies can have. */
public enum MapFormat {
  /** For people at a terminal. */
  TEXT,
  /** For scripts. */
  JSON,
  /** A table for documentation. */
  MARKDOWN;

  /** Writes the map of a report's policies. */
  public void render(Report report, Writer out) throws IOException {
    List<PolicyRow> rows = PolicyRow.of(report);
    switch (this) {
      case TEXT -> new TextMap(out).write(rows);
      case JSON -> JsonMap.write(rows, out);
      case MARKDOWN -> new MarkdownMap(out).write(rows);
    }
  }

  /** The lower-case word that options use. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return label();
  }
}
