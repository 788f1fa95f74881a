package io.github.corslint.framework.jaxrs;

import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithAnnotations;
import io.github.corslint.syntax.Project;
import io.github.corslint.syntax.ProjectType;
import io.github.corslint.syntax.TypeName;
import java.util.Optional;

/** Types of Jakarta RESTful Web Services, before and after they were renamed. */
final class Specification {

  private Specification() {}

  /** Whether a name is that of a type of the specification. */
  static boolean has(TypeName type, String name) {
    return type.is("jakarta.ws.rs", name) || type.is("javax.ws.rs", name);
  }

  /** The specification's annotation of that name on an element. */
  static Optional<AnnotationExpr> annotation(
      NodeWithAnnotations<?> element, String name, ProjectType type, Project project) {
    return element.getAnnotations().stream()
        .filter(a -> a.getName().getIdentifier().equals(name))
        .filter(a -> has(project.resolve(type.source(), a.getNameAsString(), a), name))
        .findFirst();
  }

  /** Whether a class says that it is to be found where classes are looked for. */
  static boolean isProvider(ProjectType type, Project project) {
    return type.node() instanceof NodeWithAnnotations<?> element
        && annotation(element, "Provider", type, project).isPresent();
  }

  /** Whether a class is a filter of responses. */
  static boolean isResponseFilter(ProjectType type, Project project) {
    return project.librarySupertypes(type).stream()
        .anyMatch(t -> has(t, "ContainerResponseFilter"));
  }

  /** Whether a class is a filter of responses or requests. */
  static boolean isFilter(ProjectType type, Project project) {
    return project.librarySupertypes(type).stream()
        .anyMatch(t -> has(t, "ContainerResponseFilter") || has(t, "ContainerRequestFilter"));
  }
}
