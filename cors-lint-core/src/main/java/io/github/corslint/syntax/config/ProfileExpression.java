package io.github.corslint.syntax.config;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.function.Predicate;

/**
 * On which profiles something holds: names that may be joined by {@code &}, {@code |} and commas
 * (any of them), grouped by parentheses and negated by {@code !} (Spring Framework 5.1 to 7.0,
 * {@code ProfilesParser}). The words {@code and} and {@code or} stand for the first two.
 */
public final class ProfileExpression {

  private final List<String> tokens = new ArrayList<>();
  private final Predicate<String> isOn;
  private int next;

  private ProfileExpression(String text, Predicate<String> isOn) {
    String plain = text.replace(" and ", "&").replace(" or ", "|").replace(',', '|');
    new StringTokenizer(plain, "()&|!", true)
        .asIterator()
        .forEachRemaining(token -> tokens.add(token.toString().strip()));
    tokens.removeIf(String::isEmpty);
    this.isOn = isOn;
  }

  /** Whether an expression holds while these profiles are on; an empty one always does. */
  public static boolean holds(String text, Set<String> active) {
    return text.isBlank() || new ProfileExpression(text, active::contains).anyOf();
  }

  /**
   * Profiles that make an expression hold when they are on and no others: one of them if that is
   * enough. Empty when it holds without any, or with none of these choices.
   */
  public static Set<String> profilesFor(String text) {
    if (holds(text, Set.of())) {
      return Set.of();
    }
    Set<String> named = new LinkedHashSet<>();
    new ProfileExpression(text, named::add).anyOf();
    Optional<Set<String>> one =
        named.stream().map(Set::of).filter(each -> holds(text, each)).findFirst();
    return one.orElseGet(() -> holds(text, named) ? named : Set.of());
  }

  private boolean anyOf() {
    boolean holds = allOf();
    while (isNext("|")) {
      holds |= allOf();
    }
    return holds;
  }

  private boolean allOf() {
    boolean holds = one();
    while (isNext("&")) {
      holds &= one();
    }
    return holds;
  }

  private boolean one() {
    if (isNext("!")) {
      return !one();
    }
    if (isNext("(")) {
      boolean holds = anyOf();
      isNext(")");
      return holds;
    }
    return next < tokens.size() && isOn.test(tokens.get(next++));
  }

  private boolean isNext(String token) {
    boolean isNext = next < tokens.size() && tokens.get(next).equals(token);
    next += isNext ? 1 : 0;
    return isNext;
  }
}
