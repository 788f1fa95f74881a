package io.github.corslint.fix;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.expr.ArrayInitializerExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import java.util.Optional;
import java.util.Set;

/** Places in code where an entry stands among others: one may be added there, or taken away. */
final class ListItems {

  private static final Set<String> CALLS =
      Set.of(
          "of",
          "asList",
          "allowedOrigins",
          "setAllowedOrigins",
          "allowedOriginPatterns",
          "setAllowedOriginPatterns");

  private ListItems() {}

  /** The entry and those beside it; empty when the entry stands alone by its nature. */
  static Optional<NodeList<Expression>> around(StringLiteralExpr entry) {
    Node parent = entry.getParentNode().orElse(entry);
    if (parent instanceof ArrayInitializerExpr array) {
      return Optional.of(array.getValues());
    }
    return parent instanceof MethodCallExpr call && takesItems(call)
        ? Optional.of(call.getArguments())
        : Optional.empty();
  }

  /** The arguments of a map's {@code of} are keys and values in turn. */
  private static boolean takesItems(MethodCallExpr call) {
    return CALLS.contains(call.getNameAsString())
        && call.getScope().filter(scope -> scope.toString().endsWith("Map")).isEmpty();
  }
}
