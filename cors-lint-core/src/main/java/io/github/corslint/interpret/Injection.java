package io.github.corslint.interpret;

import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.Type;
import io.github.corslint.model.Location;
import io.github.corslint.syntax.ProjectType;
import io.github.corslint.syntax.TypeName;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What containers hand over: collaborators, request parts, configured values. */
final class Injection {

  private static final String SPRING = "org.springframework";

  private static final Set<String> SUPPLIERS = Set.of("Supplier", "Provider", "Instance");

  private final Run run;
  private final Interpreter interpreter;
  private final Properties properties;
  private final BeanMethods beans;
  private final BeanCollections collections;
  private final AbsentBeans absent;
  private final TypeVariables variables;
  private final Construction construction;

  Injection(Run run, Interpreter interpreter) {
    this.run = run;
    this.interpreter = interpreter;
    this.properties = new Properties(run);
    this.beans = new BeanMethods(run);
    this.absent = new AbsentBeans(beans);
    this.collections = new BeanCollections(run, beans, absent);
    this.variables = new TypeVariables(run.project());
    this.construction = new Construction(run, interpreter, properties, this);
  }

  /**
   * The value of a field that nothing in its class sets.
   *
   * @param owner the class that declares it
   * @param object the class of the object
   */
  Value field(VariableDeclarator variable, ProjectType owner, ProjectType object) {
    Optional<AnnotationExpr> annotation = Injecting.annotation(variable);
    Frame frame = new Frame(owner, Optional.empty(), new Environment(Optional.empty()), "<init>");
    if (annotation.isPresent()) {
      Optional<Value> promised = annotated(annotation.get(), variable.getType(), frame);
      if (promised.isPresent()) {
        return promised.get();
      }
    }
    String name = variable.getNameAsString();
    Optional<Value> bySetter =
        setter(owner, name, frame)
            .or(() -> variables.meaning(variable.getType(), owner, object).flatMap(this::bean));
    return bySetter.orElseGet(
        () ->
            provide(
                variable.getType(), BeanMethods.Point.of(variable), frame, "the field " + name));
  }

  /** Whether a container leaves a field as it is, because it has nothing for it. */
  boolean spares(VariableDeclarator variable, Frame frame) {
    return Injecting.annotation(variable)
        .filter(annotation -> absent.spare(annotation, variable.getType(), frame))
        .isPresent();
  }

  /** Whether a container does not call a method, because it has nothing for a parameter. */
  boolean spares(MethodDeclaration method, Frame frame) {
    return Injecting.annotation(method)
        .filter(annotation -> absent.spare(annotation, method.getParameters(), frame))
        .isPresent();
  }

  /** A value injected through an annotated setter. */
  private Optional<Value> setter(ProjectType owner, String field, Frame frame) {
    for (MethodDeclaration method : owner.methods()) {
      boolean sets =
          method.getNameAsString().equalsIgnoreCase("set" + field)
              && method.getParameters().size() == 1;
      Optional<AnnotationExpr> annotation =
          sets
              ? Injecting.annotation(method.getParameter(0)).or(() -> Injecting.annotation(method))
              : Optional.empty();
      if (annotation.isPresent()) {
        return annotated(annotation.get(), method.getParameter(0).getType(), frame);
      }
    }
    return Optional.empty();
  }

  /** The value that a container or framework passes for a parameter. */
  Value parameter(Parameter parameter, Frame frame) {
    for (AnnotationExpr annotation : parameter.getAnnotations()) {
      Optional<Value> promised = annotated(annotation, parameter.getType(), frame);
      if (promised.isPresent()) {
        return promised.get();
      }
    }
    String name = parameter.getNameAsString();
    BeanMethods.Point point = new BeanMethods.Point(parameter, name);
    return provide(parameter.getType(), Optional.of(point), frame, "the parameter " + name);
  }

  Optional<Value> annotated(AnnotationExpr annotation, Type type, Frame frame) {
    String name = annotation.getName().getIdentifier();
    String argument = Annotations.argument(annotation, interpreter, frame);
    Location at = frame.source().location(annotation);
    CallSite site = new CallSite(run, at, Excerpt.of(annotation), frame.owner());
    TypeName typeName = run.project().resolve(frame.source(), type);
    Optional<Value> known = run.ask(l -> l.annotated(name, argument, typeName, site));
    if (known.isPresent()) {
      return known.map(v -> refine(held(v, type), type, frame));
    }
    return switch (name) {
      case "Value" -> {
        String declared = annotation.getNameAsString();
        boolean isOfSpring =
            run.project().resolve(frame.source(), declared, annotation).is(SPRING, "Value");
        Properties.Keys keys = isOfSpring ? Properties.Keys.TEXTS : Properties.Keys.ALL;
        yield TextFiles.resource(argument, typeName, site)
            .or(() -> Optional.of(setting(argument, keys, type, frame)));
      }
      case "ConfigProperty", "Property" -> {
        String fallback = Annotations.defaultOf(annotation, interpreter, frame);
        yield Optional.of(property("${" + argument + fallback + "}", type, frame));
      }
      default -> Optional.empty();
    };
  }

