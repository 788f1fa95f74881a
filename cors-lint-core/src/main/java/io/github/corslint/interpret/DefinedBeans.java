package io.github.corslint.interpret;

import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.type.Type;
import io.github.corslint.syntax.ProjectType;
import io.github.corslint.syntax.config.BeanDefinition;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** What bean definitions in XML files hand to objects of the program. */
final class DefinedBeans {

  private final Run run;
  private final Interpreter interpreter;
  private final Properties properties;
  private final BiFunction<Parameter, Frame, Value> injected;

  /**
   * What definitions say.
   *
   * @param injected what a container passes for a parameter that is set to another bean
   */
  DefinedBeans(
      Run run,
      Interpreter interpreter,
      Properties properties,
      BiFunction<Parameter, Frame, Value> injected) {
    this.run = run;
    this.interpreter = interpreter;
    this.properties = properties;
    this.injected = injected;
  }

  Optional<BeanDefinition> of(ProjectType type) {
    return run.world().configuration().bean(type.qualifiedName());
  }

  /** The constructor that takes as many arguments as are given. */
  static Optional<ConstructorDeclaration> constructor(BeanDefinition definition, ProjectType type) {
    int given = definition.arguments().size();
    return type.constructors().stream()
        .filter(c -> given > 0 && c.getParameters().size() == given)
        .findFirst();
  }

  /** What is given for a parameter of the constructor, if anything is. */
  Optional<Value> argument(BeanDefinition definition, Parameter parameter, int index, Frame frame) {
    return definition
        .argument(index, parameter.getNameAsString())
        .map(setting -> value(setting, parameter, frame));
  }

  private Value value(BeanDefinition.Setting setting, Parameter parameter, Frame frame) {
    Type type = parameter.getType();
    if (setting instanceof BeanDefinition.Text text) {
      return text(text.value(), type, frame);
    }
    if (setting instanceof BeanDefinition.Items items) {
      return text(String.join(",", items.values()), type, frame);
    }
    return injected.apply(parameter, frame);
  }

  private Value text(String text, Type type, Frame frame) {
    Properties.Text written =
        new Properties.Text(text, frame.source().path(), Properties.Keys.TEXTS);
    return Promises.text(properties.value(written, type.asString()), type);
  }

  /** Calls the setters; what a definition does not set stays as it is. */
  void set(BeanDefinition definition, Instance instance, Frame frame, CallSite site) {
    for (ProjectType generation : run.project().lineage(instance.type())) {
      generation.methods().stream()
          .filter(DefinedBeans::isSetter)
          .forEach(m -> set(definition, instance, generation, m, frame, site));
    }
  }

  private void set(
      BeanDefinition definition,
      Instance instance,
      ProjectType generation,
      MethodDeclaration setter,
      Frame frame,
      CallSite site) {
    String property = JavaBeans.decapitalized(setter.getNameAsString().substring(3));
    BeanDefinition.Setting setting = definition.properties().get(property);
    if (setting != null) {
      Value value = value(setting, setter.getParameter(0), frame);
      call(generation, setter, instance, List.of(value), site);
    }
    if (instance.fields().containsKey(property)) {
      instance.settle(property);
    }
  }

  /** Calls the method that a definition names as its last step, and nobody else does. */
  void initialize(BeanDefinition definition, Instance instance, CallSite site) {
    if (definition.initMethod().isPresent()) {
      Map<String, Value> before = Map.copyOf(instance.fields());
      run.project()
          .lineage(instance.type())
          .forEach(g -> initialize(definition.initMethod().get(), g, instance, site));
      instance
          .fields()
          .forEach(
              (name, value) -> {
                if (value != before.get(name)) {
                  instance.settle(name);
                }
              });
    }
  }

  private void initialize(String name, ProjectType generation, Instance instance, CallSite site) {
    generation.methods().stream()
        .filter(m -> m.getNameAsString().equals(name) && m.getParameters().isEmpty())
        .forEach(m -> call(generation, m, instance, List.of(), site));
  }

  private void call(
      ProjectType generation,
      MethodDeclaration method,
      Instance instance,
      List<Value> arguments,
      CallSite site) {
    Invoker invoker = interpreter.invoker();
    Invoker.Target target = new Invoker.Target(generation, method);
    invoker.attempt(() -> invoker.invoke(target, Optional.of(instance), arguments, site));
  }

  private static boolean isSetter(MethodDeclaration method) {
    String name = method.getNameAsString();
    return name.startsWith("set") && name.length() > 3 && method.getParameters().size() == 1;
  }
}
