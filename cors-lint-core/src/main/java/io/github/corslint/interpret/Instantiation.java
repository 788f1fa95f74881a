package io.github.corslint.interpret;

import com.github.javaparser.ast.body.BodyDeclaration;
import com.github.javaparser.ast.body.CompactConstructorDeclaration;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.EnumConstantDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.InitializerDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.stmt.ExplicitConstructorInvocationStmt;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import io.github.corslint.syntax.ProjectType;
import io.github.corslint.syntax.TypeName;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes objects: of the program, of modelled libraries, of the JDK. */
final class Instantiation {

  static final String ENUM_NAME = "$name";
  private static final String LOCAL_CLASS = "$class:";

  private final Run run;
  private final Interpreter interpreter;
  private final UnusedSetters setters;
  private final NewObjects watch = new NewObjects();

  Instantiation(Run run, Interpreter interpreter) {
    this.run = run;
    this.interpreter = interpreter;
    this.setters = new UnusedSetters(run);
  }

  NewObjects watch() {
    return watch;
  }

  Value create(ObjectCreationExpr e, Frame frame) {
    List<Value> arguments = interpreter.invoker().arguments(e.getArguments(), frame);
    CallSite site = interpreter.invoker().site(e, e.getType(), e.getArguments(), frame);
    if (e.getAnonymousClassBody().isPresent()) {
      ProjectType type = ProjectType.anonymous(frame.source(), e, Optional.of(frame.type()));
      return instantiate(type, arguments, Optional.of(frame), false, site);
    }
    return create(e.getType(), arguments, site, frame);
  }

  Value create(ClassOrInterfaceType named, List<Value> arguments, CallSite site, Frame frame) {
    Optional<ProjectType> local = localClass(named.getNameAsString(), frame);
    Optional<ProjectType> type =
        local.isPresent()
            ? local
            : run.project().find(frame.source(), named.getNameWithScope(), frame.type().node());
    if (type.isPresent() && !run.budget().reaches(type.get().source())) {
      arguments.forEach(run::escape);
      return Unknown.of(
          TypeName.of(type.get().qualifiedName()), "an object of " + type.get().simpleName());
    }
    if (type.isPresent()) {
      boolean inner = local.isPresent() || isInner(type.get(), frame);
      return instantiate(
          type.get(), arguments, inner ? Optional.of(frame) : Optional.empty(), false, site);
    }
    TypeName name = run.project().resolve(frame.source(), named);
    return run.ask(l -> l.construct(name, arguments, site))
        .or(() -> ResourceFile.construct(name, arguments, site))
        .or(() -> TextFiles.construct(name, arguments, site))
        .or(() -> EnumCollections.construct(name, arguments))
        .or(() -> JdkTypes.construct(name, arguments, site))
        .orElseGet(
            () -> {
              arguments.forEach(run::escape);
              return Unknown.of(name, "an object of " + name.simple());
            });
  }

  private static boolean isInner(ProjectType type, Frame frame) {
    return type.enclosing().filter(outer -> outer == frame.type()).isPresent()
        && type.node() instanceof TypeDeclaration<?> declaration
        && !declaration.isStatic()
        && !type.isRecord()
        && !type.isEnum();
  }

  void declareLocal(TypeDeclaration<?> declaration, Frame frame) {
    ProjectType type = ProjectType.local(frame.source(), declaration, Optional.of(frame.type()));
    Instance marker = new Instance(type, Optional.of(frame), false);
    frame.variables().declare(LOCAL_CLASS + declaration.getNameAsString(), marker);
  }

  private static Optional<ProjectType> localClass(String name, Frame frame) {
    return frame.variables().get(LOCAL_CLASS + name).map(v -> ((Instance) v).type());
  }

  Instance instantiate(
      ProjectType type,
      List<Value> arguments,
      Optional<Frame> enclosing,
      boolean injected,
      CallSite site) {
    Instance instance = new Instance(type, enclosing, injected);
    instance.comparedBy(new ObjectMethods(site));
    watch.note(instance, run.project());
    construct(instance, arguments, site);
    return instance;
  }

  /** Fills a new object as its constructor does. */
  void construct(Instance instance, List<Value> arguments, CallSite site) {
    ProjectType type = instance.type();
    canonical(instance, arguments);
    Set<String> initialized = new HashSet<>();
    Optional<ConstructorDeclaration> constructor = constructor(type, arguments);
    if (constructor.isPresent()) {
      runConstructor(instance, type, constructor.get(), arguments, initialized, site);
    } else {
      construct(instance, type, arguments, initialized, site);
      generated(instance, arguments);
    }
  }

  /** What the constructor of a record does that has its components for parameters. */
  private void canonical(Instance instance, List<Value> arguments) {
    List<Parameter> components = instance.type().recordComponents();
    List<Value> values = Overloads.packed(components, arguments);
    if (instance.type().isRecord() && values.size() == components.size()) {
      recordFields(instance, compacted(instance, values));
    }
  }

