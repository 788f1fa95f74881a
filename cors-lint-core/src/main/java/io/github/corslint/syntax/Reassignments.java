package io.github.corslint.syntax;

import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.FieldAccessExpr;
import com.github.javaparser.ast.expr.NameExpr;
import java.util.HashSet;
import java.util.Set;

/** The fields of a class that its methods assign after construction and start-up. */
final class Reassignments {

  private static final Set<String> START_UP =
      Set.of("init", "afterPropertiesSet", "setEnvironment", "contextInitialized");

  private Reassignments() {}

  static Set<String> of(ProjectType type) {
    Set<String> names = new HashSet<>();
    for (MethodDeclaration method : type.methods()) {
      if (!isStartUp(method)) {
        method.findAll(AssignExpr.class).forEach(a -> add(a.getTarget(), names));
      }
    }
    return names;
  }

  /** Whether a container calls this method once before any request. */
  static boolean isStartUp(MethodDeclaration method) {
    return START_UP.contains(method.getNameAsString())
        || method.getAnnotationByName("PostConstruct").isPresent();
  }

  private static void add(Expression target, Set<String> names) {
    if (target instanceof NameExpr name) {
      names.add(name.getNameAsString());
    } else if (target instanceof FieldAccessExpr access && access.getScope().isThisExpr()) {
      names.add(access.getNameAsString());
    }
  }
}
