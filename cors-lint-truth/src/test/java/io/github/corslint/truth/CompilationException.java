package io.github.corslint.truth;

import java.io.IOException;

/** Sources that do not compile against a class path. */
final class CompilationException extends IOException {

  private static final long serialVersionUID = 1L;

  CompilationException(String messages) {
    super("does not compile:\n" + messages);
  }
}
