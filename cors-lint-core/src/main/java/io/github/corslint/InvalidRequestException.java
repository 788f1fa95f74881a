package io.github.corslint;

import io.github.corslint.model.PublicApi;

/**
 * The request itself is wrong: a path that does not exist, a rule that nobody knows. The message is
 * one line for people.
 */
@PublicApi
public final class InvalidRequestException extends Exception {
  private static final long serialVersionUID = 1L;

  /** One line that says what is wrong and what to do. */
  public InvalidRequestException(String message) {
    super(message);
  }
}
