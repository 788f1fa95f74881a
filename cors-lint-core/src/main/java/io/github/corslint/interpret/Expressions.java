package io.github.corslint.interpret;

import com.github.javaparser.ast.ArrayCreationLevel;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.ArrayAccessExpr;
import com.github.javaparser.ast.expr.ArrayCreationExpr;
import com.github.javaparser.ast.expr.ArrayInitializerExpr;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.BinaryExpr;
import com.github.javaparser.ast.expr.CastExpr;
import com.github.javaparser.ast.expr.ClassExpr;
import com.github.javaparser.ast.expr.ConditionalExpr;
import com.github.javaparser.ast.expr.EnclosedExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.InstanceOfExpr;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.LiteralExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.expr.SwitchExpr;
import com.github.javaparser.ast.expr.TextBlockLiteralExpr;
import com.github.javaparser.ast.expr.ThisExpr;
import com.github.javaparser.ast.expr.TypeExpr;
import com.github.javaparser.ast.expr.UnaryExpr;
import com.github.javaparser.ast.expr.VariableDeclarationExpr;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import io.github.corslint.syntax.ProjectType;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Evaluates expressions. */
final class Expressions {

  private final Run run;
  private final Interpreter interpreter;
  private final Operators operators;

  Expressions(Run run, Interpreter interpreter) {
    this.run = run;
    this.interpreter = interpreter;
    this.operators = new Operators(run, interpreter);
  }

  private Value literal(LiteralExpr literal, Frame frame) {
    boolean isText =
        literal instanceof StringLiteralExpr || literal instanceof TextBlockLiteralExpr;
    Value value = isText ? run.places().text(literal) : Literals.value(literal);
    if (value.raw() instanceof String text && text.indexOf('\n') >= 0) {
      run.written().noteBlock(text, frame.source().location(literal));
    }
    return value;
  }

  Value evaluate(Expression e, Frame frame) {
    run.budget().step();
    if (e instanceof LiteralExpr literal) {
      return literal(literal, frame);
    }
    if (e instanceof NameExpr name) {
      return variable(name, frame);
    }
    if (e instanceof MethodCallExpr call) {
      return interpreter.invoker().call(call, frame);
    }
    if (e instanceof FieldAccessExpr access) {
      return interpreter.names().field(access, frame);
    }
    if (e instanceof EnclosedExpr enclosed) {
      return evaluate(enclosed.getInner(), frame);
    }
    if (e instanceof BinaryExpr binary) {
      return operators.binary(binary, frame);
    }
    if (e instanceof UnaryExpr unary) {
      return operators.unary(unary, frame);
    }
    if (e instanceof AssignExpr assign) {
      return operators.assign(assign, frame);
    }
    if (e instanceof ConditionalExpr conditional) {
      return either(conditional, frame);
    }
    return evaluateOther(e, frame);
  }

  /** One of two values; where a check of the origin picks it, what it says tells of the origin. */
  private Value either(ConditionalExpr e, Frame frame) {
    int checks = run.checks().settled();
    boolean yes = test(e.getCondition(), frame);
    boolean isChecked = run.checks().settled() > checks;
    Value value = evaluate(yes ? e.getThenExpr() : e.getElseExpr(), frame);
    if (isChecked && value instanceof Unknown) {
      run.tainted().add(value);
    }
    return value;
  }

  private Value variable(NameExpr name, Frame frame) {
    Value value = interpreter.names().variable(name.getNameAsString(), name, frame);
    if (value.raw() instanceof Boolean || value.raw() instanceof Number) {
      frame.variables().check(name.getNameAsString()).ifPresent(run.checks()::pend);
    }
    return value;
  }

  private Value evaluateOther(Expression e, Frame frame) {
    if (e instanceof ObjectCreationExpr creation) {
      return interpreter.objects().create(creation, frame);
    }
    if (e instanceof LambdaExpr || e instanceof MethodReferenceExpr) {
      return closure(e, frame);
    }
    if (e instanceof CastExpr cast) {
      return interpreter
          .injection()
          .refine(evaluate(cast.getExpression(), frame), cast.getType(), frame);
    }
    if (e instanceof InstanceOfExpr test) {
      return interpreter.patterns().instanceOf(test, evaluate(test.getExpression(), frame), frame);
    }
    if (e instanceof ThisExpr self) {
      return interpreter.names().self(self, frame);
    }
    if (e instanceof VariableDeclarationExpr declaration) {
      declaration.getVariables().forEach(v -> declare(v, frame));
      return Known.NULL;
    }
    if (e instanceof ArrayCreationExpr array) {
      return array(array, frame);
    }
    if (e instanceof ArrayInitializerExpr array) {
      return elements(array, frame);
    }
    if (e instanceof ArrayAccessExpr access) {
      return element(access, frame);
    }
    if (e instanceof SwitchExpr choice) {
      return interpreter.statements().switches().evaluate(choice, frame);
    }
    if (e instanceof ClassExpr type) {
      return classObject(type, frame);
    }
    return Unknown.because("an expression that is not followed: " + Excerpt.of(e));
  }

