package io.github.corslint.framework.spring.policy;

import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.UnaryExpr;
import io.github.corslint.interpret.Constants;
import java.util.Map;
import java.util.Optional;

/** What {@code @Order} says: a number, or one counted from the constants of {@code Ordered}. */
public final class BeanOrder {

  private static final Map<String, Integer> CONSTANTS =
      Map.of("HIGHEST_PRECEDENCE", Integer.MIN_VALUE, "LOWEST_PRECEDENCE", Integer.MAX_VALUE);

  private BeanOrder() {}

  /** The order of an annotation; the last one where it cannot be told. */
  static int of(AnnotationExpr annotation) {
    return Constants.attribute(annotation, "value")
        .flatMap(BeanOrder::number)
        .orElse(Integer.MAX_VALUE);
  }

  private static Optional<Integer> number(Expression e) {
    if (e.isIntegerLiteralExpr()) {
      return Optional.of(e.asIntegerLiteralExpr().asNumber().intValue());
    }
    if (e instanceof UnaryExpr sign && sign.getOperator() == UnaryExpr.Operator.MINUS) {
      return number(sign.getExpression()).map(n -> -n);
    }
    if (e instanceof BinaryExpr sum && sum.getOperator() == BinaryExpr.Operator.PLUS) {
      return number(sum.getLeft()).flatMap(l -> number(sum.getRight()).map(r -> l + r));
    }
    if (e instanceof BinaryExpr rest && rest.getOperator() == BinaryExpr.Operator.MINUS) {
      return number(rest.getLeft()).flatMap(l -> number(rest.getRight()).map(r -> l - r));
    }
    return constant(e.toString().replaceFirst(".*\\.", ""));
  }

  /** The value of a constant of {@code Ordered} (Spring Framework 2 to 7). */
  public static Optional<Integer> constant(String name) {
    return Optional.ofNullable(CONSTANTS.get(name));
  }
}
