package io.github.corslint.interpret;

import io.github.corslint.model.Location;
import java.util.Optional;

/**
 * An operation on the request's origin whose result was known.
 *
 * @param at where it stands
 * @param text the operation as written
 * @param method the operation's simple name
 * @param guard the condition that took the operation, perhaps by way of other methods; empty when
 *     it is not known
 */
public record OriginCheck(Location at, String text, String method, Optional<Location> guard) {

  /** An operation of which no condition is known. */
  OriginCheck(Location at, String text, String method) {
    this(at, text, method, Optional.empty());
  }

  /** The same operation, taken by a condition. */
  OriginCheck guardedBy(Location condition) {
    return new OriginCheck(at, text, method, Optional.of(condition));
  }

  /** Where it is to be shown: the operation when its condition shows it, else the condition. */
  public Location shownAt() {
    return guard.filter(condition -> !condition.contains(at)).orElse(at);
  }
}
