package io.github.corslint.framework.spring.graphql;

import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithAnnotations;
import io.github.corslint.framework.Context;
import io.github.corslint.framework.spring.handler.AnnotatedPart;
import io.github.corslint.framework.spring.handler.Controllers;
import io.github.corslint.framework.spring.handler.Hierarchy;
import io.github.corslint.framework.spring.handler.RequestMappings;
import io.github.corslint.model.Handler;
import io.github.corslint.model.Location;
import io.github.corslint.model.Setting;
import io.github.corslint.syntax.ProjectType;
import io.github.corslint.syntax.TypeName;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Controllers of Spring for GraphQL, to whose methods no requests are mapped: one endpoint takes
 * them all, by POST (1.0 to 2.0).
 */
public final class GraphQlControllers {

  private static final String SPRING = "org.springframework";

  private static final Set<String> MAPPINGS =
      Set.of(
          "QueryMapping",
          "MutationMapping",
          "SubscriptionMapping",
          "SchemaMapping",
          "BatchMapping");

  private final Context context;
  private final RequestMappings requests;

  /** Controllers of one tree. */
  public GraphQlControllers(Context context) {
    this.context = context;
    this.requests = new RequestMappings(context);
  }

  /** The endpoint, if one of the types has methods that answer there. */
  public Optional<Controllers.Method> endpoint(List<ProjectType> types) {
    return types.stream()
        .filter(type -> type.annotation("Controller").isPresent())
        .flatMap(type -> type.methods().stream().filter(m -> isMapped(m, type)).map(m -> type))
        .findFirst()
        .flatMap(this::endpoint);
  }

  private Optional<Controllers.Method> endpoint(ProjectType controller) {
    Location at = controller.source().location(controller.node());
    return GraphQlKeys.path(context, controller.source().path())
        .map(
            path ->
                new Handler(
                    at,
                    "GraphQL",
                    new Setting.Is<>(List.of("POST"), at),
                    new Setting.Is<>(List.of(path), at),
                    Optional.empty()))
        .map(
            handler ->
                new Controllers.Method(
                    handler, Optional.empty(), Optional.empty(), controller, List.of()));
  }

  /** Whether an annotation is on a class or method to which GraphQL leads, and no request. */
  boolean isFor(AnnotatedPart annotation) {
    ProjectType type = annotation.type();
    return type.methods().stream()
        .filter(m -> type.source().location(m).equals(annotation.element()))
        .findFirst()
        .map(method -> isMapped(method, type) && !mayBeRequested(method, type))
        .orElseGet(() -> isForNothingElse(type));
  }

  private boolean isForNothingElse(ProjectType type) {
    Hierarchy hierarchy = Hierarchy.of(type, context.project());
    List<Hierarchy.Member> members = hierarchy.methods().stream().flatMap(List::stream).toList();
    return hierarchy.complete()
        && members.stream().anyMatch(m -> isMapped(m.method(), m.type()))
        && members.stream().noneMatch(m -> mayBeRequested(m.method(), m.type()));
  }

  private boolean isMapped(MethodDeclaration method, ProjectType type) {
    return method.getAnnotations().stream().anyMatch(a -> isMapping(a, type));
  }

  private boolean isMapping(AnnotationExpr annotation, ProjectType type) {
    TypeName name =
        context.project().resolve(type.source(), annotation.getNameAsString(), annotation);
    return MAPPINGS.contains(name.simple()) && name.is(SPRING, name.simple());
  }

  /** Whether requests are mapped to a method, or something that is not known may map them. */
  private boolean mayBeRequested(NodeWithAnnotations<?> method, ProjectType type) {
    return requests.of(method, type).isPresent()
        || method.getAnnotations().stream()
            .filter(a -> !isMapping(a, type))
            .anyMatch(a -> a.getName().getIdentifier().matches(".*(Mapping|Exchange)"));
  }
}
