package io.github.corslint.interpret;

/** Code that runs earlier for the same request does not hand it on to the code of a run. */
final class NotReached extends RuntimeException {
  private static final long serialVersionUID = 1L;

  NotReached() {
    super("", null, false, false);
  }
}
