package io.github.corslint.interpret;

import io.github.corslint.model.Location;
import io.github.corslint.syntax.TypeName;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
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
 * @param meaning what it stands for, if that is known of it
 */
public record Unknown(
    String reason,
    boolean fromOrigin,
    Optional<Location> chosen,
    Optional<TypeName> type,
    boolean absent,
    Asks asks,
    Optional<Meaning> meaning)
    implements Value {

  private static final String INHERITED = "super";

  /** A question that tells something of the one who asks it, whatever the answer. */
  public enum Asks {
    /** Whether something says {@code *}. */
    STAR,
    /** Whether the request is one of the method OPTIONS, as preflights are. */
    PREFLIGHT,
    /** The opposite of that. */
    NO_PREFLIGHT,
    /** Anything else. */
    OTHER;

    /** What a comparison asks, or whatever else is made of some operands. */
    private static Asks aboutAll(Collection<? extends Value> operands) {
      Asks first = OTHER;
      boolean isWhetherNull = false;
      boolean isOfPreflights = false;
      for (Value operand : operands) {
        isWhetherNull |= operand instanceof Known known && known.isNull();
        isOfPreflights |= isOfPreflights(operand);
        Asks asked = first == OTHER ? about(operand) : first;
        first = asked == NO_PREFLIGHT ? OTHER : asked;
      }
      return isWhetherNull && isOfPreflights ? NO_PREFLIGHT : first;
    }

    private static Asks about(Value operand) {
      if (operand instanceof Unknown unknown) {
        return unknown.isPreflightMethod() ? PREFLIGHT : unknown.asks();
      }
      return operand.isText("*") ? STAR : isPreflightMethod(operand) ? PREFLIGHT : OTHER;
    }
  }

  /** What a value stands for of which nothing else is known. */
  public sealed interface Meaning
      permits Meaning.Field,
          Meaning.Constant,
          Meaning.ClassOf,
          Meaning.Memory,
          Meaning.Given,
          Meaning.Setting,
          Meaning.PreflightRoute,
          Meaning.OfPreflights,
          PartialText {
    /**
     * A field that the tree does not hold, or its name.
     *
     * @param name the name, without that of its type
     */
    record Field(String name) implements Meaning {}

    /**
     * A constant of a library.
     *
     * @param type the type that declares it
     * @param name its name
     */
    record Constant(TypeName type, String name) implements Meaning {}

    /**
     * The class object of a type that the tree does not hold.
     *
     * @param type the type
     */
    record ClassOf(TypeName type) implements Meaning {}

    /**
     * What a field remembers of earlier requests.
     *
     * @param field its name
     */
    record Memory(String field) implements Meaning {}

    /** Something that is there, whatever it is. */
    record Given() implements Meaning {}

    /** What an operator sets, or what was made of that. */
    record Setting() implements Meaning {}

    /** A route of a framework for requests of the method OPTIONS alone. */
    record PreflightRoute() implements Meaning {}

    /** What only preflights bring along: no page can send it (Fetch, forbidden request-header). */
    record OfPreflights() implements Meaning {}
  }

  /** A setting of the machine that has no value in the source. */
  public static Unknown unset(String reason) {
    return new Unknown(
        reason,
        false,
        Optional.empty(),
        Optional.empty(),
        true,
        Asks.OTHER,
        Optional.of(new Meaning.Setting()));
  }

  /**
   * A setting of the application that has no value in the source.
   *
   * @param name its key, or the text that names it
   */
  public static Unknown setting(String name) {
    return because(name + " has no value in the scanned configuration")
        .meant(Optional.of(new Meaning.Setting()));
  }

  /** A value of which it is known that something sets it. */
  public static Unknown given(String reason) {
    return because(reason).meant(Optional.of(new Meaning.Given()));
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

  /**
   * The result of an operation that one of its operands leaves open.
   *
   * @param otherwise why it is not known when that is none of them
   */
  static Unknown becauseOf(List<Value> operands, String otherwise, boolean fromOrigin) {
    Optional<Unknown> cause =
        operands.stream()
            .filter(Unknown.class::isInstance)
            .map(Unknown.class::cast)
            .filter(operand -> !operand.reason().isEmpty())
            .findFirst();
    return because(cause.map(Unknown::reason).orElse(otherwise), fromOrigin)
        .meant(cause.flatMap(Unknown::meaning));
  }

  /** A value of a declared type. */
  public static Unknown of(TypeName type, String reason) {
    return because(reason).typed(type);
  }

  /** What preflights bring along and no other request of a browser. */
  public static Unknown ofPreflights(String reason) {
    return because(reason).meant(Optional.of(new Meaning.OfPreflights()));
  }

  /** Whether the request is a preflight, asked in some words. */
  public static Unknown isPreflight(String reason) {
    return because(reason).asking(Asks.PREFLIGHT);
  }

  /** A constant of a type that is not in the tree. */
  public static Unknown constant(TypeName type, String name) {
    return because("the constant " + type.simple() + "." + name)
        .meant(Optional.of(new Meaning.Constant(type, name)));
  }

  /** Whether a value is a constant of a library. */
  static boolean isConstant(Value value) {
    return value instanceof Unknown unknown
        && unknown.meaning().orElse(null) instanceof Meaning.Constant;
  }

  /**
   * Whether two constants of a library are the same one; empty for what may be other things. Those
   * of one type that have different names are taken for different.
   */
  static Optional<Boolean> isSameConstant(Value one, Value other) {
    return one instanceof Unknown left
            && other instanceof Unknown right
            && left.meaning().orElse(null) instanceof Meaning.Constant first
            && right.meaning().orElse(null) instanceof Meaning.Constant second
            && areOfOneType(first.type(), second.type())
        ? Optional.of(first.name().equals(second.name()))
        : Optional.empty();
  }

  /** Whether it is a constant or a class of a library: one and the same wherever it is written. */
  boolean isNamed() {
    return isConstant(this)
        || classObject().isPresent()
        || type.filter(t -> t.simple().equals(reason)).isPresent();
  }

  /** Whether constants are of one type, as far as it is known where that comes from. */
  private static boolean areOfOneType(TypeName one, TypeName other) {
    boolean areCertain = one.certain() && other.certain();
    return areCertain
        ? one.qualified().equals(other.qualified())
        : one.simple().equals(other.simple());
  }

  /** What an object inherits from a type that is not in the tree. */
  static Unknown inherited() {
    return because(INHERITED);
  }

  /** Whether it is what an object inherits. */
  public boolean isInherited() {
    return reason.equals(INHERITED);
  }

  /** The class object of a type that is not in the tree. */
  static Unknown classOf(TypeName type) {
    return because("the class " + type.qualified()).meant(Optional.of(new Meaning.ClassOf(type)));
  }

  /** An answer to an earlier request. */
  static Unknown remembered(String field) {
    return because("what is remembered in " + field).meant(Optional.of(new Meaning.Memory(field)));
  }

  /** Whether it is known not to be null. */
  boolean isGiven() {
    return meaning.filter(Meaning.Given.class::isInstance).isPresent();
  }

  /** Whether an operator sets it, or what it was made of. */
  boolean isSetting() {
    return meaning.filter(Meaning.Setting.class::isInstance).isPresent();
  }

  /** Whether this is an answer to an earlier request. */
  boolean isRemembered() {
    return meaning.filter(Meaning.Memory.class::isInstance).isPresent();
  }

  /** The type whose class object this is, if it is one. */
  public Optional<TypeName> classObject() {
    return meaning.flatMap(
        n -> n instanceof Meaning.ClassOf c ? Optional.of(c.type()) : Optional.empty());
  }

  /** The type that declares the constant that this is, if it is one. */
  public Optional<TypeName> constantType() {
    return meaning.flatMap(
        n -> n instanceof Meaning.Constant c ? Optional.of(c.type()) : Optional.empty());
  }

  /** The name of the constant or other field that this is, or whose name it is. */
  public Optional<String> fieldName() {
    if (meaning.orElse(null) instanceof Meaning.Constant constant) {
      return Optional.of(constant.name());
    }
    return meaning.flatMap(
        n -> n instanceof Meaning.Field f ? Optional.of(f.name()) : Optional.empty());
  }

  /** Whether it is a constant for the method that preflights have, as a text or otherwise. */
  private boolean isPreflightMethod() {
    return fieldName().filter(name -> name.startsWith("OPTIONS")).isPresent();
  }

  /** Whether a value is the method that preflights have: a text, or a constant for it. */
  static boolean isPreflightMethod(Value value) {
    if (value instanceof Unknown unknown) {
      return unknown.isPreflightMethod();
    }
    if (value.raw() instanceof Collection<?> several) {
      return !several.isEmpty() && several.stream().allMatch(Unknown::isPreflightMethod);
    }
    Value name =
        value instanceof Instance instance
            ? instance.fields().getOrDefault(Instantiation.ENUM_NAME, Known.NULL)
            : value;
    return name.isText("OPTIONS");
  }

  private static boolean isPreflightMethod(Object element) {
    return element instanceof Value value ? isPreflightMethod(value) : "OPTIONS".equals(element);
  }

  /** Whether it is a route for requests of the method OPTIONS alone, or stands for being on one. */
  public boolean isPreflightRoute() {
    return meaning.filter(Meaning.PreflightRoute.class::isInstance).isPresent();
  }

  /** Whether the sender of the request chooses it freely. */
  public boolean isChosen() {
    return chosen.isPresent();
  }

  /** The same value, whose type is known. */
  public Unknown typed(TypeName name) {
    return new Unknown(reason, fromOrigin, chosen, Optional.of(name), absent, asks, meaning);
  }

  /** The same value, standing for that. */
  Unknown meant(Optional<Meaning> what) {
    return new Unknown(reason, fromOrigin, chosen, type, absent, asks, what);
  }

  /** The same value, made of the sender's choice that was read at this place, if any was. */
  Unknown chosenAt(Optional<Location> place) {
    return new Unknown(reason, fromOrigin, place, type, absent, asks, meaning);
  }

  /**
   * What this holds, if it is a collection.
   *
   * @param otherwise why that is not known, unless it is a setting
   */
  Unknown element(String otherwise) {
    return isSetting()
        ? because(reason, fromOrigin).meant(meaning)
        : because(otherwise, fromOrigin);
  }

  /** The same value, made of others, as the result of an operation on them. */
  Unknown madeOf(Collection<? extends Value> operands) {
    Optional<Location> choice = Optional.empty();
    for (Value operand : operands) {
      if (choice.isEmpty() && operand instanceof Unknown unknown) {
        choice = unknown.chosen();
      }
    }
    return new Unknown(reason, fromOrigin, choice, type, absent, Asks.aboutAll(operands), meaning);
  }

  private Unknown asking(Asks question) {
    return new Unknown(reason, fromOrigin, chosen, type, absent, question, meaning);
  }

  /** Whether it is what only preflights bring along. */
  private static boolean isOfPreflights(Value value) {
    return value instanceof Unknown unknown
        && unknown.meaning.filter(Meaning.OfPreflights.class::isInstance).isPresent();
  }

  /** An answer to the opposite question. */
  Unknown negated() {
    return asking(
        switch (asks) {
          case PREFLIGHT -> Asks.NO_PREFLIGHT;
          case NO_PREFLIGHT -> Asks.PREFLIGHT;
          case STAR, OTHER -> asks;
        });
  }

  /** The same in every JVM, unlike that of enums, so that sets have the same order in each. */
  @Override
  public int hashCode() {
    return Objects.hash(reason, fromOrigin, chosen, type, absent, asks.name(), meaning);
  }
}