  /** What a constructor does that Lombok generates. */
  private void generated(Instance instance, List<Value> arguments) {
    ProjectType type = instance.type();
    Frame frame =
        new Frame(type, Optional.of(instance), new Environment(Optional.empty()), "<init>");
    List<VariableDeclarator> fields = Lombok.constructor(type, arguments.size()).orElse(List.of());
    for (int i = 0; i < fields.size(); i++) {
      VariableDeclarator field = fields.get(i);
      Value value = interpreter.injection().refine(arguments.get(i), field.getType(), frame);
      instance.fields().put(field.getNameAsString(), value);
    }
  }

  /** What a compact constructor makes of the components. */
  private List<Value> compacted(Instance instance, List<Value> arguments) {
    ProjectType type = instance.type();
    Optional<CompactConstructorDeclaration> compact =
        type.members().stream()
            .filter(CompactConstructorDeclaration.class::isInstance)
            .map(CompactConstructorDeclaration.class::cast)
            .findFirst();
    Frame frame =
        new Frame(type, Optional.of(instance), new Environment(Optional.empty()), "<init>");
    List<Parameter> components = type.recordComponents();
    for (int i = 0; i < components.size(); i++) {
      Parameter component = components.get(i);
      Value value = interpreter.injection().refine(arguments.get(i), component.getType(), frame);
      frame.variables().declare(component.getNameAsString(), value);
    }
    compact.ifPresent(c -> interpreter.statements().all(c.getBody().getStatements(), frame));
    return components.stream()
        .map(c -> frame.variables().get(c.getNameAsString()).orElse(Known.NULL))
        .toList();
  }

  private static void recordFields(Instance instance, List<Value> arguments) {
    List<Parameter> components = instance.type().recordComponents();
    for (int i = 0; i < components.size() && i < arguments.size(); i++) {
      instance.fields().put(components.get(i).getNameAsString(), arguments.get(i));
    }
  }

  private static Optional<ConstructorDeclaration> constructor(
      ProjectType type, List<Value> arguments) {
    return constructor(type, type.constructors(), arguments);
  }

  /**
   * The one of some constructors that a call reaches, unless it is that of a record's components.
   */
  private static Optional<ConstructorDeclaration> constructor(
      ProjectType type, List<ConstructorDeclaration> candidates, List<Value> arguments) {
    List<Parameter> components = type.recordComponents();
    int unwritten =
        type.isRecord() && components.size() == arguments.size()
            ? Overloads.score(components, arguments)
            : Integer.MIN_VALUE;
    return Overloads.best(candidates, arguments)
        .filter(best -> Overloads.score(best.getParameters(), arguments) >= unwritten);
  }

  /**
   * Runs superclass construction and the initialisers of a class without an explicit constructor.
   */
  private void construct(
      Instance instance,
      ProjectType type,
      List<Value> superArguments,
      Set<String> done,
      CallSite site) {
    superConstruct(instance, type, superArguments, done, site);
    initialize(instance, type, done);
  }

  private void superConstruct(
      Instance instance, ProjectType type, List<Value> arguments, Set<String> done, CallSite site) {
    for (ClassOrInterfaceType supertype : type.supertypes()) {
      Optional<ProjectType> parent =
          run.project().find(type.source(), supertype.getNameWithScope(), type.node());
      if (parent.isEmpty()) {
        TypeName name =
            run.project().resolve(type.source(), supertype.getNameWithScope(), type.node());
        run.ask(l -> l.construct(name, arguments, site))
            .filter(Model.class::isInstance)
            .or(() -> JdkTypes.construct(name, arguments, site))
            .ifPresent(instance::setBase);
      } else if (!parent.get().isInterface()) {
        Optional<ConstructorDeclaration> constructor = constructor(parent.get(), arguments);
        if (constructor.isPresent()) {
          runConstructor(instance, parent.get(), constructor.get(), arguments, done, site);
        } else {
          construct(instance, parent.get(), List.of(), done, site);
        }
      }
    }
  }

  private void runConstructor(
      Instance instance,
      ProjectType type,
      ConstructorDeclaration constructor,
      List<Value> arguments,
      Set<String> done,
      CallSite site) {
    boolean explicit =
        constructor.getBody().getStatements().stream()
            .anyMatch(ExplicitConstructorInvocationStmt.class::isInstance);
    if (!explicit) {
      superConstruct(instance, type, List.of(), done, site);
      initialize(instance, type, done);
    }
    interpreter
        .invoker()
        .runBody(type, constructor, constructor.getBody(), Optional.of(instance), arguments, site);
  }

  void explicitConstructor(ExplicitConstructorInvocationStmt s, Frame frame) {
    Instance instance = frame.self().orElseThrow();
    List<Value> arguments = interpreter.invoker().arguments(s.getArguments(), frame);
    CallSite site = interpreter.invoker().site(s, s, s.getArguments(), frame);
    if (s.isThis()) {
      List<ConstructorDeclaration> others =
          frame.type().constructors().stream().filter(c -> !c.isAncestorOf(s)).toList();
      Optional<ConstructorDeclaration> other = constructor(frame.type(), others, arguments);
      if (other.isEmpty()) {
        canonical(instance, arguments);
      }
      other.ifPresent(
          c -> runConstructor(instance, frame.type(), c, arguments, new HashSet<>(), site));
    } else {
      superConstruct(instance, frame.type(), arguments, new HashSet<>(), site);
      initialize(instance, frame.type(), new HashSet<>());
    }
  }

