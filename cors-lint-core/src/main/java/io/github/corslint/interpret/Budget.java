package io.github.corslint.interpret;

import io.github.corslint.syntax.JavaSource;
import java.util.Collection;
import java.util.function.Supplier;

/**
 * What one path may cost, and where it may go. Limits count evaluated nodes, not seconds, so that
 * the same source gives the same result on every machine.
 */
final class Budget {

  private static final int MAX_STEPS = 20_000;
  static final int MAX_DEPTH = 48;
  static final int MAX_ROUNDS = 200;
  private static final int MAX_SIZE = 100_000;

  private final Reach reach;
  private int limit = MAX_STEPS;
  private long inVain;
  private int steps;
  private int depth;

  /**
   * The budget of one path.
   *
   * @param inVain how many nodes are evaluated as long as it shows nothing
   */
  Budget(Reach reach, long inVain) {
    this.reach = reach;
    this.inVain = inVain;
  }

  /** Whether methods and constructors of a file are followed into. */
  boolean reaches(JavaSource source) {
    return reach.covers(source);
  }

  void step() {
    if (++steps > limit || steps > inVain) {
      throw new PathAbandoned("the code runs longer than the analysis follows it");
    }
  }

  /** The path has shown something: it is worth being followed to its end. */
  void noteSight() {
    inVain = MAX_STEPS;
  }

  /**
   * Does work on a part of what is left, so that something is left for what comes after it.
   *
   * @param part the part: 2 for a half, 4 for a quarter
   * @throws PathAbandoned when that is not enough
   */
  <T> T detour(int part, Supplier<T> work) {
    int whole = limit;
    limit = steps + (whole - steps) / part;
    try {
      return work.get();
    } finally {
      limit = whole;
    }
  }

  boolean enter() {
    return ++depth <= MAX_DEPTH;
  }

  void leave() {
    depth--;
  }

  /** Ends the path when an object of the program grows beyond what checks of an origin need. */
  static void checkSize(Object object) {
    boolean large =
        object instanceof CharSequence text
            ? text.length() > MAX_SIZE
            : object instanceof Collection<?> collection && collection.size() > MAX_SIZE;
    if (large) {
      throw new PathAbandoned("a text or list grows larger than the analysis follows it");
    }
  }

  int steps() {
    return steps;
  }
}
