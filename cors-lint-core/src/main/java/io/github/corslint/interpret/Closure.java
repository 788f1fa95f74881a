package io.github.corslint.interpret;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import java.util.List;
import java.util.Optional;

/**
 * A lambda or method reference with what it captured.
 *
 * @param node the expression
 * @param frame where it was evaluated
 * @param bound the receiver of a bound method reference
 */
public record Closure(Node node, Frame frame, Optional<Value> bound) implements Value {

  List<Parameter> parameters() {
    return node instanceof LambdaExpr lambda ? lambda.getParameters() : List.of();
  }

  Optional<MethodReferenceExpr> reference() {
    return node instanceof MethodReferenceExpr reference
        ? Optional.of(reference)
        : Optional.empty();
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
