package io.github.corslint.interpret;

import io.github.corslint.model.Location;
import io.github.corslint.syntax.TypeName;
import java.util.Collection;
import java.util.Optional;

/**
 * A value that cannot be known from the source.
 *
 * @param reason why, as a phrase for people
 * @param fromOrigin whether it may depend on the request's origin
 * @param chosen where the sender's free choice was read that this is or comes from, such as a
 *     parameter of the request; empty for what the sender does not choose
 * @param type its declared type, when there is one
 * @param absent whether it is null unless an operator sets it, such as an environment variable:
 *     code that asks whether it is null gets that answer, so that its default counts
 * @param asks what it is the answer to
 * @param named what of a library it is, if code names that
 */
public record Unknown(
    String reason,
    boolean fromOrigin,
    Optional<Location> chosen,
    Optional<TypeName> type,
    boolean absent,
    Asks asks,
    Optional<Named> named)
    implements Value {

  /** A question that tells something of the one who asks it, whatever the answer. */
  public enum Asks {
    /** Whether something says {@code *}. */
    STAR,
    /** Whether the request is one of the method OPTIONS, as preflights are. */
    PREFLIGHT,
    /** Anything else. */
    OTHER;

    private static Asks about(Value operand) {
      if (operand instanceof Unknown unknown) {
        return unknown.isPreflightMethod() ? PREFLIGHT : unknown.asks();
      }
      return operand.isText("*") ? STAR : operand.isText("OPTIONS") ? PREFLIGHT : OTHER;
    }
  }

  /** What code names without holding it: nothing is known of it but the name. */
  public sealed interface Named {
    /**
     * A field, such as a constant.
     *
     * @param name its name, without that of its type
     */
    record Field(String name) implements Named {}

    /**
     * The class object of a type.
     *
     * @param type the type
     */
    record ClassOf(TypeName type) implements Named {}
  }

  /** A setting of the machine that has no value in the source. */
  public static Unknown unset(String reason) {
    return new Unknown(
        reason, false, Optional.empty(), Optional.empty(), true, Asks.OTHER, Optional.empty());
  }

  /** A value that nothing is known of but why. */
  public static Unknown because(String reason) {
    return because(reason, false);
  }

  /** A value that nothing is known of but why and whether the origin has a part in it. */
  public static Unknown because(String reason, boolean fromOrigin) {
    return new Unknown(
        reason,
        fromOrigin,
        Optional.empty(),
        Optional.empty(),
        false,
        Asks.OTHER,
        Optional.empty());
  }

  /** A value of a declared type. */
  public static Unknown of(TypeName type, String reason) {
    return because(reason).typed(type);
  }

  /** A constant of a type that is not in the tree. */
  static Unknown constant(TypeName type, String name) {
    return because("the constant " + type.simple() + "." + name).naming(new Named.Field(name));
  }

  /** The class object of a type that is not in the tree. */
  static Unknown classOf(TypeName type) {
    return because("the class " + type.qualified()).naming(new Named.ClassOf(type));
  }

  /** The type whose class object this is, if it is one. */
  public Optional<TypeName> classObject() {
    return named.flatMap(
        n -> n instanceof Named.ClassOf c ? Optional.of(c.type()) : Optional.empty());
  }

  /** Whether it is a constant for the method that preflights have, as a text or otherwise. */
  private boolean isPreflightMethod() {
    return named
        .filter(n -> n instanceof Named.Field field && field.name().startsWith("OPTIONS"))
        .isPresent();
  }

  /** Whether the sender of the request chooses it freely. */
  public boolean isChosen() {
    return chosen.isPresent();
  }

  /** The same value, whose type is known. */
  public Unknown typed(TypeName name) {
    return new Unknown(reason, fromOrigin, chosen, Optional.of(name), absent, asks, named);
  }

  /** The same value as what code names so. */
  Unknown naming(Named what) {
    return new Unknown(reason, fromOrigin, chosen, type, absent, asks, Optional.of(what));
  }

  /** The same value, made of the sender's choice that was read at this place, if any was. */
  Unknown chosenAt(Optional<Location> place) {
    return new Unknown(reason, fromOrigin, place, type, absent, asks, named);
  }

  /** The same value, made of others, as the result of an operation on them. */
  Unknown madeOf(Collection<? extends Value> operands) {
    Optional<Location> choice =
        operands.stream()
            .filter(Unknown.class::isInstance)
            .flatMap(v -> ((Unknown) v).chosen().stream())
            .findFirst();
    Asks question =
        operands.stream()
            .map(Asks::about)
            .filter(asked -> asked != Asks.OTHER)
            .findFirst()
            .orElse(Asks.OTHER);
    return new Unknown(reason, fromOrigin, choice, type, absent, question, named);
  }

  /** The same value as the answer to the opposite question. */
  Unknown opposite() {
    return asks == Asks.PREFLIGHT
        ? new Unknown(reason, fromOrigin, chosen, type, absent, Asks.OTHER, named)
        : this;
  }
}
