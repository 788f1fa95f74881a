package io.github.corslint.framework;

import io.github.corslint.interpret.BudgetedText;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Regular expressions of the scanned program; one that never ends matches nothing. */
public final class Expressions {

  private Expressions() {}

  /** An expression that must match the whole origin. */
  public static Optional<Predicate<String>> whole(String regex) {
    return compile(regex, 0).map(p -> o -> tests(() -> p.matcher(new BudgetedText(o)).matches()));
  }

  /** An expression that must match the whole origin, whatever its case. */
  public static Optional<Predicate<String>> wholeIgnoringCase(String regex) {
    return compile(regex, Pattern.CASE_INSENSITIVE)
        .map(p -> o -> tests(() -> p.matcher(new BudgetedText(o)).matches()));
  }

  /** An expression that may match any part of the origin. */
  public static Optional<Predicate<String>> anywhere(String regex) {
    return compile(regex, 0).map(p -> o -> tests(() -> p.matcher(new BudgetedText(o)).find()));
  }

  private static Optional<Pattern> compile(String regex, int flags) {
    try {
      return Optional.of(Pattern.compile(regex, flags));
    } catch (PatternSyntaxException malformed) {
      return Optional.empty();
    }
  }

  private static boolean tests(java.util.function.BooleanSupplier match) {
    try {
      return match.getAsBoolean();
    } catch (BudgetedText.Exhausted | StackOverflowError endless) {
      return false;
    }
  }
}
