package io.github.corslint.interpret;

import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.TypeExpr;
import com.github.javaparser.ast.stmt.ExpressionStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import io.github.corslint.syntax.ProjectType;
import io.github.corslint.syntax.TypeName;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Calls lambdas, method references and objects that stand for functions. */
final class Functions {

  private static final Set<String> COMBINATORS =
      Set.of("and", "or", "negate", "andThen", "compose", "reversed", "thenComparing");

  private static final Set<String> MATCHES = Set.of("anyMatch", "allMatch", "noneMatch");

  private final Run run;
  private final Interpreter interpreter;

  Functions(Run run, Interpreter interpreter) {
    this.run = run;
    this.interpreter = interpreter;
  }

  /** A method called on a lambda: its own function, or a combinator of the JDK's interface. */
  Value onClosure(Closure closure, String name, List<Value> arguments, CallSite site) {
    if (COMBINATORS.contains(name)) {
      Object adapted = Adapters.adapt(closure, Adapters.guess(closure, name), site);
      return JdkTypes.invoke(adapted, name, arguments, site)
          .orElseGet(() -> Unknown.because(site.text()));
    }
    if (name.equals("forEach") && closure.parameters().isEmpty() && arguments.size() == 1) {
      return forEach(call(closure, List.of(), site), arguments.get(0), site);
    }
    return call(closure, arguments, site);
  }

  /** Calls a function with all that the iterator of a lambda gives. */
  private Value forEach(Value iterator, Value action, CallSite site) {
    return iterator.raw() instanceof Iterator<?> all
        ? JdkTypes.invoke(all, "forEachRemaining", List.of(action), site).orElse(Known.NULL)
        : Unknown.because(site.text());
  }

  Value call(Value function, List<Value> arguments, CallSite site) {
    if (function instanceof Closure closure) {
      return closure.node() instanceof LambdaExpr lambda
          ? lambda(lambda, closure, arguments, site)
          : reference((MethodReferenceExpr) closure.node(), closure, arguments, site);
    }
    if (function instanceof Instance instance) {
      return onInstance(instance, arguments, site);
    }
    Object jdk = function instanceof Known known ? known.java() : null;
    Optional<Value> result =
        jdk == null
            ? Optional.empty()
            : Adapters.methodOf(jdk)
                .flatMap(method -> JdkTypes.invoke(jdk, method, arguments, site));
    return result.orElseGet(() -> Unknown.because(site.text(), run.tainted().holdsAny(arguments)));
  }

  /** What a stream or collection of unknown elements says of one that may be any of them. */
  Optional<Value> matching(String method, List<Value> arguments, CallSite site) {
    boolean isMatch = MATCHES.contains(method);
    if (!isMatch || arguments.size() != 1 || !(arguments.get(0) instanceof Closure predicate)) {
      return Optional.empty();
    }
    Value answer = call(predicate, List.of(Unknown.because("an element that is not known")), site);
    if (!(answer.raw() instanceof Boolean holds)) {
      return Optional.empty();
    }
    return Optional.of(Known.of(method.equals("noneMatch") != holds));
  }

  private Value onInstance(Instance instance, List<Value> arguments, CallSite site) {
    Optional<Value> base = instance.base();
    if (base.isPresent() && base.get() instanceof Closure closure) {
      return call(closure, arguments, site);
    }
    Optional<MethodDeclaration> only =
        instance.type().methods().stream()
            .filter(m -> m.getBody().isPresent() && m.getParameters().size() == arguments.size())
            .filter(m -> !m.isStatic() && !m.isPrivate())
            .findFirst();
    return only.flatMap(m -> run.callIfDeclared(instance, m.getNameAsString(), arguments, site))
        .orElseGet(() -> Unknown.because(site.text(), run.tainted().holdsAny(arguments)));
  }

  private Value lambda(LambdaExpr lambda, Closure closure, List<Value> arguments, CallSite site) {
    if (!run.budget().enter()) {
      run.budget().leave();
      return Unknown.because(
          site.text() + " recurses deeper than the analysis follows it", run.hasReadOrigin());
    }
    try {
      Frame frame = closure.frame().nested();
      List<Parameter> parameters = lambda.getParameters();
      for (int i = 0; i < parameters.size(); i++) {
        Value value =
            i < arguments.size() ? arguments.get(i) : Unknown.because("a parameter of a callback");
        Value refined = interpreter.injection().refine(value, parameters.get(i).getType(), frame);
        frame.variables().declare(parameters.get(i).getNameAsString(), refined);
      }
      return body(lambda.getBody(), frame);
    } finally {
      run.budget().leave();
    }
  }

  private Value body(Statement body, Frame frame) {
    if (body instanceof ExpressionStmt expression) {
      return interpreter.expressions().evaluate(expression.getExpression(), frame);
    }
    Completion completion = interpreter.statements().run(body, frame);
    return completion instanceof Completion.Return r ? r.value() : Known.NULL;
  }

  Value reference(
      MethodReferenceExpr reference, Closure closure, List<Value> arguments, CallSite outer) {
    String name = reference.getIdentifier();
    Frame frame = closure.frame();
    CallSite site = interpreter.invoker().site(reference, reference, List.of(), frame);
    if (closure.bound().isPresent()) {
      return interpreter.invoker().onValue(closure.bound().get(), name, arguments, site);
    }
    String scope = typeText(reference.getScope());
    Optional<ProjectType> type = scopeOf(closure);
    TypeName typeName = run.project().resolve(frame.source(), scope, frame.type().node());
    if (name.equals("new") && scope.endsWith("[]")) {
      return array(arguments);
    }
    if (name.equals("new")) {
      return interpreter
          .objects()
          .create(new ClassOrInterfaceType(null, scope), arguments, outer, frame);
    }
    boolean isStatic =
        type.flatMap(t -> interpreter.invoker().find(t, name, arguments))
            .filter(t -> t.method().isStatic())
            .isPresent();
    if (isStatic || arguments.isEmpty()) {
      return interpreter.invoker().invokeStatic(typeName, type, name, arguments, site);
    }
    return unbound(typeName, type, name, arguments, site);
  }

  /** The class of the program that a method reference names before its method. */
  Optional<ProjectType> scopeOf(Closure closure) {
    Frame frame = closure.frame();
    return closure
        .reference()
        .flatMap(
            reference ->
                run.project()
                    .find(frame.source(), typeText(reference.getScope()), frame.type().node()));
  }

  private static Value array(List<Value> arguments) {
    boolean sized =
        arguments.size() == 1 && arguments.get(0).raw() instanceof Integer n && n < 10_000;
    return sized
        ? new Known(new Object[(Integer) java.util.Objects.requireNonNull(arguments.get(0).raw())])
        : Unknown.because("an array of unknown length");
  }

  private Value unbound(
      TypeName typeName,
      Optional<ProjectType> type,
      String name,
      List<Value> arguments,
      CallSite site) {
    Value first = arguments.get(0);
    boolean onFirst =
        type.isPresent() || JdkTypes.hasMethod(first, name, arguments.size() - 1, typeName);
    if (onFirst) {
      return interpreter
          .invoker()
          .onValue(first, name, arguments.subList(1, arguments.size()), site);
    }
    return interpreter.invoker().invokeStatic(typeName, type, name, arguments, site);
  }

  private static String typeText(Expression scope) {
    String text = scope instanceof TypeExpr type ? type.getType().asString() : scope.toString();
    return text.replaceAll("<.*>", "");
  }
}
