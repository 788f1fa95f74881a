package io.github.corslint.interpret;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.SuperExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import io.github.corslint.syntax.ProjectType;
import io.github.corslint.syntax.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Calls methods: of the program, of models, of the JDK. */
final class Invoker {

  private final Run run;
  private final Interpreter interpreter;
  private final Functions functions;
  private final Escapes escapes;
  private final Promises promises;
  private final UnknownCalls unknownCalls;
  private final LibraryStatics library;
  private final Recursion recursion = new Recursion();

  Invoker(Run run, Interpreter interpreter) {
    this.run = run;
    this.interpreter = interpreter;
    this.functions = new Functions(run, interpreter);
    this.escapes = new Escapes(run, interpreter);
    this.promises = new Promises(interpreter);
    this.unknownCalls = new UnknownCalls(run, this, functions, promises);
    this.library = new LibraryStatics(run, unknownCalls);
  }

  Escapes escapes() {
    return escapes;
  }

  List<Value> arguments(List<Expression> expressions, Frame frame) {
    List<Value> values = new ArrayList<>(expressions.size());
    for (Expression e : expressions) {
      Value value = interpreter.expressions().evaluate(e, frame);
      if (value instanceof Known known && known.java() instanceof String text) {
        run.written().noteArgument(text, e, frame);
      }
      values.add(value);
    }
    return values;
  }

  CallSite site(Node call, Node name, List<Expression> arguments, Frame frame) {
    CallPlace place = run.places().call(call, name, arguments, frame.source());
    return new CallSite(run, place, frame::owner);
  }

  Value call(MethodCallExpr e, Frame frame) {
    CallSite site = site(e, e.getName(), e.getArguments(), frame);
    Optional<Expression> scope = e.getScope();
    String name = e.getNameAsString();
    if (scope.isEmpty()) {
      return unqualified(name, arguments(e.getArguments(), frame), site, frame);
    }
    if (scope.get() instanceof SuperExpr) {
      return superCall(name, arguments(e.getArguments(), frame), site, frame);
    }
    if (interpreter.names().isType(scope.get(), frame)) {
      return onType(scope.get(), name, arguments(e.getArguments(), frame), site, frame);
    }
    Value found = interpreter.expressions().evaluate(scope.get(), frame);
    Value receiver = interpreter.names().reliedOn(found, scope.get(), frame);
    return onValue(receiver, name, arguments(e.getArguments(), frame), site);
  }

  private Value unqualified(String name, List<Value> arguments, CallSite site, Frame frame) {
    for (Optional<Frame> f = Optional.of(frame);
        f.isPresent();
        f = interpreter.names().outer(f.get())) {
      Frame scope = f.get();
      ProjectType type =
          scope
              .self()
              .map(Instance::type)
              .filter(t -> run.project().isA(t, scope.type()))
              .orElse(scope.type());
      Optional<Target> target = find(type, name, arguments);
      if (target.isPresent()) {
        return invoke(target.get(), scope.self(), arguments, site);
      }
      Optional<Value> ofEnum = EnumMethods.call(type, name, arguments, site);
      if (ofEnum.isPresent()) {
        return ofEnum.get();
      }
      Optional<Value> unwritten =
          scope
              .self()
              .flatMap(
                  self ->
                      onBase(self, name, arguments, site).or(() -> implied(self, name, arguments)));
      if (unwritten.isPresent()) {
        return unwritten.get();
      }
    }
    return imported(name, arguments, site, frame);
  }

  private Value imported(String name, List<Value> arguments, CallSite site, Frame frame) {
    Optional<String> owner = frame.source().staticImport(name);
    if (owner.isPresent()) {
      return invokeStatic(
          TypeName.of(owner.get()), run.project().type(owner.get()), name, arguments, site);
    }
    for (String star : frame.source().staticStarImports()) {
      Optional<ProjectType> type = run.project().type(star);
      if (type.isPresent() && find(type.get(), name, arguments).isPresent()) {
        return invokeStatic(TypeName.of(star), type, name, arguments, site);
      }
      Optional<Value> known =
          run.ask(l -> l.invokeStatic(TypeName.of(star), name, arguments, site))
              .or(() -> JdkTypes.invokeStatic(TypeName.of(star), name, arguments, site));
      if (known.isPresent()) {
        return known.get();
      }
    }
    return unknownCalls.call(Unknown.because("this"), name, arguments, site);
  }