  private Value classObject(ClassExpr literal, Frame frame) {
    Optional<ProjectType> named =
        run.project().find(frame.source(), literal.getTypeAsString(), frame.type().node());
    return named.isPresent()
        ? new TypeObject(named.get())
        : Unknown.classOf(run.project().resolve(frame.source(), literal.getType()));
  }

  private Value closure(Expression e, Frame frame) {
    if (e instanceof MethodReferenceExpr reference) {
      Expression scope = scope(reference.getScope());
      if (!interpreter.names().isType(scope, frame)) {
        return new Closure(e, frame, Optional.of(evaluate(scope, frame)));
      }
    }
    return new Closure(e, frame, Optional.empty());
  }

  /** The parser takes a name before {@code ::} for a type; it may be a variable or a constant. */
  private static Expression scope(Expression scope) {
    return scope instanceof TypeExpr type && type.getType() instanceof ClassOrInterfaceType named
        ? named(named)
        : scope;
  }

  private static Expression named(ClassOrInterfaceType type) {
    return type.getScope()
        .<Expression>map(outer -> new FieldAccessExpr(named(outer), type.getNameAsString()))
        .orElseGet(() -> new NameExpr(type.getNameAsString()));
  }

  private void declare(VariableDeclarator variable, Frame frame) {
    Value value =
        variable
            .getInitializer()
            .map(i -> interpreter.injection().refine(evaluate(i, frame), variable.getType(), frame))
            .orElse(Known.NULL);
    frame.variables().declare(variable.getNameAsString(), value);
  }

  /** Evaluates a condition and decides it. */
  boolean test(Expression condition, Frame frame) {
    int checks = run.checks().settled();
    boolean outcome = truth(evaluate(condition, frame), condition, condition, frame);
    if (run.checks().settled() > checks) {
      run.checks().guardedBy(run.places().condition(condition, frame.source()).at());
    }
    return outcome;
  }

  /** Decides a loop's condition; unknown ones end after two rounds. */
  boolean testRound(Expression condition, Frame frame, int round) {
    Value value = evaluate(condition, frame);
    if (value instanceof Unknown && round >= 2) {
      return false;
    }
    return truth(value, condition, condition, frame);
  }

  boolean truth(Value value, Expression at, Object site, Frame frame) {
    CallPlace place = run.places().condition(at, frame.source());
    if (value instanceof Known known && known.java() instanceof Boolean outcome) {
      run.settleCheck(outcome, place.at(), place.text());
      return outcome;
    }
    Unknown unknown = value instanceof Unknown u ? u : Unknown.because(place.text());
    return run.decide(unknown, site, place.at(), place.text());
  }

  private Value array(ArrayCreationExpr creation, Frame frame) {
    if (creation.getInitializer().isPresent()) {
      return elements(creation.getInitializer().get(), frame);
    }
    List<Integer> lengths = new ArrayList<>();
    for (ArrayCreationLevel level : creation.getLevels()) {
      if (level.getDimension().isPresent()) {
        Value length = evaluate(level.getDimension().get(), frame);
        lengths.add(length.raw() instanceof Integer n ? n : -1);
      }
    }
    return JavaArrays.make(
        creation.getElementType().asString(), lengths, creation.getLevels().size());
  }

  private Value elements(ArrayInitializerExpr initializer, Frame frame) {
    @Nullable Object[] array = new Object[initializer.getValues().size()];
    for (int i = 0; i < array.length; i++) {
      array[i] = evaluate(initializer.getValues().get(i), frame).raw();
    }
    return new Known(array);
  }

  private Value element(ArrayAccessExpr access, Frame frame) {
    Value array = evaluate(access.getName(), frame);
    Value index = evaluate(access.getIndex(), frame);
    if (array instanceof Known a && a.java() != null && a.java().getClass().isArray()) {
      if (index instanceof Known i && i.java() instanceof Integer n) {
        if (n < 0 || n >= Array.getLength(a.java())) {
          throw ThrownValue.of(new ArrayIndexOutOfBoundsException(n));
        }
        Value value = Value.of(Array.get(a.java(), n));
        if (run.tainted().holdsObject(a.java())) {
          run.tainted().add(value.raw());
        }
        return value;
      }
    }
    String reason = "an element of " + Excerpt.of(access.getName());
    return array instanceof Unknown unknown
        ? unknown.element(reason)
        : Unknown.because(reason, run.isFromOrigin(array));
  }

