package io.github.corslint.interpret;

import com.github.javaparser.ast.expr.ArrayAccessExpr;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import io.github.corslint.model.TrustedOrigin;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Evaluates operators and assignments. */
final class Operators {

  private final Run run;
  private final Interpreter interpreter;

  Operators(Run run, Interpreter interpreter) {
    this.run = run;
    this.interpreter = interpreter;
  }

  private Value evaluate(Expression e, Frame frame) {
    return interpreter.expressions().evaluate(e, frame);
  }

  Value binary(BinaryExpr e, Frame frame) {
    return switch (e.getOperator()) {
      case AND -> shortCircuit(e, frame, false);
      case OR -> shortCircuit(e, frame, true);
      case EQUALS -> equality(e, frame, true);
      case NOT_EQUALS -> equality(e, frame, false);
      case PLUS -> plus(shown(e.getLeft(), frame), shown(e.getRight(), frame), e);
      default -> arithmetic(e, evaluate(e.getLeft(), frame), evaluate(e.getRight(), frame));
    };
  }

  private Value shortCircuit(BinaryExpr e, Frame frame, boolean decisive) {
    boolean left = interpreter.expressions().test(e.getLeft(), frame);
    if (left != decisive) {
      return evaluate(e.getRight(), frame);
    }
    if (decisive && run.hasReadOrigin()) {
      Comparisons.skipped(e, frame, run).ifPresent(run.checks()::skipped);
    }
    return Known.of(decisive);
  }

  private Value equality(BinaryExpr e, Frame frame, boolean wanted) {
    Value left = evaluate(e.getLeft(), frame);
    Value right = evaluate(e.getRight(), frame);
    if (left instanceof Unknown || right instanceof Unknown) {
      Optional<Boolean> same = Unknown.isSameConstant(left, right);
      if (same.isPresent()) {
        return Known.of(same.get() == wanted);
      }
      if (isGiven(left, right) || isGiven(right, left)) {
        return Known.of(!wanted);
      }
      boolean isUnset = isUnset(left, right) || isUnset(right, left);
      if (isUnset && !run.decisions().isHoping()) {
        return Known.of(wanted);
      }
      boolean origin =
          run.isFromOrigin(left) || run.isFromOrigin(right) || mayTellOfOrigin(left, right);
      Unknown answer =
          run.answers()
              .same(
                  left,
                  right,
                  () -> Unknown.because(Excerpt.of(e), origin).madeOf(List.of(left, right)));
      return wanted ? answer : run.answers().opposite(answer);
    }
    noteComparison(left, right, e, frame);
    return Known.of(same(left, right) == wanted);
  }

  /**
   * What the program made of its checks may stand for their outcome beside a library's constant.
   */
  private boolean mayTellOfOrigin(Value left, Value right) {
    return run.hasReadOrigin()
        && ((left instanceof Known && Unknown.isConstant(right))
            || (right instanceof Known && Unknown.isConstant(left)))
        && !isNull(left)
        && !isNull(right);
  }

  private static boolean isUnset(Value value, Value other) {
    return value instanceof Unknown unknown && unknown.absent() && isNull(other);
  }

  private static boolean isGiven(Value value, Value other) {
    return value instanceof Unknown unknown && unknown.isGiven() && isNull(other);
  }

  private static boolean isNull(Value value) {
    return value instanceof Known known && known.isNull();
  }

  private void noteComparison(Value left, Value right, BinaryExpr e, Frame frame) {
    if (isNull(left) || isNull(right)) {
      return;
    }
    if (run.isFromOrigin(left) || run.isFromOrigin(right)) {
      Value other = run.isFromOrigin(left) ? right : left;
      if (other instanceof Known known && known.java() instanceof String text) {
        run.trust(text, TrustedOrigin.Kind.OPERAND, frame.source().location(e));
      }
      run.checks().pend(new OriginCheck(frame.source().location(e), Excerpt.of(e), "=="));
    }
  }

  private static boolean same(Value left, Value right) {
    Object a = left.raw();
    Object b = right.raw();
    if (a instanceof Number x && b instanceof Number y) {
      return x.doubleValue() == y.doubleValue();
    }
    if (a instanceof Character c && b instanceof Number n) {
      return c == n.intValue();
    }
    if (b instanceof Character c && a instanceof Number n) {
      return c == n.intValue();
    }
    if (a instanceof Boolean || a instanceof Character || a instanceof TypeObject) {
      return a.equals(b);
    }
    return a == b || (a instanceof String s && b instanceof String t && areConstants(s, t));
  }

  /**
   * Compile-time constants are interned, so equal ones are the same; text from the request never
   * is.
   */
  @SuppressWarnings("ReferenceEquality") // identity is what the program asks for
  private static boolean areConstants(String s, String t) {
    return s.equals(t) && s.intern() == s && t.intern() == t;
  }

  private Value shown(Expression operand, Frame frame) {
    Value value = evaluate(operand, frame);
    return value instanceof Instance
        ? ObjectMethods.shown(value, interpreter.invoker().site(operand, operand, List.of(), frame))
        : value;
  }

  private Value plus(Value left, Value right, BinaryExpr e) {
    boolean text = isText(left) || isText(right);
    if (left instanceof Unknown || right instanceof Unknown) {
      boolean origin = run.isFromOrigin(left) || run.isFromOrigin(right);
      Unknown sum = Unknown.because(Excerpt.of(e), origin).madeOf(List.of(left, right));
      return PartialText.joined(List.of(left, right), sum);
    }
    if (text) {
      String joined = Text.of(left) + Text.of(right);
      Budget.checkSize(joined);
      Known result = Known.of(joined);
      if (run.isFromOrigin(left) || run.isFromOrigin(right)) {
        run.tainted().add(joined);
      }
      return result;
    }
    return arithmetic(e, left, right);
  }