  /** A part of a request, as a parameter holds it that is there only if the part is. */
  private static Value held(Value part, Type type) {
    boolean isOptional =
        type instanceof ClassOrInterfaceType named && named.getNameAsString().equals("Optional");
    boolean isText = part instanceof Unknown || part.raw() instanceof String;
    Object raw = part.raw();
    return isOptional && isText && raw != null ? new Known(Optional.of(raw)) : part;
  }

  /**
   * A property of MicroProfile Config 3.1 or Micronaut: one that is not set leaves an {@code
   * Optional} empty, and may be asked for again and again.
   */
  private Value property(String text, Type type, Frame frame) {
    String name = type instanceof ClassOrInterfaceType named ? named.getNameAsString() : "";
    if (SUPPLIERS.contains(name)) {
      return new BeanProvider(
          List.of(),
          ((ClassOrInterfaceType) type)
              .getTypeArguments()
              .flatMap(NodeList::getFirst)
              .map(held -> property(text, held, frame)));
    }
    Value value = setting(text, Properties.Keys.ALL, type, frame);
    return name.equals("Optional") && value instanceof Unknown
        ? new Known(Optional.empty())
        : value;
  }

  /** A setting, as a constant where an enum of the program is wanted. */
  private Value setting(String text, Properties.Keys keys, Type type, Frame frame) {
    Properties.Text written = new Properties.Text(text, frame.source().path(), keys);
    Value value = properties.value(written, type.asString());
    if (!(value instanceof Unknown)) {
      return value;
    }
    return run.project()
        .find(frame.source(), type.asString(), frame.type().node())
        .filter(ProjectType::isEnum)
        .flatMap(e -> EnumMethods.named(e, properties.value(written, "String"), run))
        .orElseGet(() -> Promises.text(value, type));
  }

  private Value provide(Type type, Optional<BeanMethods.Point> point, Frame frame, String reason) {
    TypeName name = run.project().resolve(frame.source(), type);
    Optional<ProjectType> inTree =
        run.project().find(frame.source(), type.asString(), frame.type().node());
    if (inTree.isPresent()) {
      return single(inTree.get(), point, frame).orElseGet(() -> Unknown.of(name, reason));
    }
    return run.ask(l -> l.provided(name, run))
        .or(() -> point.flatMap(p -> beans.of(name, p, frame)))
        .or(() -> point.flatMap(p -> named(type, p, frame)))
        .or(() -> point.flatMap(p -> collections.of(type, p, frame)))
        .orElseGet(() -> Unknown.of(name, reason));
  }

  /** A value that is bound to the name of a place, as its type has it. */
  private Optional<Value> named(Type type, BeanMethods.Point point, Frame frame) {
    return NamedValues.at(point.node(), run, frame)
        .map(
            value ->
                value.raw() instanceof String text
                    ? Coercions.fromText(text, type.asString())
                    : refine(value, type, frame));
  }

  /** The bean of a type that only one type can stand for, else the one that is meant. */
  Optional<Value> single(ProjectType type, Optional<BeanMethods.Point> point, Frame frame) {
    if (isOneThatAsks(type, frame)) {
      return point.flatMap(p -> collections.one(type, p, frame));
    }
    boolean isMade = isMadeByProgram(type);
    Optional<Value> made =
        isMade ? point.flatMap(p -> collections.one(type, p, frame)) : Optional.empty();
    if (made.isEmpty() && (isMade || isOneOfSeveral(type))) {
      made = NamedValues.of(type, run, frame);
    }
    if (made.orElse(null) instanceof Instance instance) {
      run.beans().putIfAbsent(type.qualifiedName(), instance);
      return made;
    }
    Optional<Value> only = bean(type).map(instance -> instance);
    return only.isPresent() ? only : point.flatMap(p -> collections.one(type, p, frame));
  }

  /** Whether others get for a type what asks here, which is no candidate of its own places. */
  private boolean isOneThatAsks(ProjectType type, Frame frame) {
    Instance known = run.beans().get(type.qualifiedName());
    return known != null && known.type().equals(frame.type()) && !type.equals(frame.type());
  }

  private boolean isOneOfSeveral(ProjectType type) {
    return type.isAbstract() && run.project().implementations(type).size() > 1;
  }

  /** Whether a class says nothing of containers, so that the program makes its objects. */
  private boolean isMadeByProgram(ProjectType type) {
    return !run.beans().containsKey(type.qualifiedName()) && Makings.isPlain(type);
  }

  /** The bean that is called so, as code of a file sees it; empty when none is known. */
  Optional<Value> named(String name, String path) {
    return collections.named(name, path);
  }