  private Value superCall(String name, List<Value> arguments, CallSite site, Frame frame) {
    for (ProjectType parent : run.project().supertypes(frame.type())) {
      Optional<MethodDeclaration> method = Overloads.best(parent.methods(name), arguments);
      if (method.isPresent()) {
        return invoke(new Target(parent, method.get()), frame.self(), arguments, site);
      }
    }
    return frame
        .self()
        .flatMap(i -> onBase(i, name, arguments, site))
        .orElseGet(() -> unknownCalls.call(Unknown.inherited(), name, arguments, site));
  }

  private Value onType(
      Expression scope, String name, List<Value> arguments, CallSite site, Frame frame) {
    Node place = frame.type().node();
    String written = Names.written(scope);
    Optional<ProjectType> type = run.project().find(frame.source(), written, place);
    return invokeStatic(
        run.project().resolve(frame.source(), written, place), type, name, arguments, site);
  }

  Value invokeStatic(
      TypeName name,
      Optional<ProjectType> type,
      String method,
      List<Value> arguments,
      CallSite site) {
    if (type.isPresent()) {
      Optional<Target> target = find(type.get(), method, arguments);
      if (target.isPresent()) {
        return invoke(target.get(), Optional.empty(), arguments, site);
      }
      Optional<Value> unwritten =
          EnumMethods.call(type.get(), method, arguments, site)
              .or(() -> LombokBuilder.start(type.get(), method, arguments, site));
      if (unwritten.isPresent()) {
        return unwritten.get();
      }
      if (Lombok.isFactory(type.get(), method)) {
        return interpreter
            .objects()
            .instantiate(type.get(), arguments, Optional.empty(), false, site);
      }
    }
    return run.answers()
        .to(
            Unknown.classOf(name),
            method,
            arguments,
            () -> library.call(name, method, arguments, site));
  }

  /** A method of a receiver that has been evaluated. */
  Value onValue(Value receiver, String name, List<Value> arguments, CallSite site) {
    if (receiver instanceof Instance instance) {
      return onInstance(instance, name, arguments, site);
    }
    if (receiver instanceof Closure closure) {
      return functions.onClosure(closure, name, arguments, site);
    }
    return run.answers()
        .to(receiver, name, arguments, () -> onOther(receiver, name, arguments, site));
  }

  private Value onOther(Value receiver, String name, List<Value> arguments, CallSite site) {
    if (receiver instanceof Known known) {
      if (known.java() == null) {
        throw ThrownValue.of(new NullPointerException());
      }
      return onKnown(known.java(), receiver, name, arguments, site)
          .orElseGet(
              () ->
                  unknownCalls.call(
                      Unknown.because(name, run.isFromOrigin(receiver)), name, arguments, site));
    }
    if (receiver instanceof Model model) {
      return model.call(name, arguments, site).orElseGet(() -> unmodelled(model, arguments, site));
    }
    return unknownCalls.call((Unknown) receiver, name, arguments, site);
  }

  private Optional<Value> onKnown(
      Object java, Value receiver, String name, List<Value> arguments, CallSite site) {
    Optional<Value> supposed =
        java instanceof String text && run.isFromOrigin(receiver)
            ? Suppositions.ofOrigin(text, name, arguments, site)
            : Optional.empty();
    return supposed.isPresent() ? supposed : JdkTypes.invoke(java, name, arguments, site);
  }

  private Value unmodelled(Model model, List<Value> arguments, CallSite site) {
    arguments.forEach(escapes::escape);
    return Unknown.because(site.text(), model.carriesOrigin() && run.tainted().holdsAny(arguments));
  }

  private Value onInstance(Instance instance, String name, List<Value> arguments, CallSite site) {
    Optional<Value> declared = callIfDeclared(instance, name, arguments, site);
    if (declared.isPresent()) {
      Value result = declared.get();
      return arguments.isEmpty()
          ? result
          : run.ask(l -> l.invokedOwn(instance, name, arguments, result, site)).orElse(result);
    }
    Optional<Value> implied = implied(instance, name, arguments);
    if (implied.isPresent()) {
      return implied.get();
    }
    return onBase(instance, name, arguments, site)
        .orElseGet(
            () ->
                unknownCalls.call(
                    Unknown.because(instance.type().simpleName()), name, arguments, site));
  }

  /** A method that the program does not write: of every enum, of a record, of Lombok. */
  private Optional<Value> implied(Instance instance, String name, List<Value> arguments) {
    return EnumMethods.call(instance, name)
        .or(() -> Accessors.call(instance, name, arguments, interpreter));
  }

  /** A method that an object has from the library's type that it extends, or the lambda's. */
  private Optional<Value> onBase(
      Instance instance, String name, List<Value> arguments, CallSite site) {
    Value base = instance.base().orElse(null);
    if (base instanceof Model model) {
      return model.call(name, arguments, site);
    }
    if (base instanceof Known known && known.java() != null) {
      return JdkTypes.invoke(known.java(), name, arguments, site);
    }
    return base instanceof Closure
        ? Optional.of(onValue(base, name, arguments, site))
        : Optional.empty();
  }

