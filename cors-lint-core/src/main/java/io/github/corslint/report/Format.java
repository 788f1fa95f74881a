package io.github.corslint.report;

import java.util.Locale;

/** Every format a report can have. To add one, write a {@link Reporter} and name it here. */
public enum Format {
  /** For people at a terminal. */
  TEXT,
  /** For scripts; described by {@code report.schema.json} in the documentation. */
  JSON,
  /** SARIF 2.1.0, for code scanning. */
  SARIF;

  /** Who writes this format. */
  public Reporter reporter() {
    return switch (this) {
      case TEXT -> new TextReporter();
      case JSON -> new JsonReporter();
      case SARIF -> new SarifReporter();
    };
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
