package io.github.corslint.interpret;

import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.expr.ComponentPatternExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.InstanceOfExpr;
import com.github.javaparser.ast.expr.RecordPatternExpr;
import com.github.javaparser.ast.expr.TypePatternExpr;
import com.github.javaparser.ast.type.Type;
import io.github.corslint.syntax.TypeName;
import java.util.List;
import java.util.Optional;

/** Tests of a value's type, and the patterns that take it apart (JLS 17 to 23, 14.30, 15.20.2). */
final class Patterns {

  private final Run run;
  private final Interpreter interpreter;

  Patterns(Run run, Interpreter interpreter) {
    this.run = run;
    this.interpreter = interpreter;
  }

  Value instanceOf(InstanceOfExpr test, Value value, Frame frame) {
    return test.getPattern()
        .map(pattern -> match(pattern, value, test.getExpression(), frame))
        .orElseGet(() -> isOf(test.getType(), value, test.getExpression(), frame));
  }

  /**
   * Whether a value matches a pattern, whose names stand for it or its parts from then on.
   *
   * @param matched where the value comes from
   */
  Value match(ComponentPatternExpr pattern, Value value, Expression matched, Frame frame) {
    if (pattern instanceof TypePatternExpr typed) {
      declare(typed, value, frame);
      return isOf(typed.getType(), value, matched, frame);
    }
    if (pattern instanceof RecordPatternExpr parts) {
      Value whole = isOf(parts.getType(), value, matched, frame);
      return Known.FALSE.equals(whole) ? whole : parts(parts, value, whole, frame);
    }
    return Known.TRUE;
  }

  /** A record matches if all of its parts do. */
  private Value parts(RecordPatternExpr pattern, Value value, Value whole, Frame frame) {
    Value result = whole;
    for (int i = 0; i < pattern.getPatternList().size(); i++) {
      ComponentPatternExpr inner = pattern.getPatternList().get(i);
      Value part = part(value, i, pattern, frame);
      Value matches =
          isTotal(inner, value, i) ? bound(inner, part, frame) : match(inner, part, pattern, frame);
      if (Known.FALSE.equals(matches)) {
        return matches;
      }
      result = matches instanceof Known ? result : matches;
    }
    return result;
  }

  private Value part(Value value, int index, RecordPatternExpr pattern, Frame frame) {
    Optional<Parameter> component = component(value, index);
    if (component.isEmpty()) {
      String reason = "a part of " + Excerpt.of(pattern);
      return value instanceof Unknown unknown
          ? unknown.element(reason).chosenAt(unknown.chosen())
          : Unknown.because(reason, run.isFromOrigin(value));
    }
    CallSite site =
        interpreter.invoker().site(pattern, pattern.getType(), List.<Expression>of(), frame);
    return run.invoke(value, component.get().getNameAsString(), List.of(), site);
  }

  private static Optional<Parameter> component(Value value, int index) {
    List<Parameter> components =
        value instanceof Instance instance ? instance.type().recordComponents() : List.of();
    return index < components.size() ? Optional.of(components.get(index)) : Optional.empty();
  }

  /** Whether a pattern matches whatever the part may be, null as well. */
  private static boolean isTotal(ComponentPatternExpr pattern, Value value, int index) {
    return pattern instanceof TypePatternExpr typed
        && (isVar(typed)
            || component(value, index)
                .filter(c -> c.getType().equals(typed.getType()))
                .isPresent());
  }

  private static boolean isVar(TypePatternExpr pattern) {
    return pattern.getType().asString().equals("var");
  }

  private Value bound(ComponentPatternExpr pattern, Value part, Frame frame) {
    declare((TypePatternExpr) pattern, part, frame);
    return Known.TRUE;
  }

  private void declare(TypePatternExpr pattern, Value value, Frame frame) {
    Value declared =
        isVar(pattern) ? value : interpreter.injection().refine(value, pattern.getType(), frame);
    frame.variables().declare(pattern.getNameAsString(), declared);
  }

  private Value isOf(Type type, Value value, Expression tested, Frame frame) {
    if (value instanceof Known known) {
      return Known.of(!known.isNull() && Coercions.isInstance(known, type.asString()));
    }
    TypeName name = run.project().resolve(frame.source(), type);
    if (value instanceof Model model) {
      return Known.of(model.isInstance(name));
    }
    if (value instanceof Instance instance) {
      return Known.of(interpreter.objects().typeNames(instance).contains(name.simple()));
    }
    String reason = Excerpt.of(tested) + " instanceof " + type.asString();
    return value instanceof Unknown unknown
        ? Unknown.because(reason).chosenAt(unknown.chosen())
        : Unknown.because(Excerpt.of(tested));
  }
}