  Optional<Value> callIfDeclared(
      Instance instance, String name, List<Value> arguments, CallSite site) {
    return find(instance.type(), name, arguments)
        .map(t -> invoke(t, Optional.of(instance), arguments, site));
  }

  /** A method and the type that declares it. */
  record Target(ProjectType type, MethodDeclaration method) {}

  /** The method that a call on an object of this type reaches: the nearest one with a body. */
  Optional<Target> find(ProjectType type, String name, List<Value> arguments) {
    Optional<Target> declared = Optional.empty();
    for (ProjectType generation : run.project().lineage(type)) {
      Optional<MethodDeclaration> method = Overloads.best(generation.methods(name), arguments);
      if (method.isPresent()) {
        Target target = new Target(generation, method.get());
        if (method.get().getBody().isPresent()) {
          return Optional.of(target);
        }
        declared = declared.isPresent() ? declared : Optional.of(target);
      }
    }
    return declared;
  }

  Value invoke(Target target, Optional<Instance> self, List<Value> arguments, CallSite site) {
    Optional<BlockStmt> body = target.method().getBody();
    if (body.isEmpty()) {
      Optional<Value> function = self.flatMap(Instance::base).filter(Closure.class::isInstance);
      if (function.isPresent()) {
        return functions.call(function.get(), arguments, site);
      }
      boolean origin = run.tainted().holdsAny(arguments);
      return promises.ofMethod(
          Unknown.because(site.text() + " has no implementation in the scanned sources", origin),
          target);
    }
    if (!run.budget().reaches(target.type().source())) {
      return promises.passedOver(target, self, arguments, site);
    }
    Optional<Instance> receiver = target.method().isStatic() ? Optional.empty() : self;
    Value result = runBody(target.type(), target.method(), body.get(), receiver, arguments, site);
    Value typed = promises.declared(result, target);
    return interpreter.injection().bound(typed, target.method(), target.type());
  }

  /** Calls on behalf of a container, which goes on whatever the code throws. */
  void attempt(Runnable call) {
    try {
      call.run();
    } catch (ThrownValue thrown) {
      run.checks().forgetPending();
    }
  }

  Value runBody(
      ProjectType type,
      CallableDeclaration<?> callable,
      BlockStmt body,
      Optional<Instance> self,
      List<Value> arguments,
      CallSite site) {
    boolean isNear = run.budget().enter();
    if (!isNear || !recursion.enter(callable, run.decisions().taken())) {
      run.budget().leave();
      return Unknown.because(
          site.text() + " recurses deeper than the analysis follows it", run.hasReadOrigin());
    }
    try {
      run.enter(type.source(), callable);
      Frame frame =
          new Frame(type, self, new Environment(Optional.empty()), callable.getNameAsString());
      bind(callable.getParameters(), arguments, frame);
      Completion completion = interpreter.statements().all(body.getStatements(), frame);
      Value result = completion instanceof Completion.Return r ? r.value() : Known.NULL;
      return result instanceof Closure && callable instanceof MethodDeclaration method
          ? interpreter.injection().refine(result, method.getType(), frame)
          : result;
    } finally {
      recursion.leave(callable);
      run.budget().leave();
    }
  }

  private void bind(List<Parameter> parameters, List<Value> arguments, Frame frame) {
    for (int i = 0; i < parameters.size(); i++) {
      Parameter parameter = parameters.get(i);
      Value value =
          parameter.isVarArgs()
              ? Overloads.rest(arguments, i)
              : i < arguments.size() ? arguments.get(i) : Known.NULL;
      frame
          .variables()
          .declare(
              parameter.getNameAsString(),
              interpreter.injection().refine(value, parameter.getType(), frame));
    }
  }

  Value callFunction(Value function, List<Value> arguments, CallSite site) {
    return functions.call(function, arguments, site);
  }

  Functions functions() {
    return functions;
  }

  Value fieldOf(Model model, String name, FieldAccessExpr access, Frame frame) {
    CallSite site = site(access, access.getName(), List.of(), frame);
    return model.call(name, List.of(), site).orElseGet(() -> Unknown.because(Excerpt.of(access)));
  }

  void assignField(Model model, FieldAccessExpr access, Value value, Frame frame) {
    CallSite site = site(access, access.getName(), List.of(), frame);
    model.call(access.getNameAsString(), List.of(value), site);
  }
}
