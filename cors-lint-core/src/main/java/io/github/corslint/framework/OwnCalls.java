package io.github.corslint.framework;

import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.MethodCallExpr;
import io.github.corslint.syntax.Project;
import io.github.corslint.syntax.ProjectType;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Which methods of its own class and superclasses a method leads to, by their names. */
public final class OwnCalls {

  private final Project project;

  /** Calls in a project. */
  public OwnCalls(Project project) {
    this.project = project;
  }

  /**
   * Whether one of some methods is, or calls, a method of a name, perhaps by way of others.
   *
   * @param type the class of the object that they run on
   * @param from methods of it or of its superclasses
   * @param name what they are to lead to
   */
  public boolean lead(ProjectType type, Collection<MethodDeclaration> from, String name) {
    Deque<MethodDeclaration> next = new ArrayDeque<>(from);
    Set<MethodDeclaration> seen = new HashSet<>();
    while (!next.isEmpty()) {
      MethodDeclaration method = next.pop();
      if (method.getNameAsString().equals(name)) {
        return true;
      }
      if (seen.add(method)) {
        called(type, method).forEach(next::push);
      }
    }
    return false;
  }

  private Stream<MethodDeclaration> called(ProjectType type, MethodDeclaration method) {
    List<ProjectType> types = project.lineage(type);
    return method.findAll(MethodCallExpr.class, OwnCalls::isOwn).stream()
        .flatMap(call -> types.stream().flatMap(t -> t.methods(call.getNameAsString()).stream()));
  }

  private static boolean isOwn(MethodCallExpr call) {
    return call.getScope().map(scope -> scope.isThisExpr() || scope.isSuperExpr()).orElse(true);
  }
}
