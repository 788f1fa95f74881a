package io.github.corslint.interpret;

import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.BreakStmt;
import com.github.javaparser.ast.stmt.CatchClause;
import com.github.javaparser.ast.stmt.ContinueStmt;
import com.github.javaparser.ast.stmt.DoStmt;
import com.github.javaparser.ast.stmt.ExplicitConstructorInvocationStmt;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.ForEachStmt;
import com.github.javaparser.ast.stmt.ForStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.LabeledStmt;
import com.github.javaparser.ast.stmt.LocalClassDeclarationStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.SwitchStmt;
import com.github.javaparser.ast.stmt.SynchronizedStmt;
import com.github.javaparser.ast.stmt.ThrowStmt;
import com.github.javaparser.ast.stmt.TryStmt;
import com.github.javaparser.ast.stmt.WhileStmt;
import com.github.javaparser.ast.stmt.YieldStmt;
import com.github.javaparser.ast.type.Type;
import com.github.javaparser.ast.type.UnionType;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Runs statements. */
final class Statements {

  private static final Completion NORMAL = new Completion.Normal();

  private final Run run;
  private final Interpreter interpreter;
  private final Switches switches;

  Statements(Run run, Interpreter interpreter) {
    this.run = run;
    this.interpreter = interpreter;
    this.switches = new Switches(run, interpreter);
  }

  Switches switches() {
    return switches;
  }

  Completion run(Statement statement, Frame frame) {
    run.budget().step();
    if (statement instanceof ExpressionStmt s) {
      evaluate(s.getExpression(), frame);
      keepCheck(s.getExpression(), frame);
      return NORMAL;
    }
    if (statement instanceof BlockStmt s) {
      return all(s.getStatements(), frame.nested());
    }
    if (statement instanceof IfStmt s) {
      return branch(s, frame);
    }
    if (statement instanceof ReturnStmt s) {
      return returned(s, frame);
    }
    if (statement instanceof TryStmt s) {
      return attempt(s, frame);
    }
    if (statement instanceof ThrowStmt s) {
      throw ThrownValue.of(evaluate(s.getExpression(), frame), run);
    }
    if (statement instanceof BreakStmt s) {
      return new Completion.Break(s.getLabel().map(l -> l.getIdentifier()).orElse(""));
    }
    if (statement instanceof ContinueStmt s) {
      return new Completion.Continue(s.getLabel().map(l -> l.getIdentifier()).orElse(""));
    }
    if (statement instanceof YieldStmt s) {
      return new Completion.Yield(evaluate(s.getExpression(), frame));
    }
    return runOther(statement, frame);
  }

  private Completion runOther(Statement statement, Frame frame) {
    if (statement instanceof ForEachStmt s) {
      return forEach(s, frame, "");
    }
    if (statement instanceof ForStmt s) {
      return forLoop(s, frame.nested(), "");
    }
    if (statement instanceof WhileStmt s) {
      return loop(Optional.of(s.getCondition()), s.getBody(), List.of(), false, frame, "");
    }
    if (statement instanceof DoStmt s) {
      return loop(Optional.of(s.getCondition()), s.getBody(), List.of(), true, frame, "");
    }
    if (statement instanceof LabeledStmt s) {
      return labeled(s, frame);
    }
    if (statement instanceof SwitchStmt s) {
      return switches.run(s.getSelector(), s.getEntries(), s, frame);
    }
    if (statement instanceof SynchronizedStmt s) {
      return run(s.getBody(), frame);
    }
    if (statement instanceof ExplicitConstructorInvocationStmt s) {
      interpreter.objects().explicitConstructor(s, frame);
      return NORMAL;
    }
    if (statement instanceof LocalClassDeclarationStmt s) {
      interpreter.objects().declareLocal(s.getClassDeclaration(), frame);
    }
    return NORMAL;
  }

  /** A check whose outcome goes into a variable counts where the variable is asked. */
  private void keepCheck(Expression expression, Frame frame) {
    Optional<String> variable =
        expression instanceof VariableDeclarationExpr declaration
            ? Optional.of(declaration.getVariable(0).getNameAsString())
            : expression instanceof AssignExpr assign && assign.getTarget().isNameExpr()
                ? Optional.of(assign.getTarget().asNameExpr().getNameAsString())
                : Optional.empty();
    Optional<OriginCheck> check = run.checks().takePending();
    if (variable.isPresent() && check.isPresent()) {
      frame.variables().noteCheck(variable.get(), check.get());
    }
  }

  Completion all(List<Statement> statements, Frame frame) {
    for (Statement statement : statements) {
      Completion completion = run(statement, frame);
      if (completion.isAbrupt()) {
        return completion;
      }
    }
    return NORMAL;
  }

  private Value evaluate(Expression expression, Frame frame) {
    return interpreter.expressions().evaluate(expression, frame);
  }

  private boolean test(Expression condition, Frame frame) {
    return interpreter.expressions().test(condition, frame);
  }

  private Completion returned(ReturnStmt s, Frame frame) {
    if (s.getExpression().isEmpty()) {
      return new Completion.Return(Known.NULL);
    }
    Value value = evaluate(s.getExpression().get(), frame);
    run.noteReturn(frame.source().location(s.getExpression().get()));
    return new Completion.Return(value);
  }

  private Completion branch(IfStmt s, Frame frame) {
    if (run.decisions().hoping(hope(s), () -> test(s.getCondition(), frame))) {
      return run(s.getThenStmt(), frame);
    }
    return s.getElseStmt().isPresent() ? run(s.getElseStmt().get(), frame) : NORMAL;
  }

