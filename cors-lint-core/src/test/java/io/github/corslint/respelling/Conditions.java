package io.github.corslint.respelling;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.TypePatternExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.Statement;

/** Other ways to write decisions. */
final class Conditions {

  private Conditions() {}

  /** Asks for the opposite, and does the one in place of the other. */
  static void negate(CompilationUnit unit) {
    for (IfStmt choice : unit.findAll(IfStmt.class, Conditions::hasTwoWays)) {
      Statement yes = choice.getThenStmt().clone();
      Statement no = choice.getElseStmt().orElseThrow().clone();
      choice.setCondition(not(choice.getCondition().clone())).setThenStmt(no).setElseStmt(yes);
    }
    for (ConditionalExpr choice : unit.findAll(ConditionalExpr.class)) {
      Expression yes = choice.getThenExpr().clone();
      Expression no = choice.getElseExpr().clone();
      choice.setCondition(not(choice.getCondition().clone())).setThenExpr(no).setElseExpr(yes);
    }
  }

  private static boolean hasTwoWays(IfStmt choice) {
    return choice.getElseStmt().filter(no -> !no.isIfStmt()).isPresent()
        && choice.getCondition().findFirst(TypePatternExpr.class).isEmpty();
  }

  private static Expression not(Expression condition) {
    return new UnaryExpr(new EnclosedExpr(condition), UnaryExpr.Operator.LOGICAL_COMPLEMENT);
  }
}
