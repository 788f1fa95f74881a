package io.github.corslint.fix;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import java.util.regex.Pattern;

/** Expressions that say the same when they are evaluated once more, and do nothing else. */
final class Repeatable {

  /** Calls by which code reaches a response and its headers. */
  private static final Pattern GETTER =
      Pattern.compile(
          "(get|is|as)\\p{Lu}.*|([a-z]\\w*)?([hH]eaders?|[rR]esponse|[rR]equest|[cC]ontext|[eE]xchange)"
              + "|res|ctx|raw");

  private Repeatable() {}

  /** Whether an expression makes nothing, and calls only what is named like a getter. */
  static boolean is(Expression expression) {
    return expression.findFirst(ObjectCreationExpr.class).isEmpty()
        && expression.findAll(MethodCallExpr.class).stream()
            .allMatch(call -> GETTER.matcher(call.getNameAsString()).matches());
  }
}
