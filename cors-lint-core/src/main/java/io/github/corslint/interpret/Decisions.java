package io.github.corslint.interpret;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * Which way one path goes where nothing is known. Ways that throw at once come last; where a
 * container makes what it hands over they are not gone at all, since that could be made. That
 * something says {@code *} is supposed last: nothing in the source says so.
 */
final class Decisions {

  private final Choices choices;
  private Optional<Boolean> hope = Optional.empty();
  private int making;
  private int taken;

  Decisions(Choices choices) {
    this.choices = choices;
  }

  /** How many were taken so far. */
  int taken() {
    return taken;
  }

  /** Does work in which one outcome of conditions is hoped for: the one that throws nothing. */
  <T> T hoping(Optional<Boolean> outcome, Supplier<T> work) {
    Optional<Boolean> outer = hope;
    hope = outcome;
    try {
      return work.get();
    } finally {
      hope = outer;
    }
  }

  /**
   * Whether one outcome of the condition at hand ends in an exception at once. What must be set is
   * set then, by whoever runs the program.
   */
  boolean isHoping() {
    return hope.isPresent();
  }

  /** Does work in which the opposite is hoped for. */
  <T> T hopingOpposite(Supplier<T> work) {
    return hoping(hope.map(h -> !h), work);
  }

  /** Makes what a container hands over. */
  void making(Runnable work) {
    making++;
    Optional<Boolean> outer = hope;
    hope = Optional.empty();
    try {
      work.run();
    } finally {
      hope = outer;
      making--;
    }
  }

  /** Whether a container is making what it hands over. */
  boolean isMaking() {
    return making > 0;
  }

  /** The outcome of an unknown condition: 0 for true, 1 for false. */
  int outcome(Unknown condition, Object site) {
    if (hope.isEmpty() || condition.fromOrigin() || condition.isChosen()) {
      return first(condition.asks() == Unknown.Asks.STAR ? 1 : 0, site, 2);
    }
    taken++;
    int hoped = hope.get() ? 0 : 1;
    return making > 0 ? hoped : choices.choose(site, 2, hoped, false);
  }

  /** One of several possibilities, from 0. */
  int choose(Object site, int options) {
    return first(0, site, options);
  }

  /**
   * Whether a field holds what other code puts there rather than its initial value. Where that is
   * null, what stands behind a use of the field is seen first.
   */
  boolean isReplaced(Value initial, Object site) {
    boolean isEmpty = initial instanceof Known known && known.isNull();
    return first(isEmpty ? 1 : 0, site, 2) == 1;
  }

  private int first(int preferred, Object site, int options) {
    taken++;
    return choices.choose(site, options, preferred, making > 0);
  }
}
