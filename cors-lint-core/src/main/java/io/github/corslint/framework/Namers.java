package io.github.corslint.framework;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.SimpleName;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import io.github.corslint.syntax.JavaSource;
import io.github.corslint.syntax.Nodes;
import io.github.corslint.syntax.ProjectType;
import java.util.Optional;

/**
 * What names a type of the tree. A name that an import gives to another type, as {@code CorsFilter}
 * to that of Spring, does not, nor does one that only other packages see (JLS 17, 6.4.1, 7.5).
 */
public final class Namers {

  private Namers() {}

  /** Whether code of a file, other than that of the type, may name the type. */
  public static boolean namesOutside(JavaSource source, ProjectType type) {
    return source.names(type.simpleName())
        && Nodes.all(SimpleName.class, source.unit()).stream()
            .filter(name -> name.getIdentifier().equals(type.simpleName()))
            .filter(name -> source != type.source() || !type.node().isAncestorOf(name))
            .anyMatch(name -> mayMean(name, source, type));
  }

  private static boolean mayMean(SimpleName name, JavaSource source, ProjectType type) {
    if (type.enclosing().isPresent()) {
      return true;
    }
    Optional<String> scope = name.getParentNode().flatMap(Namers::scope);
    return scope.map(type.source().packageName()::equals).orElseGet(() -> isSeen(source, type));
  }

  /** What a name of a type stands behind. */
  private static Optional<String> scope(Node named) {
    if (named instanceof ClassOrInterfaceType used) {
      return used.getScope().map(ClassOrInterfaceType::getNameWithScope);
    }
    return named instanceof FieldAccessExpr access
        ? Optional.of(access.getScope().toString())
        : Optional.empty();
  }

  /** Whether the simple name of a type that is no member means it. */
  private static boolean isSeen(JavaSource source, ProjectType type) {
    String home = type.source().packageName();
    Optional<String> imported = source.imported(type.simpleName());
    if (imported.isPresent()) {
      return imported.get().equals(type.qualifiedName());
    }
    return source.packageName().equals(home) || source.starImports().contains(home);
  }
}
