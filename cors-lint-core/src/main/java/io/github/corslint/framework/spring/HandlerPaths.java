package io.github.corslint.framework.spring;

import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.ArrayInitializerExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.nodeTypes.NodeWithAnnotations;
import io.github.corslint.framework.Context;
import io.github.corslint.interpret.Constants;
import io.github.corslint.interpret.Known;
import io.github.corslint.syntax.ProjectType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The request paths of a controller's methods, where they can be told. */
final class HandlerPaths {

  private static final Set<String> MAPPINGS =
      Set.of(
          "RequestMapping",
          "GetMapping",
          "PostMapping",
          "PutMapping",
          "PatchMapping",
          "DeleteMapping");

  private final Constants constants;

  HandlerPaths(Context context) {
    this.constants = new Constants(context.plainWorld());
  }

  /** Whether a type holds handlers. */
  static boolean isController(ProjectType type) {
    return type.annotation("RestController").isPresent()
        || type.annotation("Controller").isPresent();
  }

  /** The paths of one handler method; none when they cannot be told. */
  List<String> of(ProjectType type, MethodDeclaration method) {
    Optional<AnnotationExpr> own = mapping(method);
    if (own.isEmpty()) {
      return List.of();
    }
    List<String> tails = paths(own.get(), type);
    List<String> heads =
        type.node() instanceof NodeWithAnnotations<?> node
            ? mapping(node).map(a -> paths(a, type)).orElse(List.of(""))
            : List.of("");
    return heads.stream()
        .flatMap(head -> tails.stream().map(tail -> slashed(head) + slashed(tail)))
        .map(path -> path.isEmpty() ? "/" : path)
        .filter(path -> !path.contains("${"))
        .toList();
  }

  private static String slashed(String path) {
    String start = path.isEmpty() || path.startsWith("/") ? path : "/" + path;
    return start.endsWith("/") ? start.substring(0, start.length() - 1) : start;
  }

  private static Optional<AnnotationExpr> mapping(NodeWithAnnotations<?> node) {
    return node.getAnnotations().stream()
        .filter(a -> MAPPINGS.contains(a.getName().getIdentifier()))
        .findFirst();
  }

  private List<String> paths(AnnotationExpr annotation, ProjectType type) {
    return Constants.attribute(annotation, "value")
        .or(() -> Constants.attribute(annotation, "path"))
        .map(e -> each(e).flatMap(item -> text(item, type).stream()).toList())
        .orElse(List.of(""));
  }

  private static Stream<Expression> each(Expression e) {
    return e instanceof ArrayInitializerExpr array ? array.getValues().stream() : Stream.of(e);
  }

  private Optional<String> text(Expression e, ProjectType type) {
    return constants.evaluate(e, type) instanceof Known known ? known.text() : Optional.empty();
  }
}
