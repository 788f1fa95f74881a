package io.github.corslint.syntax.config;

import io.github.corslint.model.Location;
import io.github.corslint.model.Skipped;

/** A configuration file breaks the rules of its format; the message is a phrase of one line. */
public final class ConfigSyntaxException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Location at;
  private final String reason;

  /** Says where and what. */
  public ConfigSyntaxException(Location at, String reason) {
    super(reason);
    this.at = at;
    this.reason = reason;
  }

  /** The same as a line of the report. */
  public Skipped skipped() {
    return new Skipped(at, reason);
  }
}
