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
  private int steps;
  private int depth;

  Budget(Reach reach) {
    this.reach = reach;
  }

  /** Whether methods and constructors of a file are followed into. */
  boolean reaches(JavaSource source) {
    return reach.covers(source);
  }

  void step() {
    if (++steps > limit) {
      throw new PathAbandoned("the code runs longer than the analysis follows it");
    }
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
