package io.github.corslint.model;

import java.util.Locale;

/** How much a finding matters, from least to most. */
@PublicApi
public enum Severity {
  /** Worth knowing; never fails a build by default. */
  NOTE,
  /**
   * A website that was not meant to can read responses without cookies, or the configuration does
   * not work.
   */
  WARNING,
  /** A website that was not meant to can read responses with the visitor's cookies. */
  ERROR;

  /** The lower-case word that reports and options use. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
