package io.github.corslint.interpret;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.NameExpr;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

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

  /** Whether a variable that it captured, or the receiver that it is bound to, is of some kind. */
  boolean captures(Predicate<Value> kind) {
    return bound.filter(kind).isPresent()
        || node.findAll(NameExpr.class).stream()
            .flatMap(name -> frame.variables().get(name.getNameAsString()).stream())
            .anyMatch(v -> !(v instanceof Closure) && kind.test(v));
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
