package io.github.corslint.framework.spring;

import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.nodeTypes.NodeWithAnnotations;
import io.github.corslint.framework.Context;
import io.github.corslint.framework.spring.RequestMappings.Mapping;
import io.github.corslint.model.Setting;
import io.github.corslint.syntax.ProjectType;
import java.util.List;

/** The request paths of a controller's methods, where they can be told. */
final class HandlerPaths {

  private final RequestMappings mappings;

  HandlerPaths(Context context) {
    this.mappings = new RequestMappings(context);
  }

  /** Whether a type holds handlers. */
  static boolean isController(ProjectType type) {
    return type.annotation("RestController").isPresent()
        || type.annotation("Controller").isPresent();
  }

  /** The paths of one handler method; none when they cannot be told. */
  List<String> of(ProjectType type, MethodDeclaration method) {
    Mapping outer =
        type.node() instanceof NodeWithAnnotations<?> node
            ? mappings.of(node, type).orElse(Mapping.NONE)
            : Mapping.NONE;
    return mappings.of(method, type).map(outer::with).map(HandlerPaths::paths).orElse(List.of());
  }

  private static List<String> paths(Mapping mapping) {
    return mapping.paths() instanceof Setting.Unset
        ? List.of("/")
        : mapping.paths().known().orElse(List.of());
  }
}
