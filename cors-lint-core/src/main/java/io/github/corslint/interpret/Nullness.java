package io.github.corslint.interpret;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Calls whose result turns on whether an unknown value is null: both are followed. */
final class Nullness {

  private static final Set<String> COMPARISONS =
      Set.of("equals", "equalsIgnoreCase", "contains", "containsKey", "containsValue");

  private Nullness() {}

  static Optional<Value> call(String method, List<Value> arguments, CallSite site) {
    if (!(arguments.get(0) instanceof Unknown unknown)) {
      return Optional.empty();
    }
    Run run = site.run();
    return switch (method) {
      case "requireNonNullElse" ->
          Optional.of(isNull(run, site, unknown) ? arguments.get(1) : unknown);
      case "requireNonNullElseGet" ->
          Optional.of(
              isNull(run, site, unknown) ? run.call(arguments.get(1), List.of(), site) : unknown);
      case "isNull" -> Optional.of(isNull(unknown, true, site));
      case "nonNull" -> Optional.of(isNull(unknown, false, site));
      case "ofNullable" ->
          Optional.of(
              new Known(
                  isNull(run, site, unknown) ? Optional.empty() : Optional.of((Object) unknown)));
      default -> Optional.empty();
    };
  }

  private static Value isNull(Unknown unknown, boolean wanted, CallSite site) {
    if (unknown.absent() || unknown.isGiven()) {
      return Known.of(unknown.absent() == wanted);
    }
    Unknown question = question(unknown, site.run());
    return wanted ? question : site.run().answers().opposite(question);
  }

  /** Whether an unknown value is null. */
  static Unknown question(Unknown value, Run run) {
    return run.answers()
        .same(
            value,
            Known.NULL,
            () ->
                Unknown.because(value.reason(), run.isFromOrigin(value))
                    .madeOf(List.of(value, Known.NULL)));
  }

  /** A comparison with null, or a look for it among what is trusted, says no. */
  static Optional<Value> answer(String method, List<Value> arguments) {
    boolean isAskedOfNull =
        COMPARISONS.contains(method)
            && arguments.size() == 1
            && arguments.get(0) instanceof Known known
            && known.isNull();
    return isAskedOfNull ? Optional.of(Known.FALSE) : Optional.empty();
  }

  private static boolean isNull(Run run, CallSite site, Unknown unknown) {
    if (unknown.absent() || unknown.isGiven()) {
      return unknown.absent();
    }
    Unknown isThere = run.answers().opposite(question(unknown, run));
    return !run.decide(isThere, site.at(), site.at(), site.text());
  }
}
