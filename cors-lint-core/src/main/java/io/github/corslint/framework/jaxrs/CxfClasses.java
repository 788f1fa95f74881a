package io.github.corslint.framework.jaxrs;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.ClassExpr;
import com.github.javaparser.ast.expr.MethodCallExpr;
import io.github.corslint.framework.Context;
import io.github.corslint.framework.PolicyDraft;
import io.github.corslint.model.CorsPolicy;
import io.github.corslint.model.Location;
import io.github.corslint.model.Scope;
import io.github.corslint.syntax.JavaSource;
import io.github.corslint.syntax.Nodes;
import io.github.corslint.syntax.ProjectType;
import java.util.List;
import java.util.Set;

/**
 * CXF's filter where an application lists its class, so that CXF makes the filter as it is: with an
 * empty list, which lets everybody in.
 */
final class CxfClasses {

  private static final String FILTER = "CrossOriginResourceSharingFilter";

  private static final Set<String> LISTS =
      Set.of("add", "of", "asList", "register", "addAll", "singleton", "singletonList");

  private CxfClasses() {}

  static List<CorsPolicy> policies(JavaSource source, Context context) {
    if (!source.names(FILTER)) {
      return List.of();
    }
    return Nodes.all(ClassExpr.class, source.unit()).stream()
        .filter(CxfClasses::isListed)
        .filter(e -> context.project().resolve(source, e.getType()).is("org.apache.cxf", FILTER))
        .map(e -> asItIs(source.location(e), owner(e, source)))
        .toList();
  }

  private static boolean isListed(ClassExpr literal) {
    return literal
        .getParentNode()
        .filter(parent -> parent instanceof MethodCallExpr)
        .filter(parent -> LISTS.contains(((MethodCallExpr) parent).getNameAsString()))
        .isPresent();
  }

  private static String owner(Node node, JavaSource source) {
    return source.types().stream()
        .filter(type -> type.node().isAncestorOf(node))
        .reduce((outer, inner) -> inner)
        .map(ProjectType::simpleName)
        .orElse("");
  }

  /** The policy of a filter that was told nothing. */
  static CorsPolicy asItIs(Location at, String owner) {
    return new PolicyDraft(CxfFilter.SURFACE, at, Scope.of(owner))
        .everybody(at)
        .varied(false)
        .policy();
  }
}
