package io.github.corslint.interpret;

/** A callback gave an unknown value to a method of the JDK that needs a known one. */
final class UnknownResult extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Unknown value;

  UnknownResult(Unknown value) {
    super(value.reason(), null, false, false);
    this.value = value;
  }

  Unknown value() {
    return value;
  }
}
