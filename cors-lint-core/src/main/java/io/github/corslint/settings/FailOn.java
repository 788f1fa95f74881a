package io.github.corslint.settings;

import io.github.corslint.model.Report;
import io.github.corslint.model.Severity;
import java.util.Locale;

/** The least severe finding that makes a run fail. */
public enum FailOn {
  /** Only errors. */
  ERROR,
  /** Warnings and errors. */
  WARNING,
  /** Every finding. */
  NOTE,
  /** No finding. */
  NEVER;

  /** Whether a run with this report fails. */
  public boolean failsFor(Report report) {
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
