package io.github.corslint.interpret;

import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.expr.Expression;
import io.github.corslint.syntax.ProjectType;
import io.github.corslint.syntax.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The call of a method of the program as the framework does it that the method is written for. */
final class FrameworkCall {

  private final Entry entry;
  private final MethodDeclaration method;
  private final Run run;
  private final Optional<Instance> self;
  private final Frame frame;
  private final CallSite site;
  private final List<TypeName> supertypes;

  FrameworkCall(Entry entry, MethodDeclaration method, Run run) {
    this.entry = entry;
    this.method = method;
    this.run = run;
    this.self = method.isStatic() ? Optional.empty() : self(entry.type(), run);
    this.frame =
        new Frame(
            entry.declaring(), self, new Environment(Optional.empty()), method.getNameAsString());
    this.site =
        run.interpreter().invoker().site(method, method.getName(), List.<Expression>of(), frame);
    this.supertypes = run.project().librarySupertypes(entry.type());
  }

  /** The object on which a framework calls methods of a type. */
  static Optional<Instance> self(ProjectType type, Run run) {
    Optional<Instance> bean =
        new Makings(run).of(type).or(() -> run.interpreter().injection().bean(type));
    return bean.isPresent() ? bean : Optional.of(new Instance(type, Optional.empty(), true));
  }

  /** What the method returns; null when the framework does not call it. */
  Value result() {
    List<Value> arguments = arguments();
    self.ifPresent(this::callEarlier);
    return isRefused(arguments) ? Known.NULL : returned(arguments);
  }

  /**
   * Calls the method for a request that other code of the program is to get as well, up to the call
   * that hands it on.
   *
   * @return whether that code gets it
   */
  boolean handsOn() {
    List<Value> given = arguments();
    if (isRefused(given)) {
      return true;
    }
    List<Value> arguments = new ArrayList<>(given);
    boolean filters = false;
    for (int i = 0; i < arguments.size(); i++) {
      if (method.getParameter(i).getTypeAsString().endsWith("FilterChain")) {
        arguments.set(i, new Rest());
        filters = true;
      }
    }
    try {
      return !Known.FALSE.equals(returned(arguments)) && !filters;
    } catch (HandedOn reached) {
      return true;
    } catch (ThrownValue thrown) {
      return false;
    }
  }

  private Value returned(List<Value> arguments) {
    Interpreter interpreter = run.interpreter();
    Value returned =
        interpreter
            .invoker()
            .invoke(new Invoker.Target(entry.declaring(), method), self, arguments, site);
    Value result =
        returned instanceof Closure
            ? interpreter.injection().refine(returned, method.getType(), frame)
            : returned;
    run.world().libraries().forEach(l -> l.returned(supertypes, name(), result, site));
    return result;
  }

  private String name() {
    return method.getNameAsString();
  }

  /** What else a framework calls first; that it throws does not keep this method from being run. */
  private void callEarlier(Instance object) {
    for (Library library : run.world().libraries()) {
      library
          .earlierCall(supertypes, name(), method.getParameters().size(), run)
          .ifPresent(
              call ->
                  run.interpreter()
                      .invoker()
                      .attempt(
                          () -> run.callIfDeclared(object, call.method(), call.arguments(), site)));
    }
  }

  /** Whether a framework asks the object itself whether to call a method, and is told not to. */
  private boolean isRefused(List<Value> arguments) {
    return self.isPresent()
        && !arguments.isEmpty()
        && run.world().libraries().stream()
            .flatMap(library -> library.refusal(supertypes, name()).stream())
            .flatMap(
                asked ->
                    run.callIfDeclared(self.get(), asked, arguments.subList(0, 1), site).stream())
            .anyMatch(answer -> run.isYes(answer, self.get(), site));
  }

  private List<Value> arguments() {
    if (!entry.given().isEmpty()) {
      return entry.given();
    }
    return method.getParameters().stream().map(this::argument).toList();
  }

  private Value argument(Parameter parameter) {
    TypeName type = run.project().resolve(frame.source(), parameter.getType());
    return run.ask(l -> l.callbackArgument(supertypes, name(), type, site))
        .orElseGet(() -> run.interpreter().injection().parameter(parameter, frame));
  }

  /** The rest of the filters and what they are for; calling it ends what is of interest. */
  private record Rest() implements Model {
    @Override
    public Optional<Value> call(String name, List<Value> arguments, CallSite site) {
      if (name.equals("doFilter") || name.equals("filter")) {
        throw new HandedOn();
      }
      return Optional.empty();
    }
  }

  /** A filter has called the rest of the filters. */
  private static final class HandedOn extends RuntimeException {
    private static final long serialVersionUID = 1L;

    HandedOn() {
      super("", null, false, false);
    }
  }
}
