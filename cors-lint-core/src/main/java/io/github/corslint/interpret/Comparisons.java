package io.github.corslint.interpret;

import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Comparisons of the origin that stand behind a condition which makes them needless. */
final class Comparisons {

  private static final Set<String> NAMES =
      Set.of(
          "contains",
          "containsKey",
          "equals",
          "equalsIgnoreCase",
          "startsWith",
          "endsWith",
          "matches",
          "indexOf");

  private Comparisons() {}

  static Optional<OriginCheck> skipped(BinaryExpr condition, Frame frame, Run run) {
    return condition.getRight().findAll(MethodCallExpr.class).stream()
        .filter(call -> NAMES.contains(call.getNameAsString()))
        .filter(call -> call.getArguments().stream().anyMatch(a -> isOrigin(a, frame, run)))
        .findFirst()
        .map(
            call ->
                new OriginCheck(
                    frame.source().location(condition),
                    Excerpt.of(condition),
                    call.getNameAsString()));
  }

  private static boolean isOrigin(Expression e, Frame frame, Run run) {
    List<NameExpr> names = e.findAll(NameExpr.class);
    return names.stream()
        .flatMap(name -> frame.variables().get(name.getNameAsString()).stream())
        .anyMatch(run::isFromOrigin);
  }
}
