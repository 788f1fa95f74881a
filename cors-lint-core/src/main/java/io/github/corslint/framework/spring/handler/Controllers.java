package io.github.corslint.framework.spring.handler;

import com.github.javaparser.ast.body.AnnotationDeclaration;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithAnnotations;
import io.github.corslint.framework.Context;
import io.github.corslint.model.Handler;
import io.github.corslint.model.Location;
import io.github.corslint.model.Setting;
import io.github.corslint.syntax.ProjectType;
import io.github.corslint.syntax.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Finds the controllers of an application and the methods of theirs that answer requests. */
public final class Controllers {

  /**
   * Annotations of classes that say nothing about requests, or take those of an endpoint of their
   * own: components of DGS and endpoints of Spring Boot and Spring Web Services.
   */
  private static final Set<String> INNOCENT =
      Set.of(
          "CrossOrigin",
          "Component",
          "DgsComponent",
          "Endpoint",
          "WebEndpoint",
          "RequestMapping",
          "Order",
          "Primary",
          "Lazy",
          "Profile",
          "Transactional",
          "Slf4j",
          "Log4j2",
          "RequiredArgsConstructor",
          "AllArgsConstructor",
          "SuppressWarnings",
          "Deprecated",
          "Validated");

  private final Context context;
  private final RequestMappings mappings;
  private final CrossOriginReader annotations;

  /** Controllers of one tree. */
  public Controllers(Context context) {
    this.context = context;
    this.mappings = new RequestMappings(context);
    this.annotations = new CrossOriginReader(context);
  }

  /**
   * A handler and what {@code @CrossOrigin} says about it.
   *
   * @param handler the method
   * @param ofClass the annotation that counts for the controller
   * @param ofMethod the annotation that counts for the method
   * @param type the controller
   * @param elements the classes and methods on which an annotation could be for this handler
   */
  public record Method(
      Handler handler,
      Optional<CrossOriginReader.Use> ofClass,
      Optional<CrossOriginReader.Use> ofMethod,
      ProjectType type,
      List<Location> elements) {

    /** The same method as another handler, such as one with longer paths. */
    public Method with(Handler other) {
      return new Method(other, ofClass, ofMethod, type, elements);
    }

    /** Whether its class or the method itself has {@code @CrossOrigin}. */
    public boolean isAnnotated() {
      return ofClass.isPresent() || ofMethod.isPresent();
    }
  }

  /** The handlers of one type; none unless it is a controller that can be instantiated. */
  public List<Method> methodsOf(ProjectType type) {
    if (type.isAbstract()
        || type.isInterface()
        || !(type.node() instanceof NodeWithAnnotations<?>)) {
      return List.of();
    }
    Hierarchy hierarchy = Hierarchy.of(type, context.project());
    if (hierarchy.types().stream().noneMatch(this::isController)) {
      return List.of();
    }
    RequestMappings.Mapping outer =
        hierarchy.types().stream()
            .flatMap(t -> mappings.of((NodeWithAnnotations<?>) t.node(), t).stream())
            .findFirst()
            .orElse(RequestMappings.Mapping.NONE);
    Optional<CrossOriginReader.Use> ofClass = annotations.nearest(hierarchy);
    List<Method> methods = new ArrayList<>();
    for (List<Hierarchy.Member> family : hierarchy.methods()) {
      mapping(family)
          .map(inner -> handler(type, family, outer.with(inner), hierarchy))
          .map(
              h ->
                  new Method(
                      h, ofClass, annotations.nearest(family), type, elements(hierarchy, family)))
          .ifPresent(methods::add);
    }
    return methods;
  }

  private Optional<RequestMappings.Mapping> mapping(List<Hierarchy.Member> family) {
    return family.stream().flatMap(m -> mappings.of(m.method(), m.type()).stream()).findFirst();
  }

  private static List<Location> elements(Hierarchy hierarchy, List<Hierarchy.Member> family) {
    List<Location> elements = new ArrayList<>();
    hierarchy.types().forEach(t -> elements.add(t.source().location(t.node())));
    family.forEach(m -> elements.add(m.type().source().location(m.method())));
    return elements;
  }

  private static Handler handler(
      ProjectType type,
      List<Hierarchy.Member> family,
      RequestMappings.Mapping mapping,
      Hierarchy hierarchy) {
    Hierarchy.Member nearest = family.get(0);
    Setting<List<String>> methods =
        mapping.methods().isEmpty()
            ? Setting.unset()
            : new Setting.Is<>(
                mapping.methods(), nearest.type().source().location(nearest.method().getName()));
    return new Handler(
        nearest.type().source().location(nearest.method().getName()),
        type.simpleName() + "." + nearest.method().getNameAsString(),
        methods,
        mapping.paths(),
        Logins.of(family, hierarchy));
  }

  /**
   * Whether a class that can be instantiated is surely no controller: nothing on it or above it
   * could make it one.
   */
  public boolean isNone(ProjectType type) {
    Hierarchy hierarchy = Hierarchy.of(type, context.project());
    return type.node() instanceof ClassOrInterfaceDeclaration
        && !type.isAbstract()
        && hierarchy.complete()
        && hierarchy.types().stream().noneMatch(this::mayBeController);
  }

  private boolean mayBeController(ProjectType type) {
    return isController(type)
        || (type.node() instanceof NodeWithAnnotations<?> node
            && !node.getAnnotations().stream()
                .map(a -> a.getName().getIdentifier())
                .allMatch(INNOCENT::contains));
  }

  private boolean isController(ProjectType type) {
    return type.node() instanceof NodeWithAnnotations<?> node
        && node.getAnnotations().stream().anyMatch(a -> isController(a, type, 0));
  }

  /** Before Spring Framework 6.0 a mapping on the class made a controller of any bean. */
  private boolean isController(AnnotationExpr annotation, ProjectType type, int depth) {
    TypeName name =
        context.project().resolve(type.source(), annotation.getNameAsString(), annotation);
    if (name.is("org.springframework", "Controller")
        || name.is("org.springframework", "RestController")
        || (name.is("org.springframework", "RequestMapping")
            && !context.versions().spring(type.source().path()).isAtLeast(6, 0))) {
      return true;
    }
    return depth < 4
        && context
            .project()
            .find(type.source(), annotation.getNameAsString(), annotation)
            .filter(t -> t.node() instanceof AnnotationDeclaration)
            .filter(
                t ->
                    ((AnnotationDeclaration) t.node())
                        .getAnnotations().stream().anyMatch(a -> isController(a, t, depth + 1)))
            .isPresent();
  }
}
