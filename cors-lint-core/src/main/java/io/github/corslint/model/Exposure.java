package io.github.corslint.model;

import java.util.Locale;

/** What a browser lets an attack origin do with a response: the scale of every verdict. */
@PublicApi
public enum Exposure {
  /** Read the response with the visitor's cookies. */
  CREDENTIALED(Severity.ERROR),
  /** Read it without cookies; the origin itself (or {@code null}) is echoed. */
  REFLECTED(Severity.WARNING),
  /** Read it without cookies; the answer is {@code *}. */
  PUBLIC(Severity.WARNING),
  /** Nothing, because the application fails or browsers reject the headers. */
  BROKEN(Severity.WARNING),
  /** Nothing today; a weakness beside the policy. */
  HARDENING(Severity.NOTE),
  /** Cannot be told from the source. */
  UNDECIDABLE(Severity.NOTE);

  private final Severity severity;

  Exposure(Severity severity) {
    this.severity = severity;
  }

  /** The severity that a finding with this exposure has unless its rule says otherwise. */
  public Severity severity() {
    return severity;
  }

  /** The lower-case word that reports use. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
