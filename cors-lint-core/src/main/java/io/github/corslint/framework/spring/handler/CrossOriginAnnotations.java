package io.github.corslint.framework.spring.handler;

import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithAnnotations;
import io.github.corslint.framework.Context;
import io.github.corslint.framework.Recovered;
import io.github.corslint.model.CorsPolicy;
import io.github.corslint.model.Scope;
import io.github.corslint.model.Step;
import io.github.corslint.syntax.JavaSource;
import io.github.corslint.syntax.ProjectType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * {@code @CrossOrigin} on classes and methods. A method's annotation is combined with its class's
 * (Spring Framework 5.0 to 7.0, {@code RequestMappingHandlerMapping.initCorsConfiguration}): lists
 * add up, and defaults are applied once at the end, so that a bare annotation contributes no
 * origins of its own.
 */
public final class CrossOriginAnnotations {

  /** What annotations are called in reports. */
  public static final String SURFACE = "Spring @CrossOrigin";

  /** Stereotypes on which Spring never looks for the annotation. */
  private static final Set<String> WITHOUT_HANDLERS =
      Set.of("Configuration", "ControllerAdvice", "RestControllerAdvice", "Service");

  /** Annotations of classes that hold data, in the packages of their libraries. */
  private static final List<String> DATA =
      List.of("Entity", "MappedSuperclass", "Embeddable", "Document");

  private static final List<String> LIBRARIES =
      List.of("jakarta.persistence", "javax.persistence", "org.springframework.data");

  /**
   * The stereotype of interfaces that Spring Data REST exports, and of classes that nobody does.
   */
  private static final String REPOSITORY = "Repository";

  private final JavaSource source;
  private final Context context;
  private final CrossOriginReader reader;

  /** Those of one file. */
  public CrossOriginAnnotations(JavaSource source, Context context) {
    this.source = source;
    this.context = context;
    this.reader = new CrossOriginReader(context);
  }

  /** The policy of each of them by itself. */
  public List<Recovered> policies() {
    List<Recovered> policies = new ArrayList<>();
    for (ProjectType type : source.types()) {
      Optional<String> idle = withoutHandlers(type);
      policies.addAll(idle.isPresent() ? idle(type, idle.get()) : policies(type));
    }
    return policies;
  }

  private Optional<String> withoutHandlers(ProjectType type) {
    return WITHOUT_HANDLERS.stream()
        .filter(name -> type.annotation(name).isPresent())
        .findFirst()
        .or(() -> DATA.stream().filter(name -> isOfLibrary(name, type)).findFirst())
        .or(() -> Optional.of(REPOSITORY).filter(name -> isRepositoryClass(type)));
  }

  private boolean isOfLibrary(String name, ProjectType type) {
    return type.annotation(name)
        .map(a -> context.project().resolve(type.source(), a.getNameAsString(), a))
        .filter(a -> LIBRARIES.stream().anyMatch(library -> a.is(library, name)))
        .isPresent();
  }

  private static boolean isRepositoryClass(ProjectType type) {
    return !type.isInterface() && type.annotation(REPOSITORY).isPresent();
  }

  /** Annotations where nobody looks for them. */
  private List<Recovered> idle(ProjectType type, String stereotype) {
    List<NodeWithAnnotations<?>> elements = new ArrayList<>(type.methods());
    if (type.node() instanceof NodeWithAnnotations<?> node) {
      elements.add(0, node);
    }
    return elements.stream()
        .flatMap(e -> reader.find(e, type).stream())
        .map(a -> idle(new CrossOriginReader.Use(a, type), stereotype))
        .toList();
  }

  private Recovered idle(CrossOriginReader.Use use, String stereotype) {
    CorsPolicy policy = policy(Optional.empty(), use, use.type().simpleName());
    Step why =
        new Step(
            use.at(),
            "Spring reads @CrossOrigin on controllers and their methods, not on "
                + ("E".equals(stereotype.substring(0, 1)) ? "an @" : "a @")
                + stereotype);
    return Recovered.alone(policy.withScope(policy.scope().shadowedBy(why)));
  }

  private List<Recovered> policies(ProjectType type) {
    Optional<CrossOriginReader.Use> ofClass =
        type.node() instanceof NodeWithAnnotations<?> node
            ? reader.find(node, type).map(a -> new CrossOriginReader.Use(a, type))
            : Optional.empty();
    List<Recovered> policies = new ArrayList<>();
    boolean classAloneCounts = type.methods().isEmpty();
    for (MethodDeclaration method : type.methods()) {
      Optional<AnnotationExpr> ofMethod = reader.find(method, type);
      if (ofMethod.isPresent()) {
        CrossOriginReader.Use use = new CrossOriginReader.Use(ofMethod.get(), type);
        String owner = type.simpleName() + "." + method.getNameAsString();
        policies.add(annotated(policy(ofClass, use, owner), use));
      } else {
        classAloneCounts = true;
      }
    }
    if (ofClass.isPresent() && classAloneCounts && !isReplaced(type)) {
      policies.add(
          0, annotated(policy(Optional.empty(), ofClass.get(), type.simpleName()), ofClass.get()));
    }
    return policies;
  }

  private Recovered annotated(CorsPolicy policy, CrossOriginReader.Use use) {
    boolean template = reader.isTemplate(use.type());
    return new Recovered(
        policy, Optional.of(new AnnotatedPart(use.elementAt(), use.type(), template)));
  }

  /** The nearest annotation counts: one on every subclass leaves nothing to the superclass's. */
  private boolean isReplaced(ProjectType type) {
    if (!type.isAbstract()) {
      return false;
    }
    List<ProjectType> subclasses = context.project().implementations(type);
    return !subclasses.isEmpty()
        && subclasses.stream()
            .allMatch(
                t ->
                    t.node() instanceof NodeWithAnnotations<?> node
                        && reader.find(node, t).isPresent());
  }

  private CorsPolicy policy(
      Optional<CrossOriginReader.Use> outer, CrossOriginReader.Use use, String owner) {
    return reader.policy(outer, Optional.of(use)).policy(SURFACE, use.at(), Scope.of(owner));
  }
}
