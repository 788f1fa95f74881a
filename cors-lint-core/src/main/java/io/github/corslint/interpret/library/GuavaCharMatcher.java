package io.github.corslint.interpret.library;

import java.util.function.IntPredicate;
import java.util.stream.Collectors;

/** {@code com.google.common.base.CharMatcher}, as far as checks use it. */
public final class GuavaCharMatcher {

  /** As Unicode defines it, which is not as Java does. */
  private static final String WHITESPACE =
      "\t\n\u000B\f\r \u0085\u00A0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200A"
          + "\u2028\u2029\u202F\u205F\u3000";

  private final IntPredicate test;

  private GuavaCharMatcher(IntPredicate test) {
    this.test = test;
  }

  public static GuavaCharMatcher any() {
    return new GuavaCharMatcher(c -> true);
  }

  public static GuavaCharMatcher none() {
    return new GuavaCharMatcher(c -> false);
  }

  public static GuavaCharMatcher ascii() {
    return new GuavaCharMatcher(c -> c <= 127);
  }

  public static GuavaCharMatcher whitespace() {
    return anyOf(WHITESPACE);
  }

  public static GuavaCharMatcher is(char wanted) {
    return new GuavaCharMatcher(c -> c == wanted);
  }

  public static GuavaCharMatcher isNot(char unwanted) {
    return is(unwanted).negate();
  }

  public static GuavaCharMatcher anyOf(CharSequence wanted) {
    String all = wanted.toString();
    return new GuavaCharMatcher(c -> all.indexOf(c) >= 0);
  }

  public static GuavaCharMatcher noneOf(CharSequence unwanted) {
    return anyOf(unwanted).negate();
  }

  public static GuavaCharMatcher inRange(char first, char last) {
    return new GuavaCharMatcher(c -> first <= c && c <= last);
  }

  public static GuavaCharMatcher javaDigit() {
    return new GuavaCharMatcher(Character::isDigit);
  }

  public static GuavaCharMatcher javaLetter() {
    return new GuavaCharMatcher(Character::isLetter);
  }

  public static GuavaCharMatcher javaLetterOrDigit() {
    return new GuavaCharMatcher(Character::isLetterOrDigit);
  }

  public GuavaCharMatcher negate() {
    return new GuavaCharMatcher(test.negate());
  }

  public GuavaCharMatcher and(GuavaCharMatcher other) {
    return new GuavaCharMatcher(test.and(other.test));
  }

  public GuavaCharMatcher or(GuavaCharMatcher other) {
    return new GuavaCharMatcher(test.or(other.test));
  }

  public boolean matches(char c) {
    return test.test(c);
  }

  public boolean matchesAllOf(CharSequence text) {
    return text.chars().allMatch(test);
  }

  public boolean matchesAnyOf(CharSequence text) {
    return text.chars().anyMatch(test);
  }

  public boolean matchesNoneOf(CharSequence text) {
    return text.chars().noneMatch(test);
  }

  public int countIn(CharSequence text) {
    return (int) text.chars().filter(test).count();
  }

  public int indexIn(CharSequence text) {
    return skipped(text, 0) == text.length() ? -1 : skipped(text, 0);
  }

  /** The first place from one on where it matches; the end when there is none. */
  private int skipped(CharSequence text, int from) {
    int at = from;
    while (at < text.length() && !test.test(text.charAt(at))) {
      at++;
    }
    return at;
  }

  public String retainFrom(CharSequence text) {
    return text.chars()
        .filter(test)
        .mapToObj(c -> String.valueOf((char) c))
        .collect(Collectors.joining());
  }

  public String removeFrom(CharSequence text) {
    return negate().retainFrom(text);
  }

  public String trimFrom(CharSequence text) {
    return trimTrailingFrom(trimLeadingFrom(text));
  }

  public String trimLeadingFrom(CharSequence text) {
    return text.toString().substring(negate().skipped(text, 0));
  }

  public String trimTrailingFrom(CharSequence text) {
    int end = text.length();
    while (end > 0 && test.test(text.charAt(end - 1))) {
      end--;
    }
    return text.toString().substring(0, end);
  }

  public String replaceFrom(CharSequence text, char replacement) {
    return replaceFrom(text, String.valueOf(replacement));
  }

  public String replaceFrom(CharSequence text, CharSequence replacement) {
    return text.chars()
        .mapToObj(c -> test.test(c) ? replacement.toString() : String.valueOf((char) c))
        .collect(Collectors.joining());
  }
}
