package io.github.corslint.fix;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import io.github.corslint.model.Edit;
import io.github.corslint.model.Fix;
import io.github.corslint.model.Location;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Sends the origin back only when a set of exact origins contains it. */
final class OriginGuard implements Fixer {

  @Override
  public Set<String> rules() {
    return Set.of("reflected-origin", "ineffective-origin-check");
  }

  @Override
  public List<Fix> fixes(Passage passage) {
    return passage
        .blamed(Expression.class)
        .filter(e -> e.isNameExpr() || e.isMethodCallExpr())
        .flatMap(value -> guard(value, passage))
        .stream()
        .toList();
  }

  private static Optional<Fix> guard(Expression value, Passage passage) {
    return write(value)
        .filter(s -> s.getParentNode().filter(BlockStmt.class::isInstance).isPresent())
        .map(
            statement -> {
              String indent = passage.indentOf(statement);
              String open =
                  "if (%s != null && Set.of(\"%s\").contains(%s)) {\n%s  "
                      .formatted(value, OriginText.PLACEHOLDER, value, indent);
              Location at = passage.place(statement);
              Edit close =
                  new Edit(
                      new Location(
                          at.path(), at.endLine(), at.endColumn(), at.endLine(), at.endColumn()),
                      "\n" + indent + "}");
              return new Fix(
                  "send the origin back only when a set of exact origins contains it",
                  false,
                  Stream.concat(
                          passage.importing("java.util.Set"),
                          Stream.of(passage.insertBefore(statement, open), close))
                      .toList());
            });
  }

  /** The statement that is nothing but the header's being written. */
  private static Optional<ExpressionStmt> write(Expression value) {
    return value
        .getParentNode()
        .filter(MethodCallExpr.class::isInstance)
        .map(MethodCallExpr.class::cast)
        .filter(call -> call.getArguments().size() == 2)
        .filter(call -> value instanceof NameExpr || value.isMethodCallExpr())
        .flatMap(MethodCallExpr::getParentNode)
        .filter(ExpressionStmt.class::isInstance)
        .map(ExpressionStmt.class::cast);
  }
}
