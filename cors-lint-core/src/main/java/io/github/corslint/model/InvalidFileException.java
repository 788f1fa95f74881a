package io.github.corslint.model;

/**
 * A file that people wrote for cors-lint is wrong; the message is one line that begins with its
 * place.
 */
public final class InvalidFileException extends Exception {
  private static final long serialVersionUID = 1L;

  /** Says where and what. */
  public InvalidFileException(Location at, String reason) {
    super(at + ": " + reason);
  }
}
