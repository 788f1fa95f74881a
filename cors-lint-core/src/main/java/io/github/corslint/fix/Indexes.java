package io.github.corslint.fix;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import java.util.Optional;

/** Comparisons of an index that ask whether a text was found. */
final class Indexes {

  private Indexes() {}

  /** The comparison around a call of {@code indexOf} that is true when the text was found. */
  static Optional<Expression> found(MethodCallExpr call) {
    return call.getParentNode()
        .filter(BinaryExpr.class::isInstance)
        .map(BinaryExpr.class::cast)
        .filter(b -> b.getLeft().equals(call) && isFound(b))
        .map(Expression.class::cast);
  }

  private static boolean isFound(BinaryExpr comparison) {
    String right = comparison.getRight().toString();
    return switch (comparison.getOperator()) {
      case NOT_EQUALS, GREATER -> right.equals("-1");
      case GREATER_EQUALS, EQUALS -> right.equals("0");
      default -> false;
    };
  }
}