  /** The outcome of a condition that does not end in an exception at once. */
  private static Optional<Boolean> hope(IfStmt s) {
    if (endsInThrow(s.getThenStmt())) {
      return Optional.of(false);
    }
    return s.getElseStmt().filter(Statements::endsInThrow).map(e -> true);
  }

  private static boolean endsInThrow(Statement statement) {
    return statement.isThrowStmt()
        || (statement instanceof BlockStmt block
            && block.getStatements().getLast().filter(Statement::isThrowStmt).isPresent());
  }

  private Completion labeled(LabeledStmt s, Frame frame) {
    String label = s.getLabel().getIdentifier();
    Statement body = s.getStatement();
    Completion completion;
    if (body instanceof ForEachStmt loop) {
      completion = forEach(loop, frame, label);
    } else if (body instanceof ForStmt loop) {
      completion = forLoop(loop, frame.nested(), label);
    } else if (body instanceof WhileStmt loop) {
      completion =
          loop(Optional.of(loop.getCondition()), loop.getBody(), List.of(), false, frame, label);
    } else if (body instanceof DoStmt loop) {
      completion =
          loop(Optional.of(loop.getCondition()), loop.getBody(), List.of(), true, frame, label);
    } else {
      completion = run(body, frame);
    }
    return completion instanceof Completion.Break b && b.label().equals(label)
        ? NORMAL
        : completion;
  }

  private Completion forLoop(ForStmt s, Frame frame, String label) {
    s.getInitialization().forEach(e -> evaluate(e, frame));
    return loop(s.getCompare(), s.getBody(), s.getUpdate(), false, frame, label);
  }

  private Completion loop(
      Optional<Expression> condition,
      Statement body,
      List<Expression> update,
      boolean bodyFirst,
      Frame frame,
      String label) {
    for (int round = 0; round < Budget.MAX_ROUNDS; round++) {
      boolean checks = !(bodyFirst && round == 0);
      if (checks
          && condition.isPresent()
          && !interpreter.expressions().testRound(condition.get(), frame, round)) {
        return NORMAL;
      }
      Completion completion = run(body, frame);
      if (leaves(completion, label)) {
        return afterLoop(completion, label);
      }
      update.forEach(e -> evaluate(e, frame));
    }
    return NORMAL;
  }

  private static boolean leaves(Completion completion, String label) {
    if (completion instanceof Completion.Continue c) {
      return !c.label().isEmpty() && !c.label().equals(label);
    }
    return completion.isAbrupt();
  }

  private static Completion afterLoop(Completion completion, String label) {
    boolean mine =
        completion instanceof Completion.Break b
            && (b.label().isEmpty() || b.label().equals(label));
    return mine ? NORMAL : completion;
  }

  private Completion forEach(ForEachStmt s, Frame frame, String label) {
    Value iterable = evaluate(s.getIterable(), frame);
    String variable = s.getVariable().getVariable(0).getNameAsString();
    for (Value element : interpreter.expressions().elements(iterable, s.getIterable(), frame)) {
      run.budget().step();
      Frame round = frame.nested();
      round.variables().declare(variable, declared(s.getVariable(), element, frame));
      Completion completion = run(s.getBody(), round);
      if (leaves(completion, label)) {
        return afterLoop(completion, label);
      }
    }
    return NORMAL;
  }

  private Value declared(VariableDeclarationExpr declaration, Value value, Frame frame) {
    VariableDeclarator variable = declaration.getVariable(0);
    return interpreter.injection().refine(value, variable.getType(), frame);
  }

  private Completion attempt(TryStmt s, Frame frame) {
    Frame inner = frame.nested();
    Outcome outcome =
        capture(
            () -> {
              s.getResources().forEach(r -> evaluate(r, inner));
              return Interruptions.of(run).during(s, inner, () -> run(s.getTryBlock(), inner));
            });
    ThrownValue thrown = outcome.thrown();
    if (thrown != null) {
      for (CatchClause clause : s.getCatchClauses()) {
        if (catches(clause.getParameter().getType(), thrown)) {
          outcome = capture(() -> handle(clause, frame, thrown.value()));
          break;
        }
      }
    }
    if (s.getFinallyBlock().isPresent()) {
      Completion last = run(s.getFinallyBlock().get(), frame);
      if (last.isAbrupt()) {
        return last;
      }
    }
    return outcome.resume();
  }

  private record Outcome(Completion completion, @Nullable ThrownValue thrown) {
    Completion resume() {
      if (thrown != null) {
        throw thrown;
      }
      return completion;
    }
  }

  private static Outcome capture(Supplier<Completion> block) {
    try {
      return new Outcome(block.get(), null);
    } catch (ThrownValue thrown) {
      return new Outcome(NORMAL, thrown);
    }
  }

  private Completion handle(CatchClause clause, Frame frame, Value value) {
    Frame inner = frame.nested();
    inner.variables().declare(clause.getParameter().getNameAsString(), value);
    return run(clause.getBody(), inner);
  }

  private static boolean catches(Type type, ThrownValue thrown) {
    if (type instanceof UnionType union) {
      return union.getElements().stream().anyMatch(t -> catches(t, thrown));
    }
    String name = type.asString();
    return thrown.isA(name.substring(name.lastIndexOf('.') + 1));
  }
}
