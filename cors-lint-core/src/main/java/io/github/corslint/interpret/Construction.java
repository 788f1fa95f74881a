package io.github.corslint.interpret;

import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.type.Type;
import io.github.corslint.model.Location;
import io.github.corslint.syntax.ProjectType;
import io.github.corslint.syntax.config.BeanDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes objects of the program as containers do: construct, bind, set, start up. */
final class Construction {

  private final Run run;
  private final Interpreter interpreter;
  private final Injection injection;
  private final Binding binding;
  private final DefinedBeans defined;

  Construction(Run run, Interpreter interpreter, Properties properties, Injection injection) {
    this.run = run;
    this.interpreter = interpreter;
    this.injection = injection;
    this.binding = new Binding(run, properties, this::construct);
    this.defined = new DefinedBeans(run, interpreter, properties, injection::parameter);
  }

  /**
   * Constructs an object whose properties are bound to the keys below a prefix, if there is one.
   */
  void construct(Instance instance, String prefix) {
    ProjectType type = instance.type();
    Frame frame = new Frame(type, Optional.empty(), new Environment(Optional.empty()), "<init>");
    Location at = type.source().location(type.node());
    CallSite site = new CallSite(run, at, type.simpleName(), type.simpleName());
    Optional<BeanDefinition> definition = prefix.isEmpty() ? defined.of(type) : Optional.empty();
    interpreter.objects().construct(instance, arguments(type, prefix, definition, frame), site);
    bind(instance, prefix);
    definition.ifPresent(d -> defined.set(d, instance, frame, site));
    startUp(instance, type, frame, site);
    definition.ifPresent(d -> defined.initialize(d, instance, site));
  }

  /** Calls what containers call first on an object that the program has made. */
  void startUp(Instance made) {
    ProjectType type = made.type();
    Frame frame = new Frame(type, Optional.empty(), new Environment(Optional.empty()), "<init>");
    Location at = type.source().location(type.node());
    startUp(made, type, frame, new CallSite(run, at, type.simpleName(), type.simpleName()));
  }

  private List<Value> arguments(
      ProjectType type, String prefix, Optional<BeanDefinition> definition, Frame frame) {
    List<Parameter> parameters =
        definition
            .flatMap(d -> DefinedBeans.constructor(d, type))
            .or(() -> injectedConstructor(type))
            .map(c -> List.copyOf(c.getParameters()))
            .orElse(type.recordComponents());
    List<Value> arguments = new ArrayList<>();
    for (int i = 0; i < parameters.size(); i++) {
      int index = i;
      Parameter parameter = parameters.get(i);
      arguments.add(
          definition
              .flatMap(d -> defined.argument(d, parameter, index, frame))
              .or(() -> bound(parameter, prefix, frame))
              .orElseGet(() -> injection.parameter(parameter, frame)));
    }
    return arguments;
  }

  private Optional<Value> bound(Parameter parameter, String prefix, Frame frame) {
    return prefix.isEmpty()
        ? Optional.empty()
        : binding.parameter(parameter, prefix, frame, interpreter);
  }

  private void startUp(Instance instance, ProjectType type, Frame frame, CallSite site) {
    Invoker invoker = interpreter.invoker();
    for (ProjectType generation : run.project().lineage(type)) {
      for (MethodDeclaration method : generation.startUpMethods()) {
        if (injection.spares(method, frame)) {
          continue;
        }
        List<Value> arguments = arguments(method, frame);
        Invoker.Target target = new Invoker.Target(generation, method);
        invoker.attempt(() -> invoker.invoke(target, Optional.of(instance), arguments, site));
      }
    }
  }

  /** What a container passes to a start-up method; an annotation of it speaks for its parameter. */
  private List<Value> arguments(MethodDeclaration method, Frame frame) {
    if (method.getParameters().size() == 1) {
      Type type = method.getParameter(0).getType();
      Optional<Value> promised =
          Injecting.annotation(method).flatMap(a -> injection.annotated(a, type, frame));
      if (promised.isPresent()) {
        return List.of(promised.get());
      }
    }
    return method.getParameters().stream().map(p -> injection.parameter(p, frame)).toList();
  }

  private static Optional<ConstructorDeclaration> injectedConstructor(ProjectType type) {
    List<ConstructorDeclaration> constructors = type.constructors();
    Optional<ConstructorDeclaration> annotated =
        constructors.stream().filter(c -> Injecting.annotation(c).isPresent()).findFirst();
    if (annotated.isPresent() || constructors.size() == 1) {
      return annotated.isPresent() ? annotated : Optional.of(constructors.get(0));
    }
    Optional<ConstructorDeclaration> plain =
        constructors.stream().filter(c -> c.getParameters().isEmpty()).findFirst();
    return plain.isPresent() ? plain : constructors.stream().findFirst();
  }

  /** Sets the properties that are bound to the keys below a prefix. */
  void bind(Instance instance, String prefix) {
    if (!prefix.isEmpty()) {
      ProjectType type = instance.type();
      run.project().lineage(type).forEach(t -> binding.fields(instance, t, prefix));
      binding.base(instance, type, prefix);
    }
  }
}
