package io.github.corslint.interpret;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.NullLiteralExpr;
import com.github.javaparser.ast.expr.PatternExpr;
import com.github.javaparser.ast.expr.SwitchExpr;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.SwitchEntry;
import io.github.corslint.model.Location;
import io.github.corslint.model.TrustedOrigin;
import java.util.List;
import java.util.Optional;

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
    for (int i = 0; i < entries.size(); i++) {
      SwitchEntry entry = entries.get(i);
      for (Expression label : entry.getLabels()) {
        if (matches(label, value, selector, frame) && isGuardPassed(entry, frame)) {
          if (!(label instanceof PatternExpr)) {
            settle(value, selector, frame, true);
          }
          return i;
        }
      }
    }
    if (value instanceof Known known && known.isNull()) {
      throw ThrownValue.of(new NullPointerException());
    }
    if (entries.stream().flatMap(e -> e.getLabels().stream()).anyMatch(Switches::isConstant)) {
      settle(value, selector, frame, false);
    }
    return fallback(entries);
  }

  private static boolean isConstant(Expression label) {
    return !(label instanceof PatternExpr || label instanceof NullLiteralExpr);
  }

  private static int fallback(List<SwitchEntry> entries) {
    for (int i = entries.size() - 1; i >= 0; i--) {
      if (entries.get(i).isDefault() || entries.get(i).getLabels().isEmpty()) {
        return i;
      }
    }
    return -1;
  }

  private boolean isGuardPassed(SwitchEntry entry, Frame frame) {
    return entry.getGuard().isEmpty()
        || interpreter.expressions().test(entry.getGuard().get(), frame);
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
    Optional<Integer> named = constantCase(unknown, entries);
    if (named.isPresent()) {
      return named.get();
    }
    boolean hasDefault = entries.stream().anyMatch(e -> e.isDefault() || e.getLabels().isEmpty());
    int options = entries.size() + (hasDefault ? 0 : 1);
    int option = run.choose(site, Math.max(1, options));
    Location at = frame.source().location(selector);
    if (unknown.fromOrigin()) {
      run.assume(new Assumption(site, at, Excerpt.of(selector), option, unknown, run.scope()));
    } else if (option < entries.size() && isForPreflights(entries.get(option))) {
      Unknown asked = unknown.madeOf(List.of(Known.of("OPTIONS")));
      run.assume(new Assumption(site, at, Excerpt.of(selector), 0, asked, run.scope()));
    }
    for (int i = option; i < entries.size(); i++) {
      bind(entries.get(i), unknown, selector, frame);
      if (isGuardPassed(entries.get(i), frame)) {
        return i;
      }
    }
    return -1;
  }

  /** Whether a case is for the method OPTIONS alone, as a text or a constant. */
  private static boolean isForPreflights(SwitchEntry entry) {
    return !entry.isDefault()
        && !entry.getLabels().isEmpty()
        && entry.getLabels().stream()
            .allMatch(l -> l.toString().matches("(?:\\w+\\.)*OPTIONS|\"OPTIONS\""));
  }

  /** The case of a constant of a library; empty where something else may decide. */
  private static Optional<Integer> constantCase(Unknown value, List<SwitchEntry> entries) {
    boolean isPlain =
        Unknown.isConstant(value)
            && entries.stream()
                .allMatch(
                    e ->
                        e.getGuard().isEmpty()
                            && e.getLabels().stream().allMatch(Switches::isName));
    if (!isPlain) {
      return Optional.empty();
    }
    for (int i = 0; i < entries.size(); i++) {
      if (entries.get(i).getLabels().stream().anyMatch(l -> isNamed(l, value))) {
        return Optional.of(i);
      }
    }
    return Optional.of(fallback(entries));
  }

  private static boolean isName(Expression label) {
    return label.isNameExpr() || label.isFieldAccessExpr() || label instanceof NullLiteralExpr;
  }

  private static boolean isNamed(Expression label, Unknown constant) {
    String written = Names.written(label);
    String name = written.substring(written.lastIndexOf('.') + 1);
    return constant.fieldName().filter(name::equals).isPresent();
  }

  private void bind(SwitchEntry entry, Unknown value, Expression selector, Frame frame) {
    entry.getLabels().stream()
        .filter(PatternExpr.class::isInstance)
        .map(PatternExpr.class::cast)
        .forEach(pattern -> interpreter.patterns().match(pattern, value, selector, frame));
  }

  private boolean matches(Expression label, Value value, Expression selector, Frame frame) {
    if (label instanceof PatternExpr pattern) {
      Value matches = interpreter.patterns().match(pattern, value, selector, frame);
      return interpreter.expressions().truth(matches, label, label, frame);
    }
    if (label instanceof NullLiteralExpr) {
      return value instanceof Known known && known.isNull();
    }
    if (label instanceof NameExpr name && value instanceof Instance instance) {
      return instance.type().isEnum()
          && instance
              .fields()
              .getOrDefault(Instantiation.ENUM_NAME, Known.NULL)
              .isText(name.getNameAsString());
    }
    Value expected = interpreter.expressions().evaluate(label, frame);
    if (expected instanceof Instance constant) {
      return constant.equals(value);
    }
    if (expected instanceof Known known
        && known.java() instanceof String text
        && run.isFromOrigin(value)) {
      run.trust(text, TrustedOrigin.Kind.OPERAND, frame.source().location(label));
    }
    Object wanted = expected.raw();
    return wanted != null && wanted.equals(value.raw());
  }
}
