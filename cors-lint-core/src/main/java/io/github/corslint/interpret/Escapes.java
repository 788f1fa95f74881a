package io.github.corslint.interpret;

import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.LambdaExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import io.github.corslint.model.Location;
import io.github.corslint.syntax.ProjectType;
import io.github.corslint.syntax.TypeName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Callbacks handed to code that is not in the tree. That code will call them some time with
 * arguments of its own, so they are called here once, each with a response of its own.
 */
final class Escapes {

  private static final int MAX_ELEMENTS = 16;

  private final Run run;
  private final Interpreter interpreter;
  private final Set<BoundMethod> called = new HashSet<>();
  private Optional<CallSite> preflights = Optional.empty();

  /** A method reference on one object of the program; objects equal themselves alone. */
  private record BoundMethod(Instance object, String method) {}

  Escapes(Run run, Interpreter interpreter) {
    this.run = run;
    this.interpreter = interpreter;
  }

  /** Hands over what is called for preflights alone, as this call says. */
  void onPreflights(Value value, CallSite site) {
    Optional<CallSite> outer = preflights;
    preflights = Optional.of(site);
    try {
      escape(value);
    } finally {
      preflights = outer;
    }
  }

  void escape(Value value) {
    if (run.effects().areIgnored()) {
      return;
    }
    if (value instanceof Instance object
        && object.base().filter(Closure.class::isInstance).isPresent()) {
      escape(object.base().get());
    } else if (value instanceof Model model && run.escapes(model)) {
      model.handedOver();
    } else if (value instanceof Closure closure && isFirst(closure)) {
      isolated(() -> call(closure));
    } else if (value instanceof Instance instance
        && isCallback(instance)
        && run.escapes(instance)) {
      instance.type().methods().stream()
          .filter(m -> !JavaBeans.tells(m))
          .forEach(m -> isolated(() -> call(instance, m)));
    } else if (value instanceof Known known && known.java() instanceof Collection<?> collection) {
      collection.stream().limit(MAX_ELEMENTS).toList().forEach(v -> escape(Value.of(v)));
    } else if (value instanceof Known known && known.java() instanceof Object[] array) {
      java.util.Arrays.stream(array.clone()).limit(MAX_ELEMENTS).forEach(v -> escape(Value.of(v)));
    }
  }

  /**
   * Anonymous classes, and objects that the program itself made and hands over, are there to be
   * called back.
   */
  private boolean isCallback(Instance instance) {
    boolean anonymous = instance.type().simpleName().isEmpty();
    return anonymous
        || (!instance.isInjected() && !run.project().librarySupertypes(instance.type()).isEmpty());
  }

  /** A method of one object is the same callback wherever a reference to it is written. */
  private boolean isFirst(Closure closure) {
    if (closure.bound().orElse(null) instanceof Instance object) {
      String method = closure.reference().map(MethodReferenceExpr::getIdentifier).orElse("");
      return called.add(new BoundMethod(object, method));
    }
    return run.escapes(closure);
  }

  private void isolated(Supplier<Value> callback) {
    int outer = run.checks().enterScope();
    preflights.ifPresent(site -> run.assume(PreflightRoutes.assumption(site, run.scope())));
    try {
      interpreter.invoker().attempt(() -> run.budget().detour(2, callback));
    } catch (PathAbandoned cut) {
      run.checks().forgetPending();
      run.cutShort(String.valueOf(cut.getMessage()));
    } finally {
      run.checks().leaveScope(outer);
    }
  }

  /**
   * Asks code that a framework asks later, about a request of its own, whether to go on. What it
   * throws is a no, unless that may come of what is not modelled.
   */
  Optional<Boolean> granted(Supplier<Boolean> question) {
    int outer = run.checks().enterScope();
    try {
      return Optional.of(run.budget().detour(2, question));
    } catch (ThrownValue thrown) {
      run.checks().forgetPending();
      return thrown.isIncidental() ? Optional.empty() : Optional.of(false);
    } catch (PathAbandoned cut) {
      run.checks().forgetPending();
      run.cutShort(String.valueOf(cut.getMessage()));
      return Optional.empty();
    } finally {
      run.checks().leaveScope(outer);
    }
  }

  private Value call(Closure closure) {
    CallSite site = site(closure);
    if (closure.node() instanceof LambdaExpr lambda) {
      List<TypeName> types = parametersOf(closure);
      List<Value> arguments = new ArrayList<>();
      for (Parameter parameter : lambda.getParameters()) {
        Optional<TypeName> type =
            arguments.size() < types.size()
                ? Optional.of(types.get(arguments.size()))
                : Optional.empty();
        arguments.add(argument(parameter, type, closure.frame()));
      }
      Value result = run.call(closure, arguments, site);
      escape(result);
      return result;
    }
    Value result =
        interpreter
            .invoker()
            .functions()
            .reference(
                closure.reference().orElseThrow(), closure, referenceArguments(closure), site);
    escape(result);
    return result;
  }

