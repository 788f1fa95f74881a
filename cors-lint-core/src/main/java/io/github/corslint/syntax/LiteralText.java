package io.github.corslint.syntax;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import java.util.Optional;
import java.util.stream.Stream;

/** Texts that code writes as literals, be they put together of several. */
public final class LiteralText {

  private LiteralText() {}

  /** The text that an expression is, if it is made of literals alone. */
  public static Optional<String> of(Expression e) {
    if (e instanceof BinaryExpr sum && sum.getOperator() == BinaryExpr.Operator.PLUS) {
      return of(sum.getLeft()).flatMap(left -> of(sum.getRight()).map(left::concat));
    }
    return e instanceof StringLiteralExpr text ? Optional.of(text.asString()) : Optional.empty();
  }

  /** All of them in a piece of code, and the parts of those that are put together. */
  public static Stream<String> in(Node code) {
    return Stream.concat(
        Nodes.all(StringLiteralExpr.class, code).stream().map(StringLiteralExpr::asString),
        Nodes.all(BinaryExpr.class, code).stream().flatMap(sum -> of(sum).stream()));
  }
}
