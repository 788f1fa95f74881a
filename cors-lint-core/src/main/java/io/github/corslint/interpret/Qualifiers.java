package io.github.corslint.interpret;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithAnnotations;
import io.github.corslint.syntax.ProjectType;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What annotations of a place say of the object that it gets from a container: annotations of the
 * program that are qualifiers themselves (Jakarta Inject 2.0, Guice 4 to 7, Spring Framework 4 to
 * 7).
 */
final class Qualifiers {

  private static final Set<String> META = Set.of("Qualifier", "BindingAnnotation");

  private static final Set<String> INJECTING =
      Set.of(
          "Autowired", "Inject", "Resource", "Qualifier", "Named", "Bean", "Produces", "Provides");

  private Qualifiers() {}

  /** The simple names of the program's qualifiers that are written at a place. */
  static Set<String> of(NodeWithAnnotations<?> place, Run run, Frame frame) {
    return place.getAnnotations().stream()
        .map(AnnotationExpr::getNameAsString)
        .filter(name -> isQualifier(name, run, frame))
        .map(name -> name.substring(name.lastIndexOf('.') + 1))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static boolean isQualifier(String name, Run run, Frame frame) {
    return run.project()
        .find(frame.source(), name, frame.type().node())
        .filter(Qualifiers::isQualifier)
        .isPresent();
  }

  /** Whether an annotation of the program is one. */
  static boolean isQualifier(ProjectType type) {
    return META.stream().anyMatch(meta -> type.annotation(meta).isPresent());
  }

  /**
   * Whether a container fills a place: a field that says so or is final, a parameter of a maker.
   */
  static boolean isInjected(NodeWithAnnotations<?> place, Run run, Frame frame) {
    if (isInjecting(place) || !of(place, run, frame).isEmpty()) {
      return true;
    }
    if (place instanceof FieldDeclaration field) {
      return field.isFinal();
    }
    return place instanceof Parameter parameter
        && parameter.getParentNode().filter(Qualifiers::takesInjected).isPresent();
  }

  private static boolean takesInjected(Node made) {
    return made instanceof ConstructorDeclaration
        || (made instanceof MethodDeclaration method && isInjecting(method));
  }

  private static boolean isInjecting(NodeWithAnnotations<?> node) {
    return node.getAnnotations().stream()
        .anyMatch(a -> INJECTING.contains(a.getName().getIdentifier()));
  }
}
