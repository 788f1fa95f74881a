package io.github.corslint.interpret;

import io.github.corslint.interpret.library.CommonsValidate;
import io.github.corslint.interpret.library.GuavaPreconditions;
import io.github.corslint.interpret.library.SpringAssert;
import io.github.corslint.syntax.NameFact;
import io.github.corslint.syntax.TypeName;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Calls that ask for a condition and throw when it does not hold. */
final class Insistence {

  private static final Set<Class<?>> MODELS =
      Set.of(SpringAssert.class, CommonsValidate.class, GuavaPreconditions.class, Objects.class);

  /** How classes of such functions are called. */
  private static final Pattern CLASS =
      Pattern.compile(
          "Assert(?:ion|ions|s)?|Validate|Preconditions?|Verify|Require(?:ment|ments|s)?|Guard"
              + "|Conditions");

  private static final NameFact<Boolean> INSISTS =
      NameFact.of(name -> CLASS.matcher(name).matches());

  /** How their functions are called. */
  private static final Pattern FUNCTION =
      Pattern.compile(
          "is(?:True|False|Null)|state|validState|that|(?:require|check|assert|ensure|verify)"
              + "(?:[A-Z].*)?|(?:not|non)(?:Null|Empty|Blank)|has(?:Text|Length)");

  /** Those that want a value to be there, whatever they want of it beside that. */
  private static final Pattern PRESENCE =
      Pattern.compile(
          "(?:require|check|assert|is|ensure)?(?:[nN]o[nt])(?:Null|Empty|Blank)|has(?:Text|Length)");

  private Insistence() {}

  /**
   * Takes note that a check of the origin decides something where the program insists on it.
   *
   * @param models what is run for the type of the method that is called
   */
  static void note(List<Class<?>> models, List<Value> arguments, CallSite site) {
    if (MODELS.containsAll(models)
        && !arguments.isEmpty()
        && arguments.get(0).raw() instanceof Boolean holds) {
      site.run().settleCheck(holds, site.argumentAt(0), site.text());
    }
  }

  /**
   * What a function gives that insists on something unknown: it holds from then on.
   *
   * @param models what is run for the type of the method that is called
   */
  static Optional<Value> onUnknown(
      List<Class<?>> models, String method, List<Value> arguments, CallSite site) {
    boolean insists =
        !models.isEmpty()
            && MODELS.containsAll(models)
            && (!models.contains(Objects.class) || method.startsWith("require"));
    return insists ? insisted(method, arguments, site) : Optional.empty();
  }

  /** What such a function gives that is known by the names of its class and its own alone. */
  static Optional<Value> byName(Unknown type, String method, List<Value> arguments, CallSite site) {
    boolean isNamed =
        !arguments.isEmpty() && type.type().map(TypeName::simple).filter(INSISTS::in).isPresent();
    if (!isNamed) {
      return Optional.empty();
    }
    if (arguments.get(0).raw() instanceof Boolean holds && FUNCTION.matcher(method).matches()) {
      site.run().settleCheck(holds, site.argumentAt(0), site.text());
      return Optional.of(passed(holds == isWanted(method), Known.NULL));
    }
    return insisted(method, arguments, site);
  }

  private static Optional<Value> insisted(String method, List<Value> arguments, CallSite site) {
    boolean insists = FUNCTION.matcher(method).matches() && !method.contains("Else");
    if (!insists || arguments.isEmpty() || !(arguments.get(0) instanceof Unknown value)) {
      return Optional.empty();
    }
    return PRESENCE.matcher(method).matches()
        ? Optional.of(passed(value.isGiven() || isThere(value, site), value))
        : Optional.of(passed(holds(value, method, site), Known.NULL));
  }

  private static boolean isThere(Unknown value, CallSite site) {
    Unknown isNull = Nullness.question(value, site.run());
    Unknown isThere = site.run().answers().opposite(isNull);
    return decided(isThere, true, site);
  }

  private static boolean holds(Unknown value, String method, CallSite site) {
    boolean isAboutNull = method.endsWith("Null");
    Unknown condition = isAboutNull ? Nullness.question(value, site.run()) : value;
    boolean wanted = isWanted(method);
    return decided(condition, wanted, site) == wanted;
  }

  /** What neither the origin nor the sender has a part in holds wherever the program goes on. */
  private static boolean decided(Unknown condition, boolean wanted, CallSite site) {
    Run run = site.run();
    if (!condition.fromOrigin() && !condition.isChosen()) {
      run.assumptions().settle(condition, wanted, site);
    }
    return run.decide(condition, site.at(), site.argumentAt(0), site.text());
  }

  private static boolean isWanted(String method) {
    return !method.contains("False") && !method.endsWith("Not");
  }

  private static Value passed(boolean holds, Value result) {
    if (!holds) {
      throw ThrownValue.of(new IllegalArgumentException());
    }
    return result;
  }
}
