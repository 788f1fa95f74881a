package io.github.corslint.syntax;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.Statement;
import java.util.Optional;

/** Checks that a field holds nothing yet, before it is given what it is to hold from then on. */
final class Absence {

  private Absence() {}

  /** Whether an assignment runs only where its target was seen to be null. */
  static boolean isFoundBefore(AssignExpr assignment) {
    Optional<String> field = field(assignment.getTarget());
    if (field.isEmpty()) {
      return false;
    }
    Node inner = assignment;
    for (Optional<Node> n = inner.getParentNode(); n.isPresent(); n = n.get().getParentNode()) {
      Node outer = n.get();
      if (outer instanceof CallableDeclaration<?>) {
        return false;
      }
      if (isGuard(outer, inner, field.get()) || leavesBefore(outer, inner, field.get())) {
        return true;
      }
      inner = outer;
    }
    return false;
  }

  private static boolean isGuard(Node outer, Node inner, String field) {
    return outer instanceof IfStmt test
        && isSame(test.getThenStmt(), inner)
        && asks(test.getCondition(), BinaryExpr.Operator.EQUALS, field);
  }

  /** Whether an earlier statement of a block returns where the field holds something. */
  private static boolean leavesBefore(Node outer, Node inner, String field) {
    if (!(outer instanceof BlockStmt block)) {
      return false;
    }
    for (Statement earlier : block.getStatements()) {
      if (isSame(earlier, inner)) {
        return false;
      }
      boolean leaves =
          earlier instanceof IfStmt test
              && asks(test.getCondition(), BinaryExpr.Operator.NOT_EQUALS, field)
              && test.getThenStmt().findFirst(ReturnStmt.class).isPresent();
      if (leaves) {
        return true;
      }
    }
    return false;
  }

  /** Whether a condition, or one of those that must hold together, compares the field with null. */
  private static boolean asks(Expression condition, BinaryExpr.Operator operator, String field) {
    if (!(condition instanceof BinaryExpr test)) {
      return condition.isEnclosedExpr()
          && asks(condition.asEnclosedExpr().getInner(), operator, field);
    }
    if (test.getOperator() == BinaryExpr.Operator.AND && operator == BinaryExpr.Operator.EQUALS) {
      return asks(test.getLeft(), operator, field) || asks(test.getRight(), operator, field);
    }
    return test.getOperator() == operator
        && ((test.getRight().isNullLiteralExpr() && isField(test.getLeft(), field))
            || (test.getLeft().isNullLiteralExpr() && isField(test.getRight(), field)));
  }

  private static boolean isField(Expression e, String field) {
    return field(e).filter(name -> name.equals(field) || isCopy(name, field, e)).isPresent();
  }

  /** Whether a variable of a method was given what the field holds. */
  private static boolean isCopy(String variable, String field, Node place) {
    Optional<Node> method = place.getParentNode();
    while (method.isPresent() && !(method.get() instanceof CallableDeclaration<?>)) {
      method = method.get().getParentNode();
    }
    return method
        .flatMap(
            m -> m.findFirst(VariableDeclarator.class, v -> v.getNameAsString().equals(variable)))
        .flatMap(VariableDeclarator::getInitializer)
        .flatMap(Absence::field)
        .filter(field::equals)
        .isPresent();
  }

  private static Optional<String> field(Expression e) {
    if (e instanceof NameExpr name) {
      return Optional.of(name.getNameAsString());
    }
    return e instanceof FieldAccessExpr access && access.getScope().isThisExpr()
        ? Optional.of(access.getNameAsString())
        : Optional.empty();
  }

  @SuppressWarnings("ReferenceEquality") // nodes of the same text are equal wherever they stand
  private static boolean isSame(Node a, Node b) {
    return a == b;
  }
}
