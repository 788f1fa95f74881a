package io.github.corslint.interpret;

import java.util.List;
import java.util.Optional;

/** The methods that every object has, as classes of the program write them. */
final class ObjectMethods {

  private final CallSite site;
  private final int madeAt;

  /**
   * Those of the objects that are made at a place.
   *
   * @param site the place
   */
  ObjectMethods(CallSite site) {
    this.site = site;
    this.madeAt = site.run().budget().steps();
  }

  /** How many steps of the path came before the objects were made. */
  int madeAt() {
    return madeAt;
  }

  /** What {@code equals} says; empty when the class does not write it. */
  Optional<Boolean> areEqual(Instance object, Value other) {
    return site.run()
        .callIfDeclared(object, "equals", List.of(other), site)
        .map(answer -> site.run().isYes(answer, object, site));
  }

  /** What {@code compareTo} says, as far as it is known. */
  Optional<Integer> compared(Instance object, Value other) {
    return site.run()
        .callIfDeclared(object, "compareTo", List.of(other), site)
        .map(
            order -> {
              if (order instanceof Unknown unknown) {
                throw new UnknownResult(unknown);
              }
              return order.raw() instanceof Integer number ? number : 0;
            });
  }

  /** A value as text shows it, where its class says how: its own text, else the value itself. */
  static Value shown(Value value, CallSite site) {
    return value instanceof Instance object
        ? site.run()
            .callIfDeclared(object, "toString", List.of(), site)
            .or(() -> EnumMethods.call(object, "toString"))
            .orElse(value)
        : value;
  }
}
