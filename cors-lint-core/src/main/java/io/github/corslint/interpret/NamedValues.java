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

/**
 * Values that modules of Guice bind to names for the places that are annotated with them. The
 * modules are run when such a place is first asked for.
 */
public final class NamedValues {

  /** How files are called that hold modules. */
  private static final String LIKELY = ".*(?:Module|Guice|Config|Binding|Binder|Injector|Main).*";

  private static final Set<String> MODULES =
      Set.of("AbstractModule", "PrivateModule", "ServletModule", "Module");

  private static final String GUICE = "com.google.inject";

  private static final SourceFact<List<ProjectType>> FOUND =
      SourceFact.ofFilesNaming(
          GUICE,
          source ->
              source.unit().getImports().stream()
                      .anyMatch(i -> i.getNameAsString().startsWith(GUICE))
                  ? source.types().stream().filter(NamedValues::isModule).toList()
                  : List.of());

  private final Map<String, Value> values = new HashMap<>();
  private boolean asked;
  private boolean filling;

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

  /** What is bound to the name that a place is annotated with. */
  static Optional<Value> at(NodeWithAnnotations<?> place, Run run, Frame frame) {
    Optional<String> name = name(place);
    if (name.isEmpty()) {
      return Optional.empty();
    }
    NamedValues all = of(run);
    if (!all.asked) {
      all.asked = true;
      all.fill(run, frame);
    }
    return Optional.ofNullable(all.values.get(name.get()));
  }

  private static Optional<String> name(NodeWithAnnotations<?> place) {
    return place
        .getAnnotationByName("Named")
        .flatMap((AnnotationExpr a) -> a.findFirst(StringLiteralExpr.class))
        .map(StringLiteralExpr::getValue);
  }

  private static boolean isModule(ProjectType type) {
    return type.node() instanceof ClassOrInterfaceDeclaration declared
        && Stream.concat(
                declared.getExtendedTypes().stream(), declared.getImplementedTypes().stream())
            .anyMatch(t -> MODULES.contains(t.getNameAsString()));
  }

  private void fill(Run run, Frame frame) {
    filling = true;
    String path = frame.source().path();
    Stream.concat(
            run.project().beside(path).stream(),
            run.project().sourcesStating(FOUND, LIKELY, path).stream())
        .distinct()
        .flatMap(source -> FOUND.in(source).stream())
        .forEach(module -> run.making(() -> fill(module, run)));
    filling = false;
  }

  private void fill(ProjectType module, Run run) {
    Interpreter interpreter = run.interpreter();
    Optional<Instance> self = interpreter.injection().bean(module);
    Frame frame = new Frame(module, self, new Environment(Optional.empty()), "configure");
    for (MethodDeclaration method : module.methods()) {
      boolean binds = method.getNameAsString().startsWith("configure");
      Optional<String> provided =
          method.getAnnotationByName("Provides").flatMap(provides -> name(method));
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
