package io.github.corslint.model;

import java.util.Optional;
import java.util.function.Predicate;

/**
 * One knob of a policy: set to a value, left alone, or beyond what can be evaluated.
 *
 * @param <T> the type of the value
 */
@PublicApi
public sealed interface Setting<T> {

  /** Set to a value at a place. */
  @PublicApi
  record Is<T>(T value, Location at) implements Setting<T> {}

  /** Never set: the framework's default holds. */
  @PublicApi
  record Unset<T>() implements Setting<T> {}

  /** Set to something that cannot be evaluated, and why. */
  @PublicApi
  record Unknown<T>(String why, Location at) implements Setting<T> {}

  /** A setting that was never touched. */
  static <T> Setting<T> unset() {
    return new Unset<>();
  }

  /** True only when the value is known and satisfies the test: unknown never counts as yes. */
  default boolean is(Predicate<? super T> test) {
    return this instanceof Is<T> set && test.test(set.value());
  }

  /** The value when it is known. */
  default Optional<T> known() {
    return this instanceof Is<T> set ? Optional.of(set.value()) : Optional.empty();
  }

  /** Where it was written, when it was. */
  default Optional<Location> place() {
    if (this instanceof Is<T> set) {
      return Optional.of(set.at());
    }
    return this instanceof Unknown<T> unknown ? Optional.of(unknown.at()) : Optional.empty();
  }
}
