package io.github.corslint.fix;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import io.github.corslint.model.Edit;
import io.github.corslint.model.Fix;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tells caches that the answer depends on the origin, beside the header that does. */
final class VaryHeader implements Fixer {

  /** How the methods that write one header are called, and those that add to one. */
  private static final Map<String, String> ADDING =
      Map.of(
          "setHeader", "addHeader",
          "addHeader", "addHeader",
          "set", "add",
          "add", "add",
          "putSingle", "add",
          "header", "header",
          "putHeader", "putHeader");

  private static final String VARY = "(\"Vary\", \"Origin\")";

  @Override
  public Set<String> rules() {
    return Set.of("missing-vary-origin");
  }

  @Override
  public List<Fix> fixes(Passage passage) {
    return passage
        .blamed(Expression.class)
        .flatMap(Node::getParentNode)
        .filter(MethodCallExpr.class::isInstance)
        .map(MethodCallExpr.class::cast)
        .filter(c -> c.getArguments().size() == 2 && c.getScope().isPresent())
        .flatMap(c -> fix(c, passage))
        .stream()
        .toList();
  }

  /** A statement of its own says once more what the header is written to; a chain goes on. */
  private static Optional<Fix> fix(MethodCallExpr write, Passage passage) {
    boolean chain = write.getParentNode().filter(ExpressionStmt.class::isInstance).isEmpty();
    boolean safe = chain || write.getScope().filter(Repeatable::is).isPresent();
    return edit(write, passage).map(edit -> new Fix("add Vary: Origin", safe, List.of(edit)));
  }

  private static Optional<Edit> edit(MethodCallExpr write, Passage passage) {
    String add = ADDING.get(write.getNameAsString());
    if (add == null) {
      return Optional.empty();
    }
    Optional<Node> parent = write.getParentNode();
    if (parent.filter(ExpressionStmt.class::isInstance).isPresent()) {
      ExpressionStmt statement = (ExpressionStmt) parent.get();
      return statement
          .getParentNode()
          .filter(BlockStmt.class::isInstance)
          .map(block -> before(statement, write, add, passage));
    }
    return add.equals("header") || add.equals("putHeader")
        ? Optional.of(passage.insertAfter(write, "." + add + VARY))
        : Optional.empty();
  }

  private static Edit before(
      ExpressionStmt statement, MethodCallExpr write, String add, Passage passage) {
    String text =
        write.getScope().orElseThrow() + "." + add + VARY + ";\n" + passage.indentOf(statement);
    return passage.insertBefore(statement, text);
  }
}