  /** Has a method make its bean, as far as the application has that. */
  void make(BeanMethods.Maker maker) {
    collections.made(List.of(maker));
  }

  /** Does with an object that the program made what containers do before it is asked anything. */
  void startUp(Instance made) {
    construction.startUp(made);
  }

  /** What a bean's method has made, with the configuration that is bound to it. */
  Value bound(Value made, MethodDeclaration method, ProjectType owner) {
    Optional<AnnotationExpr> annotation = BeanMethods.binding(method);
    if (annotation.isEmpty()) {
      return made;
    }
    String prefix = properties.prefixOf(annotation.get(), owner, interpreter);
    if (made instanceof Instance instance) {
      construction.bind(instance, prefix);
    } else if (!prefix.isEmpty()) {
      TypeName type = run.project().resolve(owner.source(), method.getType());
      Location at = owner.source().location(method.getName());
      CallSite site = new CallSite(run, at, prefix, owner.simpleName());
      run.ask(l -> l.bound(type, prefix, Optional.of(made), site));
    }
    return made;
  }

  /** The value that a container hands over for a type. */
  Value provide(TypeName type, String reason) {
    Optional<ProjectType> inTree = run.project().type(type.qualified());
    if (inTree.isPresent()) {
      return bean(inTree.get()).<Value>map(i -> i).orElseGet(() -> Unknown.of(type, reason));
    }
    return run.ask(l -> l.provided(type, run)).orElseGet(() -> Unknown.of(type, reason));
  }

  /**
   * The one object of a type that a container makes; absent when several types could stand for it.
   */
  Optional<Instance> bean(ProjectType type) {
    Instance known = run.beans().get(type.qualifiedName());
    if (known != null) {
      return Optional.of(known);
    }
    if (type.isAbstract()) {
      List<ProjectType> implementations = run.project().implementations(type);
      return implementations.size() == 1 ? bean(implementations.get(0)) : Optional.empty();
    }
    if (type.isEnum()) {
      return Optional.empty();
    }
    Instance bean = new Instance(type, Optional.empty(), true);
    bean.constructedBy(() -> make(bean));
    run.beans().put(type.qualifiedName(), bean);
    return Optional.of(bean);
  }

  /** A new object of the class of a literal, whose properties are bound to the keys below one. */
  Optional<Value> bound(Value literal, String prefix) {
    if (!(literal instanceof TypeObject known) || known.type().isAbstract()) {
      return Optional.empty();
    }
    Instance object = new Instance(known.type(), Optional.empty(), true);
    object.constructedBy(() -> make(object, prefix));
    return Optional.of(object);
  }

  private void make(Instance bean) {
    make(bean, properties.prefixOf(bean.type(), interpreter));
  }

  /** Makes what is asked for; beyond the depth that is followed its state stays open. */
  private void make(Instance bean, String prefix) {
    try {
      if (run.budget().enter() && run.budget().reaches(bean.type().source())) {
        run.making(() -> construction.construct(bean, prefix));
      }
    } finally {
      run.budget().leave();
    }
  }

  /** A value as it looks through a declared type. */
  Value refine(Value value, Type type, Frame frame) {
    if (type.isUnknownType() || type.isVarType()) {
      return value;
    }
    if (value instanceof Known known) {
      return Coercions.coerce(known, type, run);
    }
    if (value instanceof Closure closure) {
      return behind(closure, type, frame);
    }
    if (!(value instanceof Unknown unknown)) {
      return value;
    }
    TypeName name = run.project().resolve(frame.source(), type);
    Optional<Value> model =
        run.project().type(name.qualified()).isPresent()
            ? Optional.empty()
            : run.ask(l -> l.provided(name, run));
    return model.orElseGet(
        () -> unknown.type().isPresent() && !name.certain() ? unknown : typed(unknown, name));
  }

  private Unknown typed(Unknown value, TypeName type) {
    Unknown typed = run.answers().typed(value, type);
    if (run.isFromOrigin(value)) {
      run.tainted().add(typed);
    }
    return typed;
  }

  /**
   * A lambda as an object of an interface of the tree, so that it has its default methods, or of a
   * library's.
   */
  private Value behind(Closure closure, Type type, Frame frame) {
    if (!(type instanceof ClassOrInterfaceType named)) {
      return closure;
    }
    Optional<ProjectType> declared =
        run.project().find(frame.source(), named.getNameWithScope(), frame.type().node());
    if (declared.isEmpty()) {
      List<Type> arguments = named.getTypeArguments().map(List::copyOf).orElse(List.of());
      return closure.as(
          new Closure.Functional(
              run.project().resolve(frame.source(), type),
              arguments.stream().map(t -> run.project().resolve(frame.source(), t)).toList()));
    }
    if (!declared.get().isInterface()) {
      return closure;
    }
    Instance object = new Instance(declared.get(), Optional.empty(), false);
    object.setBase(closure);
    return object;
  }
}
