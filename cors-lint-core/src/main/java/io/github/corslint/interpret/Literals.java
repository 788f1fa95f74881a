package io.github.corslint.interpret;

import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.expr.CharLiteralExpr;
import com.github.javaparser.ast.expr.DoubleLiteralExpr;
import com.github.javaparser.ast.expr.IntegerLiteralExpr;
import com.github.javaparser.ast.expr.LiteralExpr;
import com.github.javaparser.ast.expr.LongLiteralExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.TextBlockLiteralExpr;

/** Literals as values. */
final class Literals {

  /** Of a decimal number that is an int whatever they are. */
  private static final int MOST_DIGITS = 9;

  private Literals() {}

  static Value value(LiteralExpr literal) {
    try {
      return known(literal);
    } catch (RuntimeException malformed) {
      return Unknown.because("a literal that is not Java: " + Excerpt.of(literal));
    }
  }

  private static Value known(LiteralExpr literal) {
    if (literal instanceof StringLiteralExpr s) {
      return Known.of(text(s).intern());
    }
    if (literal instanceof TextBlockLiteralExpr s) {
      return Known.of(s.asString().intern());
    }
    if (literal instanceof BooleanLiteralExpr b) {
      return Known.of(b.getValue());
    }
    if (literal instanceof IntegerLiteralExpr i) {
      return new Known(isPlain(i) ? Integer.parseInt(i.getValue()) : i.asNumber().intValue());
    }
    if (literal instanceof LongLiteralExpr l) {
      return new Known(l.asNumber().longValue());
    }
    if (literal instanceof CharLiteralExpr c) {
      return new Known(c.asChar());
    }
    if (literal instanceof DoubleLiteralExpr d) {
      return new Known(d.asDouble());
    }
    return Known.NULL;
  }

  private static String text(StringLiteralExpr literal) {
    return literal.getValue().indexOf('\\') < 0 ? literal.getValue() : literal.asString();
  }

  /** Whether a number is written in decimal digits alone: the parser compiles a regex for any. */
  private static boolean isPlain(IntegerLiteralExpr literal) {
    String digits = literal.getValue();
    return digits.length() <= MOST_DIGITS
        && (digits.length() == 1 || digits.charAt(0) != '0')
        && digits.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
