package io.github.corslint.interpret;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.PatternExpr;
import com.github.javaparser.ast.expr.SwitchExpr;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.SwitchEntry;
import io.github.corslint.model.Location;
import io.github.corslint.model.TrustedOrigin;
import java.util.List;

/** Runs switch statements and expressions, old and new. */
final class Switches {

  private static final Completion NORMAL = new Completion.Normal();

  private final Run run;
  private final Interpreter interpreter;

  Switches(Run run, Interpreter interpreter) {
    this.run = run;
    this.interpreter = interpreter;
  }

  Completion run(Expression selector, List<SwitchEntry> entries, Node site, Frame frame) {
    Frame inner = frame.nested();
    int start = select(selector, entries, site, inner);
    for (int i = start; i >= 0 && i < entries.size(); i++) {
      SwitchEntry entry = entries.get(i);
      Completion completion = interpreter.statements().all(entry.getStatements(), inner);
      if (completion instanceof Completion.Break b && b.label().isEmpty()) {
        return NORMAL;
      }
      if (completion.isAbrupt()) {
        return completion;
      }
      if (entry.getType() != SwitchEntry.Type.STATEMENT_GROUP) {
        return NORMAL;
      }
    }
    return NORMAL;
  }

  Value evaluate(SwitchExpr e, Frame frame) {
    Frame inner = frame.nested();
    List<SwitchEntry> entries = e.getEntries();
    int start = select(e.getSelector(), entries, e, inner);
    for (int i = start; i >= 0 && i < entries.size(); i++) {
      SwitchEntry entry = entries.get(i);
      if (entry.getType() == SwitchEntry.Type.EXPRESSION) {
        return expression(entry.getStatements().get(0), inner);
      }
      Completion completion = interpreter.statements().all(entry.getStatements(), inner);
      if (completion instanceof Completion.Yield y) {
        return y.value();
      }
    }
    return Unknown.because("a switch without a matching case");
  }

  private Value expression(Statement statement, Frame frame) {
    return statement instanceof ExpressionStmt s
        ? interpreter.expressions().evaluate(s.getExpression(), frame)
        : Known.NULL;
  }

  private int select(Expression selector, List<SwitchEntry> entries, Node site, Frame frame) {
    Value value = interpreter.expressions().evaluate(selector, frame);
    if (value instanceof Unknown unknown) {
      return unknownCase(unknown, entries, site, frame, selector);
    }
    int fallback = -1;
    for (int i = 0; i < entries.size(); i++) {
      SwitchEntry entry = entries.get(i);
      if (entry.isDefault() || entry.getLabels().isEmpty()) {
        fallback = i;
      }
      for (Expression label : entry.getLabels()) {
        if (matches(label, value, frame)) {
          settle(value, selector, frame, true);
          return i;
        }
      }
    }
    settle(value, selector, frame, false);
    return fallback;
  }

  private void settle(Value value, Expression selector, Frame frame, boolean found) {
    if (run.isFromOrigin(value)) {
      var at = frame.source().location(selector);
      String text = "switch (" + Excerpt.of(selector) + ") has a case for it";
      run.checks().pend(new OriginCheck(at, "switch (" + Excerpt.of(selector) + ")", "switch"));
      run.settleCheck(found, at, text);
    }
  }

  private int unknownCase(
      Unknown unknown, List<SwitchEntry> entries, Node site, Frame frame, Expression selector) {
    boolean hasDefault = entries.stream().anyMatch(e -> e.isDefault() || e.getLabels().isEmpty());
    int options = entries.size() + (hasDefault ? 0 : 1);
    int option = run.choose(site, Math.max(1, options));
    if (unknown.fromOrigin()) {
      Location at = frame.source().location(selector);
      run.assume(new Assumption(site, at, Excerpt.of(selector), option, unknown, run.scope()));
    }
    return option < entries.size() ? option : -1;
  }

  private boolean matches(Expression label, Value value, Frame frame) {
    if (label instanceof PatternExpr) {
      return false;
    }
    if (label instanceof NameExpr name && value instanceof Instance instance) {
      return instance.type().isEnum()
          && instance
              .fields()
              .getOrDefault(Instantiation.ENUM_NAME, Known.NULL)
              .isText(name.getNameAsString());
    }
    Value expected = interpreter.expressions().evaluate(label, frame);
    if (expected instanceof Known known
        && known.java() instanceof String text
        && run.isFromOrigin(value)) {
      run.trust(text, TrustedOrigin.Kind.OPERAND, frame.source().location(label));
    }
    Object wanted = expected.raw();
    return wanted != null && wanted.equals(value.raw());
  }
}
