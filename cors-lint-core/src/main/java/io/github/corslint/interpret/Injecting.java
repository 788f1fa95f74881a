package io.github.corslint.interpret;

import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithAnnotations;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;

/** Annotations by which a program asks containers to fill a place. */
final class Injecting {

  private static final Set<String> ANNOTATIONS =
      Set.of(
          "Autowired",
          "Inject",
          "Value",
          "Resource",
          "ConfigProperty",
          "Property",
          "Context",
          "EJB");

  private Injecting() {}

  /** The annotation by which a container fills a field. */
  static Optional<AnnotationExpr> annotation(VariableDeclarator variable) {
    return variable
        .getParentNode()
        .filter(FieldDeclaration.class::isInstance)
        .flatMap(f -> annotation((FieldDeclaration) f));
  }

  /** The annotation that says what is injected, else one that only says that something is. */
  static Optional<AnnotationExpr> annotation(NodeWithAnnotations<?> node) {
    return node.getAnnotations().stream()
        .filter(a -> ANNOTATIONS.contains(a.getName().getIdentifier()))
        .min(Comparator.comparing(a -> a.isMarkerAnnotationExpr()));
  }
}
