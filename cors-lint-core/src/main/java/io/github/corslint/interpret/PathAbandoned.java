package io.github.corslint.interpret;

/** A path used up its budget; what it would have shown is unknown. */
final class PathAbandoned extends RuntimeException {
  private static final long serialVersionUID = 1L;

  PathAbandoned(String reason) {
    super(reason, null, false, false);
  }
}
