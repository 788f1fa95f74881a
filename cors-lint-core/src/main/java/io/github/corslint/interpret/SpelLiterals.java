package io.github.corslint.interpret;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Expressions of Spring that are no more than a literal, as they stand for defaults: {@code
 * #{true}}, {@code #{null}}, {@code #{'text'}}, {@code #{{'a', 'b'}}} (Spring Framework 4 to 7).
 */
final class SpelLiterals {

  private static final String TEXT = "'([^']*)'|\"([^\"]*)\"";
  private static final Pattern ONE = Pattern.compile(TEXT);
  private static final Pattern LIST =
      Pattern.compile("\\{\\s*(?:(?:" + TEXT + ")\\s*,?\\s*)*}", Pattern.DOTALL);

  private SpelLiterals() {}

  /** The value of an expression, converted to a declared type; empty when it is no literal. */
  static Optional<Value> value(String text, String type) {
    String expression = text.strip();
    return expression.startsWith("#{") && expression.endsWith("}")
        ? literal(expression.substring(2, expression.length() - 1).strip(), type)
        : Optional.empty();
  }

  private static Optional<Value> literal(String literal, String type) {
    if (literal.equals("null")) {
      return Optional.of(Known.NULL);
    }
    if (literal.matches("true|false|\\d{1,9}")) {
      return Optional.of(Coercions.fromText(literal, type));
    }
    if (ONE.matcher(literal).matches()) {
      return Optional.of(Coercions.fromText(texts(literal).get(0), type));
    }
    return LIST.matcher(literal).matches()
        ? Optional.of(Coercions.fromText(String.join(",", texts(literal)), type))
        : Optional.empty();
  }

  private static List<String> texts(String literals) {
    return ONE.matcher(literals).results().map(SpelLiterals::content).toList();
  }

  private static String content(MatchResult text) {
    return text.group(1) == null ? text.group(2) : text.group(1);
  }
}
