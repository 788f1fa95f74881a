package io.github.corslint.framework.spring;

import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.UnaryExpr;
import io.github.corslint.interpret.Constants;
import java.util.Optional;

/** What {@code @Order} says: a number, or one counted from the constants of {@code Ordered}. */
final class BeanOrder {

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
    return switch (e.toString().replaceFirst(".*\\.", "")) {
      case "HIGHEST_PRECEDENCE" -> Optional.of(Integer.MIN_VALUE);
      case "LOWEST_PRECEDENCE" -> Optional.of(Integer.MAX_VALUE);
      default -> Optional.empty();
    };
  }
}
