package io.github.corslint.interpret;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LiteralExpr;
import io.github.corslint.syntax.JavaSource;
import java.util.IdentityHashMap;
import java.util.List;

/** What is the same of code whenever it runs, remembered over all paths through it. */
final class Places {

  private final IdentityHashMap<Node, CallPlace> calls = new IdentityHashMap<>();
  private final IdentityHashMap<Expression, CallPlace> conditions = new IdentityHashMap<>();
  private final IdentityHashMap<LiteralExpr, Value> texts = new IdentityHashMap<>();

  /** The text that a literal stands for: one object wherever it is written, as in Java. */
  Value text(LiteralExpr literal) {
    return texts.computeIfAbsent(literal, Literals::value);
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
