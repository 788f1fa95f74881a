package io.github.corslint.framework.jaxrs;

import com.github.javaparser.ast.body.AnnotationDeclaration;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithAnnotations;
import io.github.corslint.model.Location;
import io.github.corslint.syntax.JavaSource;
import io.github.corslint.syntax.Project;
import io.github.corslint.syntax.ProjectType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What limits a filter to some resources: annotations with {@code @NameBinding}, all of which a
 * resource must have (Jakarta RESTful Web Services 4.0, section 6.5.2). They mean nothing on a
 * filter with {@code @PreMatching}.
 *
 * @param names simple names of the annotations
 * @param at the first of them
 * @param certain whether no other annotation may be one, and all are declared in the same module
 */
record Bindings(Set<String> names, Optional<Location> at, boolean certain) {

  /** Annotations of a filter that neither limit it nor make it a bean by which others find it. */
  static final Set<String> PLAIN =
      Set.of(
          "Provider",
          "PreMatching",
          "Priority",
          "ConstrainedTo",
          "Slf4j",
          "Deprecated",
          "SuppressWarnings");

  private static final Set<String> OF_BEANS =
      Set.of(
          "Component",
          "Named",
          "Singleton",
          "ApplicationScoped",
          "RequestScoped",
          "Dependent",
          "Service");

  static Bindings of(ProjectType filter, Project project, List<JavaSource> module) {
    if (!(filter.node() instanceof NodeWithAnnotations<?> element)
        || Specification.annotation(element, "PreMatching", filter, project).isPresent()) {
      return new Bindings(Set.of(), Optional.empty(), true);
    }
    List<AnnotationExpr> binding = new ArrayList<>();
    boolean certain = true;
    for (AnnotationExpr annotation : element.getAnnotations()) {
      Optional<ProjectType> declared = declared(annotation, filter, project);
      if (declared.filter(t -> isNameBinding(t, project)).isPresent()) {
        binding.add(annotation);
        certain &= module.contains(declared.get().source());
      } else {
        certain &= declared.isPresent() || limitsNothing(annotation.getName().getIdentifier());
      }
    }
    return new Bindings(
        Set.copyOf(binding.stream().map(a -> a.getName().getIdentifier()).toList()),
        binding.stream().findFirst().map(filter.source()::location),
        certain);
  }

  /** Whether an annotation of a filter limits it to resources that have it too. */
  static boolean isBinding(AnnotationExpr annotation, ProjectType filter, Project project) {
    return declared(annotation, filter, project).filter(t -> isNameBinding(t, project)).isPresent();
  }

  private static Optional<ProjectType> declared(
      AnnotationExpr annotation, ProjectType filter, Project project) {
    return project
        .find(filter.source(), annotation.getNameAsString(), annotation)
        .filter(type -> type.node() instanceof AnnotationDeclaration);
  }

  private static boolean limitsNothing(String annotation) {
    return PLAIN.contains(annotation) || OF_BEANS.contains(annotation);
  }

  private static boolean isNameBinding(ProjectType annotation, Project project) {
    return Specification.annotation(
            (AnnotationDeclaration) annotation.node(), "NameBinding", annotation, project)
        .isPresent();
  }

  /** Whether the filter acts on a resource. */
  boolean hold(ResourceMethod resource) {
    return resource.annotations().containsAll(names);
  }
}
