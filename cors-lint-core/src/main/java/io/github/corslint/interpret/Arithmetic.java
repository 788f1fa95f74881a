package io.github.corslint.interpret;

import com.github.javaparser.ast.expr.BinaryExpr;
import java.util.Optional;

/** Java's arithmetic on boxed numbers, with its promotion to int, long and double. */
final class Arithmetic {

  private Arithmetic() {}

  static Optional<Value> apply(BinaryExpr.Operator operator, Number left, Number right) {
    if (left instanceof Double
        || right instanceof Double
        || left instanceof Float
        || right instanceof Float) {
      return onDoubles(operator, left.doubleValue(), right.doubleValue());
    }
    boolean wide = left instanceof Long || right instanceof Long;
    return onLongs(operator, left.longValue(), right.longValue(), wide);
  }

  private static Optional<Value> onDoubles(BinaryExpr.Operator operator, double a, double b) {
    return switch (operator) {
      case PLUS -> Optional.of(new Known(a + b));
      case MINUS -> Optional.of(new Known(a - b));
      case MULTIPLY -> Optional.of(new Known(a * b));
      case DIVIDE -> Optional.of(new Known(a / b));
      case REMAINDER -> Optional.of(new Known(a % b));
      case LESS -> Optional.of(Known.of(a < b));
      case LESS_EQUALS -> Optional.of(Known.of(a <= b));
      case GREATER -> Optional.of(Known.of(a > b));
      case GREATER_EQUALS -> Optional.of(Known.of(a >= b));
      default -> Optional.empty();
    };
  }

  private static Optional<Value> onLongs(
      BinaryExpr.Operator operator, long a, long b, boolean wide) {
    return switch (operator) {
      case PLUS -> integer(a + b, wide);
      case MINUS -> integer(a - b, wide);
      case MULTIPLY -> integer(a * b, wide);
      case DIVIDE -> integer(a / divisor(b), wide);
      case REMAINDER -> integer(a % divisor(b), wide);
      case BINARY_AND -> integer(a & b, wide);
      case BINARY_OR -> integer(a | b, wide);
      case XOR -> integer(a ^ b, wide);
      case LEFT_SHIFT -> integer(wide ? a << b : (int) a << (int) b, wide);
      case SIGNED_RIGHT_SHIFT -> integer(wide ? a >> b : (int) a >> (int) b, wide);
      case UNSIGNED_RIGHT_SHIFT -> integer(wide ? a >>> b : (int) a >>> (int) b, wide);
      case LESS -> Optional.of(Known.of(a < b));
      case LESS_EQUALS -> Optional.of(Known.of(a <= b));
      case GREATER -> Optional.of(Known.of(a > b));
      case GREATER_EQUALS -> Optional.of(Known.of(a >= b));
      default -> Optional.empty();
    };
  }

  private static long divisor(long b) {
    if (b == 0) {
      throw ThrownValue.of(new ArithmeticException("/ by zero"));
    }
    return b;
  }

  private static Optional<Value> integer(long value, boolean wide) {
    return Optional.of(wide ? new Known(value) : new Known((int) value));
  }
}
