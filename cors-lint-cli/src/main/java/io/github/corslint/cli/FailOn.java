package io.github.corslint.cli;

import io.github.corslint.model.Report;
import io.github.corslint.model.Severity;
import java.util.Locale;

/** The least severe finding that makes the command fail. */
enum FailOn {
  /** Only errors. */
  ERROR,
  /** Warnings and errors. */
  WARNING,
  /** Every finding. */
  NOTE,
  /** No finding. */
  NEVER;

  boolean failsFor(Report report) {
    return switch (this) {
      case ERROR -> report.hasAtLeast(Severity.ERROR);
      case WARNING -> report.hasAtLeast(Severity.WARNING);
      case NOTE -> report.hasAtLeast(Severity.NOTE);
      case NEVER -> false;
    };
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
