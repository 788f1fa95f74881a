package io.github.corslint.interpret;

/** How a statement ended. */
sealed interface Completion {

  /** The next statement runs. */
  record Normal() implements Completion {}

  /** The method returns a value; null for none. */
  record Return(Value value) implements Completion {}

  /** A loop or switch is left; the label is empty for the innermost. */
  record Break(String label) implements Completion {}

  /** The next round of a loop begins; the label is empty for the innermost. */
  record Continue(String label) implements Completion {}

  /** A switch expression yields a value. */
  record Yield(Value value) implements Completion {}

  default boolean isAbrupt() {
    return !(this instanceof Normal);
  }
}