  /** A reference to a method of the program gets what the method's parameters ask for. */
  private List<Value> referenceArguments(Closure closure) {
    String name = closure.reference().orElseThrow().getIdentifier();
    Optional<ProjectType> type =
        closure.bound().isPresent()
            ? closure.bound().filter(Instance.class::isInstance).map(b -> ((Instance) b).type())
            : interpreter.invoker().functions().scopeOf(closure);
    boolean isStatic = closure.bound().isEmpty();
    return type.flatMap(
            t ->
                t.methods(name).stream()
                    .filter(m -> !isStatic || m.isStatic())
                    .findFirst()
                    .map(m -> parameters(t, m)))
        .orElseGet(() -> List.of(Unknown.because("an argument of a callback")));
  }

  private List<Value> parameters(ProjectType type, MethodDeclaration method) {
    Frame frame =
        new Frame(
            type, Optional.empty(), new Environment(Optional.empty()), method.getNameAsString());
    return method.getParameters().stream().map(p -> argument(p, frame)).toList();
  }

  private Value call(Instance instance, MethodDeclaration method) {
    if (method.getBody().isEmpty() || method.isStatic() || method.isPrivate()) {
      return Known.NULL;
    }
    Frame frame =
        new Frame(
            instance.type(),
            Optional.of(instance),
            new Environment(Optional.empty()),
            method.getNameAsString());
    CallSite site =
        interpreter.invoker().site(method, method.getName(), List.<Expression>of(), frame);
    Hook hook = hook(instance, method, site);
    List<Value> arguments =
        method.getParameters().stream()
            .map(p -> hook.argument(p).orElseGet(() -> argument(p, frame)))
            .toList();
    Value result =
        interpreter
            .invoker()
            .invoke(
                new Invoker.Target(instance.type(), method),
                Optional.of(instance),
                arguments,
                site);
    hook.returned(result);
    escape(result);
    return result;
  }

  /** A method by which a framework asks the program, when libraries know it. */
  private record Hook(List<TypeName> supertypes, String method, CallSite site, boolean isKnown) {
    /** What the framework passes for a parameter. */
    Optional<Value> argument(Parameter parameter) {
      Run run = site.run();
      return run.project()
          .source(site.at().path())
          .map(source -> run.project().resolve(source, parameter.getType()))
          .flatMap(type -> run.ask(l -> l.callbackArgument(supertypes, method, type, site)));
    }

    void returned(Value result) {
      if (isKnown) {
        site.run().world().libraries().forEach(l -> l.returned(supertypes, method, result, site));
      }
    }
  }

  private Hook hook(Instance instance, MethodDeclaration method, CallSite site) {
    List<TypeName> supertypes = run.project().librarySupertypes(instance.type());
    Hook asked = new Hook(supertypes, method.getNameAsString(), site, true);
    boolean isKnown =
        !supertypes.isEmpty()
            && method.getParameters().stream().anyMatch(p -> asked.argument(p).isPresent());
    return isKnown ? asked : new Hook(supertypes, method.getNameAsString(), site, false);
  }

  private Value argument(Parameter parameter, Optional<TypeName> type, Frame frame) {
    boolean isDeclared = !parameter.getType().isUnknownType() && !parameter.getType().isVarType();
    return type.isPresent() && !isDeclared
        ? interpreter.injection().provide(type.get(), "the parameter " + parameter.getName())
        : argument(parameter, frame);
  }

  private Value argument(Parameter parameter, Frame frame) {
    if (parameter.getType().isUnknownType() || parameter.getType().isVarType()) {
      return Unknown.because("the parameter " + parameter.getNameAsString() + " of a callback");
    }
    return interpreter.injection().parameter(parameter, frame);
  }

  private CallSite site(Closure closure) {
    Location at = closure.frame().source().location(closure.node());
    return new CallSite(run, at, Excerpt.of(closure.node()), closure.frame().owner());
  }

  /** The types of what a library passes to a lambda, as far as its interface is known. */
  private List<TypeName> parametersOf(Closure closure) {
    return closure.seenAs().stream()
        .flatMap(as -> run.world().libraries().stream().map(l -> l.parametersOf(as)))
        .filter(types -> !types.isEmpty())
        .findFirst()
        .orElse(List.of());
  }
}
