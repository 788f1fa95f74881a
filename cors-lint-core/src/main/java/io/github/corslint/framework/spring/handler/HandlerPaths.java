package io.github.corslint.framework.spring.handler;

import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.nodeTypes.NodeWithAnnotations;
import io.github.corslint.framework.Context;
import io.github.corslint.framework.spring.handler.RequestMappings.Mapping;
import io.github.corslint.model.Setting;
import io.github.corslint.syntax.ProjectType;
import java.util.List;

/** The request paths of a controller's methods, where they can be told. */
public final class HandlerPaths {

  private final RequestMappings mappings;

  /** Paths of the handlers of one tree. */
  public HandlerPaths(Context context) {
    this.mappings = new RequestMappings(context);
  }

  /** Whether a type holds handlers. */
  public static boolean isController(ProjectType type) {
    return type.annotation("RestController").isPresent()
        || type.annotation("Controller").isPresent();
  }

  /** The paths of one handler method; none when they cannot be told. */
  public List<String> of(ProjectType type, MethodDeclaration method) {
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
