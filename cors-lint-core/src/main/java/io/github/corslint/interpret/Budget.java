package io.github.corslint.interpret;

/**
 * What one path may cost. Limits count evaluated nodes, not seconds, so that the same source gives
 * the same result on every machine.
 */
final class Budget {

  private static final int MAX_STEPS = 20_000;
  static final int MAX_DEPTH = 48;
  static final int MAX_ROUNDS = 200;

  private int steps;
  private int depth;

  void step() {
    if (++steps > MAX_STEPS) {
      throw new PathAbandoned("the code runs longer than the analysis follows it");
    }
  }

  boolean enter() {
    return ++depth <= MAX_DEPTH;
  }

  void leave() {
    depth--;
  }

  int steps() {
    return steps;
  }
}