  /** What the iterator of a library's object goes through. */
  private Optional<List<Value>> elements(Model iterable, Expression at, Frame frame) {
    CallSite site = interpreter.invoker().site(at, at, List.of(), frame);
    return iterable.call("iterator", List.of(), site).flatMap(Expressions::drained);
  }

  /** What an iterator goes through that the program wrote, or that its own collection gives. */
  private Optional<List<Value>> elements(Instance own, Expression at, Frame frame) {
    CallSite site = interpreter.invoker().site(at, at, List.of(), frame);
    Optional<Value> iterator = run.callIfDeclared(own, "iterator", List.of(), site);
    if (!(iterator.orElse(null) instanceof Instance written)) {
      return iterator
          .flatMap(i -> collection(i.raw()))
          .map(all -> all.stream().map(Value::of).toList());
    }
    List<Value> values = new ArrayList<>();
    while (values.size() < Budget.MAX_ROUNDS
        && Known.TRUE.equals(
            run.callIfDeclared(written, "hasNext", List.of(), site).orElse(Known.FALSE))) {
      run.callIfDeclared(written, "next", List.of(), site).ifPresent(values::add);
    }
    return Optional.of(values);
  }

  /**
   * What an enhanced for loop or a callback meets: the elements, or one stand-in for unknown ones.
   */
  Iterable<Value> elements(Value iterable, Expression at, Frame frame) {
    if (iterable instanceof Instance instance && instance.base().isPresent()) {
      return elements(instance.base().get(), at, frame);
    }
    Optional<List<Value>> modelled = modelled(iterable, at, frame);
    if (modelled.isPresent()) {
      return modelled.get();
    }
    if (iterable instanceof Known known) {
      Optional<Collection<?>> collection = collection(known.java());
      if (collection.isPresent()) {
        return collection.get().stream().map(Value::of).toList();
      }
      if (known.isNull()) {
        throw ThrownValue.of(new NullPointerException());
      }
    }
    Unknown unknown = iterable instanceof Unknown u ? u : Unknown.because(Excerpt.of(at));
    boolean some =
        unknown.fromOrigin()
            ? run.decide(unknown, at, frame.source().location(at), Excerpt.of(at))
            : run.choose(at, 2) == 0;
    return some ? List.of(element(unknown, at)) : List.of();
  }

  /** The elements of what is no collection of the JDK. */
  private Optional<List<Value>> modelled(Value iterable, Expression at, Frame frame) {
    if (iterable instanceof Model model) {
      return elements(model, at, frame);
    }
    if (iterable instanceof Closure function) {
      CallSite site = interpreter.invoker().site(at, at, List.of(), frame);
      return drained(run.call(function, List.of(), site));
    }
    return iterable instanceof Instance own ? elements(own, at, frame) : Optional.empty();
  }

  /** What an iterator of the JDK goes through. */
  private static Optional<List<Value>> drained(Value value) {
    if (!(value.raw() instanceof Iterator<?> iterator)) {
      return Optional.empty();
    }
    List<Value> values = new ArrayList<>();
    while (iterator.hasNext() && values.size() < Budget.MAX_ROUNDS) {
      values.add(Value.of(iterator.next()));
    }
    return Optional.of(values);
  }

  private static Unknown element(Unknown collection, Expression at) {
    String reason = "an element of " + Excerpt.of(at) + " (" + collection.reason() + ")";
    return collection.element(reason).chosenAt(collection.chosen());
  }

  /** What a loop runs over; a text stands for all values of a header, of which it is the one. */
  private static Optional<Collection<?>> collection(@Nullable Object object) {
    if (object instanceof String text) {
      return Optional.of(List.of(text));
    }
    if (object instanceof Collection<?> c) {
      return Optional.of(c);
    }
    if (object instanceof Map<?, ?> m) {
      return Optional.of(m.entrySet());
    }
    Iterator<?> rest =
        object instanceof Iterable<?> all
            ? all.iterator()
            : object instanceof Iterator<?> iterator ? iterator : null;
    if (rest != null) {
      List<@Nullable Object> elements = new ArrayList<>();
      rest.forEachRemaining(elements::add);
      return Optional.of(elements);
    }
    if (object instanceof Enumeration<?> e) {
      return Optional.of(java.util.Collections.list(e));
    }
    if (object instanceof Object[] array) {
      return Optional.of(java.util.Arrays.asList(array));
    }
    if (object != null && object.getClass().isArray()) {
      return Optional.of(
          IntStream.range(0, Array.getLength(object)).mapToObj(i -> Array.get(object, i)).toList());
    }
    return Optional.empty();
  }
}
