package io.github.corslint.interpret;

import io.github.corslint.syntax.TypeName;
import java.util.Optional;

/**
 * A value that cannot be known from the source.
 *
 * @param reason why, as a phrase for people
 * @param fromOrigin whether it may depend on the request's origin
 * @param attacker whether the sender of the request chooses it freely
 * @param type its declared type, when there is one
 * @param absent whether it is null unless an operator sets it, such as an environment variable:
 *     code that asks whether it is null gets that answer, so that its default counts
 */
public record Unknown(
    String reason, boolean fromOrigin, boolean attacker, Optional<TypeName> type, boolean absent)
    implements Value {

  /** A value that is not null as far as anyone can tell. */
  public Unknown(String reason, boolean fromOrigin, boolean attacker, Optional<TypeName> type) {
    this(reason, fromOrigin, attacker, type, false);
  }

  /** A setting of the machine that has no value in the source. */
  public static Unknown unset(String reason) {
    return new Unknown(reason, false, false, Optional.empty(), true);
  }

  /** A value that nothing is known of but why. */
  public static Unknown because(String reason) {
    return new Unknown(reason, false, false, Optional.empty());
  }

  /** A value that nothing is known of but why and whether the origin has a part in it. */
  public static Unknown because(String reason, boolean fromOrigin) {
    return new Unknown(reason, fromOrigin, false, Optional.empty());
  }

  /** A value of a declared type. */
  public static Unknown of(TypeName type, String reason) {
    return new Unknown(reason, false, false, Optional.of(type));
  }
}