  private static boolean isText(Value value) {
    return value instanceof Known known && known.java() instanceof String;
  }

  private Value arithmetic(BinaryExpr e, Value left, Value right) {
    Object a = number(left);
    Object b = number(right);
    if (a instanceof Boolean x && b instanceof Boolean y) {
      return switch (e.getOperator()) {
        case BINARY_AND -> Known.of(Boolean.logicalAnd(x, y));
        case BINARY_OR -> Known.of(Boolean.logicalOr(x, y));
        case XOR -> Known.of(x ^ y);
        default -> notFollowed(e, false);
      };
    }
    if (a instanceof Number x && b instanceof Number y) {
      return Arithmetic.apply(e.getOperator(), x, y).orElseGet(() -> notFollowed(e, false));
    }
    boolean origin = run.isFromOrigin(left) || run.isFromOrigin(right);
    return tells(left, e.getLeft()) && tells(right, e.getRight())
        ? Unknown.because(Excerpt.of(e), origin).madeOf(List.of(left, right))
        : notFollowed(e, origin);
  }

  /** Whether a number tells what it was computed from: an unknown one says so, a literal is one. */
  private static boolean tells(Value value, Expression e) {
    Expression plain = e.isUnaryExpr() ? e.asUnaryExpr().getExpression() : e;
    return value instanceof Unknown || plain.isLiteralExpr();
  }

  /**
   * The result of an operation that is not followed. Numbers do not tell what they were computed
   * from, so the origin may have a part in any of them once it has been read.
   */
  private Unknown notFollowed(Expression e, boolean fromOrigin) {
    return Unknown.because(Excerpt.of(e), fromOrigin || run.hasReadOrigin());
  }

  private static @Nullable Object number(Value value) {
    Object raw = value.raw();
    return raw instanceof Character c ? Integer.valueOf(c) : raw;
  }

  Value unary(UnaryExpr e, Frame frame) {
    if (e.getOperator() == UnaryExpr.Operator.LOGICAL_COMPLEMENT) {
      return run.decisions().hopingOpposite(() -> complement(e, frame));
    }
    Value value = evaluate(e.getExpression(), frame);
    Object raw = number(value);
    switch (e.getOperator()) {
      case MINUS -> {
        return raw instanceof Number n
            ? Arithmetic.apply(BinaryExpr.Operator.MINUS, 0, n).orElse(value)
            : notFollowed(e, run.isFromOrigin(value));
      }
      case BITWISE_COMPLEMENT -> {
        return raw instanceof Integer n
            ? new Known(~n)
            : raw instanceof Long n ? new Known(~n) : notFollowed(e, run.isFromOrigin(value));
      }
      case PREFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_INCREMENT, POSTFIX_DECREMENT -> {
        return step(e, value, raw, frame);
      }
      default -> {
        return value;
      }
    }
  }

  private Value complement(UnaryExpr e, Frame frame) {
    Value value = evaluate(e.getExpression(), frame);
    if (value.raw() instanceof Boolean known) {
      return Known.of(!known);
    }
    return Known.of(
        !interpreter.expressions().truth(value, e.getExpression(), e.getExpression(), frame));
  }

  private Value step(UnaryExpr e, Value value, @Nullable Object raw, Frame frame) {
    boolean up =
        e.getOperator() == UnaryExpr.Operator.PREFIX_INCREMENT
            || e.getOperator() == UnaryExpr.Operator.POSTFIX_INCREMENT;
    if (!(raw instanceof Number n)) {
      return value;
    }
    Value sum =
        Arithmetic.apply(up ? BinaryExpr.Operator.PLUS : BinaryExpr.Operator.MINUS, n, 1)
            .orElse(value);
    Value next =
        value.raw() instanceof Character && sum.raw() instanceof Integer code
            ? new Known((char) (int) code)
            : sum;
    store(e.getExpression(), next, frame);
    return e.isPostfix() ? value : next;
  }

  Value assign(AssignExpr e, Frame frame) {
    Value value = evaluate(e.getValue(), frame);
    Optional<BinaryExpr.Operator> operator = e.getOperator().toBinaryOperator();
    if (operator.isPresent()) {
      BinaryExpr combined =
          new BinaryExpr(e.getTarget().clone(), e.getValue().clone(), operator.get());
      Value old = evaluate(e.getTarget(), frame);
      value =
          operator.get() == BinaryExpr.Operator.PLUS
              ? plus(old, value, combined)
              : arithmetic(combined, old, value);
    }
    store(e.getTarget(), value, frame);
    return value;
  }

  private void store(Expression target, Value value, Frame frame) {
    if (target.isEnclosedExpr()) {
      store(target.asEnclosedExpr().getInner(), value, frame);
    } else if (target instanceof NameExpr name) {
      interpreter.names().assign(name.getNameAsString(), value, frame);
    } else if (target instanceof FieldAccessExpr access) {
      interpreter.names().assignField(access, value, frame);
    } else if (target instanceof ArrayAccessExpr access) {
      Value array = evaluate(access.getName(), frame);
      Value index = evaluate(access.getIndex(), frame);
      Object java = array.raw();
      if (java != null && java.getClass().isArray() && number(index) instanceof Integer i) {
        JavaArrays.store(java, i, value);
      }
    }
  }
}
