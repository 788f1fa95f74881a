package io.github.corslint.interpret;

import io.github.corslint.syntax.TypeName;
import java.util.List;
import java.util.Optional;

/**
 * An object of a library whose meaning is written down by hand: a request, a response, a
 * configuration.
 */
public non-sealed interface Model extends Value {

  /**
   * The result of a method, or empty when it is not modelled: the result is unknown then.
   *
   * @param method its simple name
   * @param arguments evaluated arguments
   * @param site where the call stands and the run that it is part of
   */
  Optional<Value> call(String method, List<Value> arguments, CallSite site);

  /** Tells that code outside of the tree has got this object. */
  default void handedOver() {}

  /** Whether this can be an instance of a library type. */
  default boolean isInstance(TypeName type) {
    return true;
  }

  /** Whether code that gets this object can learn the request's origin from it. */
  default boolean carriesOrigin() {
    return false;
  }
}