  private void initialize(Instance instance, ProjectType type, Set<String> done) {
    if (!done.add(type.qualifiedName())) {
      return;
    }
    Frame frame =
        new Frame(type, Optional.of(instance), new Environment(Optional.empty()), "<init>");
    for (BodyDeclaration<?> member : type.members()) {
      if (member instanceof FieldDeclaration field && !field.isStatic()) {
        field.getVariables().forEach(v -> initialize(instance, v, frame));
      } else if (member instanceof InitializerDeclaration block && !block.isStatic()) {
        interpreter.statements().run(block.getBody(), frame);
      }
    }
  }

  private void initialize(Instance instance, VariableDeclarator variable, Frame frame) {
    if (Injecting.annotation(variable).isPresent()
        && !interpreter.injection().spares(variable, frame)) {
      return;
    }
    String name = variable.getNameAsString();
    Optional<Expression> initializer = variable.getInitializer();
    if (initializer.isPresent()) {
      Value value = interpreter.expressions().evaluate(initializer.get(), frame);
      instance.fields().put(name, interpreter.injection().refine(value, variable.getType(), frame));
    } else if (!instance.isInjected()
        || frame.type().isLazy(name)
        || isOwn(variable, frame.type())
        || interpreter.injection().spares(variable, frame)) {
      instance.fields().put(name, JavaArrays.zero(variable.getTypeAsString()));
    }
  }

  /** Whether the class itself gives a field its value, so that no container does. */
  private static boolean isOwn(VariableDeclarator variable, ProjectType type) {
    return type.isGivenAtFirst(variable.getNameAsString())
        && !Lombok.hasSetters(type)
        && variable
            .getParentNode()
            .filter(FieldDeclaration.class::isInstance)
            .filter(f -> ((FieldDeclaration) f).getAnnotations().isEmpty())
            .isPresent();
  }

  /** Reads a field; one that a container fills is asked of it on first use. */
  Value field(Instance instance, ProjectType owner, String name) {
    Optional<VariableDeclarator> variable = owner.field(name);
    Value first = instance.fields().get(name);
    if (first == null) {
      Value provided =
          variable
              .map(v -> interpreter.injection().field(v, owner, instance.type()))
              .orElseGet(() -> Unknown.because("the field " + name));
      instance.fields().put(name, provided);
      return provided;
    }
    Value value =
        instance.isInjected() && owner.isFilled(name)
            ? Growing.withUnknown(first, name, owner)
            : first;
    if (value != first) {
      instance.fields().put(name, value);
    }
    boolean isOpen =
        ((instance.isInjected() && owner.isReassigned(name)) || CommandLine.sets(variable, owner))
            && !instance.isSettled(name);
    return variable
        .filter(v -> isOpen && Injecting.annotation(v).isEmpty())
        .filter(v -> !setters.setAlone(owner, name))
        .map(v -> reassigned(instance, v, value, name))
        .orElse(value);
  }

  /**
   * A field with an initial value that other methods replace holds either when a request arrives.
   * What a container puts into a field is what it holds, though setters may stand beside it.
   */
  private Value reassigned(
      Instance instance, VariableDeclarator variable, Value initial, String name) {
    Value value =
        run.decisions().isReplaced(initial, variable)
            ? Unknown.of(
                TypeName.unresolved(variable.getTypeAsString()),
                "the field " + name + " is set elsewhere")
            : initial;
    instance.fields().put(name, value);
    instance.settle(name);
    return value;
  }

  Value enumConstant(ProjectType type, EnumConstantDeclaration constant) {
    Frame frame =
        new Frame(
            type, Optional.empty(), new Environment(Optional.empty()), constant.getNameAsString());
    List<Value> arguments = interpreter.invoker().arguments(constant.getArguments(), frame);
    CallSite site = interpreter.invoker().site(constant, constant, constant.getArguments(), frame);
    ProjectType own =
        constant.getClassBody().isEmpty() ? type : ProjectType.constant(type, constant);
    Instance instance = instantiate(own, arguments, Optional.empty(), false, site);
    instance.fields().put(ENUM_NAME, Known.of(constant.getNameAsString()));
    return instance;
  }

  /** The simple names of a value's types, for catch clauses. */
  Set<String> typeNames(Value value) {
    Set<String> names = new HashSet<>(Set.of("Exception", "Throwable"));
    if (value instanceof Instance instance) {
      run.project().lineage(instance.type()).forEach(t -> names.add(t.simpleName()));
      run.project().librarySupertypes(instance.type()).forEach(t -> names.add(t.simple()));
    } else if (value instanceof Unknown unknown) {
      unknown.type().ifPresent(t -> names.add(t.simple()));
      names.add("RuntimeException");
    }
    return names;
  }
}
