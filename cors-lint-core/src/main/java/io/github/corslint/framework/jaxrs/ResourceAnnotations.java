package io.github.corslint.framework.jaxrs;

import com.github.javaparser.ast.body.AnnotationDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithAnnotations;
import io.github.corslint.framework.Context;
import io.github.corslint.interpret.Constants;
import io.github.corslint.interpret.Known;
import io.github.corslint.model.Step;
import io.github.corslint.syntax.ProjectType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What annotations say of resource classes and their methods. */
final class ResourceAnnotations {

  private static final Set<String> HTTP =
      Set.of("GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS");

  private static final Set<String> GUARDS = Set.of("RolesAllowed", "Authenticated");

  private final Context context;
  private final Constants constants;

  ResourceAnnotations(Context context) {
    this.context = context;
    this.constants = new Constants(context.plainWorld());
  }

  /**
   * A path as an annotation gives it.
   *
   * @param text empty when it is not a constant
   */
  record Path(Optional<String> text) {

    /** The path below another one; not known when either is not. */
    Path below(Path outer) {
      return new Path(outer.text.flatMap(o -> text.map(t -> join(o, t))));
    }

    private static String join(String outer, String inner) {
      return Stream.of((outer + "/" + inner).split("/"))
          .filter(segment -> !segment.isEmpty())
          .reduce("", (path, segment) -> path + "/" + segment);
    }
  }

  /** The path that {@code @Path} or {@code @ApplicationPath} gives to an element. */
  Optional<Path> path(NodeWithAnnotations<?> element, String annotation, ProjectType type) {
    return Specification.annotation(element, annotation, type, context.project())
        .flatMap(a -> Constants.attribute(a, "value"))
        .map(
            e ->
                new Path(
                    constants.evaluate(e, type) instanceof Known known
                        ? known.text()
                        : Optional.empty()));
  }

  /** The HTTP methods that a method answers. */
  List<String> httpMethods(MethodDeclaration method, ProjectType type) {
    return method.getAnnotations().stream().flatMap(a -> httpMethod(a, type).stream()).toList();
  }

  private Optional<String> httpMethod(AnnotationExpr annotation, ProjectType type) {
    String name = annotation.getName().getIdentifier();
    if (HTTP.contains(name)) {
      return Specification.has(
              context.project().resolve(type.source(), annotation.getNameAsString(), annotation),
              name)
          ? Optional.of(name)
          : Optional.empty();
    }
    return context
        .project()
        .find(type.source(), annotation.getNameAsString(), annotation)
        .filter(t -> t.node() instanceof AnnotationDeclaration)
        .flatMap(
            t ->
                Specification.annotation(
                    (AnnotationDeclaration) t.node(), "HttpMethod", t, context.project()))
        .map(a -> name);
  }

  /** What makes callers of a method log in, and where that is said. */
  Optional<Step> login(MethodDeclaration method, ProjectType type, ProjectType root) {
    if (method.getAnnotationByName("PermitAll").isPresent()) {
      return Optional.empty();
    }
    return guard(method, type)
        .or(() -> user(method, type))
        .or(
            () ->
                root.node() instanceof NodeWithAnnotations<?> element
                    ? guard(element, root)
                    : Optional.empty());
  }

  private static Optional<Step> guard(NodeWithAnnotations<?> element, ProjectType type) {
    return element.getAnnotations().stream()
        .filter(a -> GUARDS.contains(a.getName().getIdentifier()))
        .findFirst()
        .map(a -> new Step(type.source().location(a), "callers must have logged in"));
  }

  private static Optional<Step> user(MethodDeclaration method, ProjectType type) {
    return method.getParameters().stream()
        .filter(ResourceAnnotations::isUser)
        .findFirst()
        .map(p -> new Step(type.source().location(p), "the handler asks who has logged in"));
  }

  /** {@code @Auth} is Dropwizard's. */
  private static boolean isUser(Parameter parameter) {
    return parameter.getAnnotationByName("Auth").isPresent()
        || parameter.getType().asString().endsWith("SecurityContext");
  }
}
