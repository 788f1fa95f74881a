package io.github.corslint.interpret;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LiteralExpr;
import com.github.javaparser.ast.expr.NameExpr;
import io.github.corslint.syntax.JavaSource;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** What is the same of code whenever it runs, remembered over all paths through it. */
final class Places {

  private final IdentityHashMap<Node, CallPlace> calls = new IdentityHashMap<>();
  private final IdentityHashMap<Expression, CallPlace> conditions = new IdentityHashMap<>();
  private final Set<NameExpr> types = Collections.newSetFromMap(new IdentityHashMap<>());
  private final IdentityHashMap<LiteralExpr, Value> texts = new IdentityHashMap<>();

  /** The text that a literal stands for: one object wherever it is written, as in Java. */
  Value text(LiteralExpr literal) {
    return texts.computeIfAbsent(literal, Literals::value);
  }

  /**
   * Whether a name before a dot is that of a type: where it is once, it is for good.
   *
   * @param find tells it when it is not known
   */
  boolean isType(NameExpr name, BooleanSupplier find) {
    if (types.contains(name)) {
      return true;
    }
    boolean found = find.getAsBoolean();
    if (found) {
      types.add(name);
    }
    return found;
  }

  /** Where a call stands. */
  CallPlace call(Node call, Node name, List<Expression> arguments, JavaSource source) {
    return calls.computeIfAbsent(call, c -> CallPlace.of(c, name, arguments, source));
  }

  /** Where a condition stands. */
  CallPlace condition(Expression condition, JavaSource source) {
    return conditions.computeIfAbsent(condition, c -> CallPlace.of(c, c, List.of(), source));
  }
}
