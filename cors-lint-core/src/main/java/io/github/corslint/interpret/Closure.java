package io.github.corslint.interpret;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.NameExpr;
import io.github.corslint.syntax.TypeName;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A lambda or method reference with what it captured.
 *
 * @param node the expression
 * @param frame where it was evaluated
 * @param bound the receiver of a bound method reference
 * @param seenAs the library's interface that it stands for, as far as it is declared
 */
public record Closure(Node node, Frame frame, Optional<Value> bound, Optional<Functional> seenAs)
    implements Value {

  /** A function of which only the expression is known. */
  Closure(Node node, Frame frame, Optional<Value> bound) {
    this(node, frame, bound, Optional.empty());
  }

  /**
   * An interface with one method, as it is declared.
   *
   * @param type the interface
   * @param arguments its type arguments
   */
  public record Functional(TypeName type, List<TypeName> arguments) {
    public Functional {
      arguments = List.copyOf(arguments);
    }
  }

  /** The same function as an object of an interface. */
  public Closure as(Functional functional) {
    return new Closure(node, frame, bound, Optional.of(functional));
  }

  List<Parameter> parameters() {
    return node instanceof LambdaExpr lambda ? lambda.getParameters() : List.of();
  }

  Optional<MethodReferenceExpr> reference() {
    return node instanceof MethodReferenceExpr reference
        ? Optional.of(reference)
        : Optional.empty();
  }

  /** Whether it is a lambda that does nothing with the first of its parameters. */
  public boolean ignoresFirst() {
    return parameters().stream()
        .findFirst()
        .filter(
            first ->
                node.findAll(NameExpr.class).stream()
                    .noneMatch(name -> name.getName().equals(first.getName())))
        .isPresent();
  }

  /** The method of its own class that it calls, when it does nothing else. */
  public Optional<MethodDeclaration> onlyCall() {
    return node instanceof LambdaExpr lambda
        ? lambda
            .getExpressionBody()
            .filter(body -> body instanceof MethodCallExpr)
            .map(Expression::asMethodCallExpr)
            .filter(call -> call.getScope().isEmpty())
            .flatMap(call -> frame.type().methods(call.getNameAsString()).stream().findFirst())
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
