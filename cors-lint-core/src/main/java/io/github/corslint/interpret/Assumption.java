package io.github.corslint.interpret;

import io.github.corslint.model.Location;

/**
 * What a path took for granted of something unknown.
 *
 * @param site the condition, by identity
 * @param at where it stands
 * @param text the condition as written
 * @param option which way the path went
 * @param unknown what was not known
 * @param response the response whose code took it, as {@code Run.scope} numbers them
 */
public record Assumption(
    Object site, Location at, String text, int option, Unknown unknown, int response) {

  /** The same, taken by the code of another response. */
  Assumption by(int other) {
    return new Assumption(site, at, text, option, unknown, other);
  }

  /** Whether this is the same decision as another one. */
  @SuppressWarnings("ReferenceEquality") // a condition is itself, not another one that reads alike
  public boolean agreesWith(Assumption other) {
    return site == other.site && option == other.option;
  }

  /** Whether this decides the same condition the other way. */
  @SuppressWarnings("ReferenceEquality") // as above
  public boolean contradicts(Assumption other) {
    return site == other.site && option != other.option;
  }
}
