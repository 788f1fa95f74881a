package io.github.corslint.source;

import io.github.corslint.model.Location;
import io.github.corslint.model.Skipped;

/** A file cannot be had as text; the message is a phrase that follows the file's name. */
public final class UnreadableFileException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String path;
  private final String reason;

  /** Names the file and says in one line what is wrong with it. */
  public UnreadableFileException(SourceFile file, String reason) {
    super(reason);
    this.path = file.path();
    this.reason = reason;
  }

  /** The same as a line of the report. */
  public Skipped skipped() {
    return new Skipped(Location.startOf(path), reason);
  }
}
