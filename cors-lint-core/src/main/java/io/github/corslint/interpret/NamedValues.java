package io.github.corslint.interpret;

import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithAnnotations;
import io.github.corslint.syntax.ProjectType;
import io.github.corslint.syntax.SourceFact;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Values that modules of Guice and binders of HK2 bind to names for the places that are annotated
 * with them, and to types. A module is run when a place is first asked for that it may bind.
 */
public final class NamedValues {

  /** How files are called that hold modules. */
  private static final String LIKELY = ".*(?:Module|Guice|Config|Binding|Binder|Injector|Main).*";

  private static final String BINDER = "AbstractBinder";

  private static final Set<String> MODULES =
      Set.of("AbstractModule", "PrivateModule", "ServletModule", "Module", BINDER);

  private static final List<String> LIBRARIES =
      List.of("com.google.inject", "org.glassfish.hk2", "org.glassfish.jersey");

  private static final SourceFact<List<ProjectType>> FOUND =
      SourceFact.ofFilesNaming(
          Set.of("com.google.inject", BINDER),
          source ->
              source.unit().getImports().stream()
                      .anyMatch(i -> LIBRARIES.stream().anyMatch(i.getNameAsString()::startsWith))
                  ? source.types().stream().filter(NamedValues::isModule).toList()
                  : List.of());

  /** What a module that binds names that are texts speaks of (Guice 4 to 7, Jakarta Inject 2.0). */
  private static final List<String> NAMES = List.of("Names", "Named");

  private final Map<String, Value> values = new HashMap<>();
  private @Nullable List<ProjectType> pending;
  private boolean filling;
  private boolean binding;

  private NamedValues() {}

  /** Those of a run. */
  public static NamedValues of(Run run) {
    return run.memory(NamedValues.class, NamedValues::new);
  }

  /** Binds a value to a name. */
  public void put(String name, Value value) {
    values.putIfAbsent(name, value);
  }

  /** Whether modules are run just now. */
  public boolean isFilling() {
    return filling;
  }

  /** Whether what is run just now is a binder of HK2, which names what is bound first. */
  public boolean isOfBinder() {
    return binding;
  }

  /** What is bound to a type of the tree. */
  static Optional<Value> of(ProjectType type, Run run, Frame frame) {
    return of(run)
        .named(ofType(type.qualifiedName()), run, frame)
        .flatMap(
            value ->
                value instanceof TypeObject implementation
                    ? run.interpreter().injection().bean(implementation.type())
                    : Optional.of(value));
  }

  private Optional<Value> named(String name, Run run, Frame frame) {
    List<ProjectType> modules = pending == null ? modules(run, frame) : pending;
    List<ProjectType> asked = modules.stream().filter(module -> mayBind(module, name)).toList();
    pending = modules.stream().filter(module -> !asked.contains(module)).toList();
    asked.forEach(module -> run.making(() -> fill(module, run)));
    return Optional.ofNullable(values.get(name));
  }

  private static List<ProjectType> modules(Run run, Frame frame) {
    String path = frame.source().path();
    return Stream.concat(
            run.project().beside(path).stream(),
            run.project().sourcesStating(FOUND, LIKELY, path).stream())
        .distinct()
        .flatMap(source -> FOUND.in(source).stream())
        .toList();
  }

  private static boolean mayBind(ProjectType module, String name) {
    return name.startsWith("@")
        ? module.source().names(name.substring(Math.max(1, name.lastIndexOf('.') + 1)))
        : NAMES.stream().anyMatch(module.source()::names);
  }

  /** What is bound to the name that a place is annotated with. */
  static Optional<Value> at(NodeWithAnnotations<?> place, Run run, Frame frame) {
    Optional<String> name = name(place, run, frame);
    return name.flatMap(asked -> of(run).named(asked, run, frame));
  }

  /** What {@code Named} says, else the program's own qualifier. */
  private static Optional<String> name(NodeWithAnnotations<?> place, Run run, Frame frame) {
    return place
        .getAnnotationByName("Named")
        .flatMap((AnnotationExpr a) -> a.findFirst(StringLiteralExpr.class))
        .map(StringLiteralExpr::getValue)
        .or(() -> Qualifiers.of(place, run, frame).stream().findFirst().map(NamedValues::ofType));
  }

  /** The name of what is bound to a type, or to an annotation, by its simple name. */
  public static String ofType(String type) {
    return "@" + type;
  }

  private static boolean isModule(ProjectType type) {
    return extendsOneOf(type, MODULES);
  }

  private static boolean extendsOneOf(ProjectType type, Set<String> names) {
    return type.node() instanceof ClassOrInterfaceDeclaration declared
        && Stream.concat(
                declared.getExtendedTypes().stream(), declared.getImplementedTypes().stream())
            .anyMatch(t -> names.contains(t.getNameAsString()));
  }

  private void fill(ProjectType module, Run run) {
    boolean wasFilling = filling;
    boolean wasBinding = binding;
    filling = true;
    binding = extendsOneOf(module, Set.of(BINDER));
    try {
      runMethods(module, run);
    } finally {
      filling = wasFilling;
      binding = wasBinding;
    }
  }

  private void runMethods(ProjectType module, Run run) {
    Interpreter interpreter = run.interpreter();
    Optional<Instance> self = interpreter.injection().bean(module);
    Frame frame = new Frame(module, self, new Environment(Optional.empty()), "configure");
    for (MethodDeclaration method : module.methods()) {
      boolean binds = method.getNameAsString().startsWith("configure");
      Optional<String> provided =
          method.getAnnotationByName("Provides").flatMap(provides -> name(method, run, frame));
      if (binds || provided.isPresent()) {
        interpreter
            .invoker()
            .attempt(
                () -> {
                  Value result = call(module, method, self, frame, run);
                  provided.ifPresent(name -> put(name, result));
                });
      }
    }
  }

  private static Value call(
      ProjectType module, MethodDeclaration method, Optional<Instance> self, Frame frame, Run run) {
    Interpreter interpreter = run.interpreter();
    List<Value> arguments =
        method.getParameters().stream()
            .map(p -> interpreter.injection().parameter(p, frame))
            .toList();
    CallSite site = interpreter.invoker().site(method, method.getName(), List.of(), frame);
    return interpreter.invoker().invoke(new Invoker.Target(module, method), self, arguments, site);
  }
}
