package io.github.corslint.interpret;

import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.AssignExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.MethodReferenceExpr;
import com.github.javaparser.ast.expr.NameExpr;
import io.github.corslint.syntax.JavaSource;
import io.github.corslint.syntax.Nodes;
import io.github.corslint.syntax.ProjectType;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Setters of components that no code of the module names and no container calls, as they carry no
 * annotation: what the fields hold at first they hold for ever. Containers that find a class by its
 * annotation set only what is annotated (Spring Framework 4 to 7, Jakarta Inject 2.0).
 */
final class UnusedSetters {

  private static final List<String> FOUND =
      List.of(
          "Component",
          "Service",
          "Configuration",
          "Controller",
          "RestController",
          "ControllerAdvice",
          "RestControllerAdvice",
          "WebFilter",
          "Provider",
          "ApplicationScoped",
          "Singleton");

  private static final String BOUND = "ConfigurationProperties";

  private final Run run;

  UnusedSetters(Run run) {
    this.run = run;
  }

  /** Whether nothing else than such setters gives a field of a component another value. */
  boolean setAlone(ProjectType type, String field) {
    return isFound(type)
        && run.world().fact(new Asked(type, field), () -> areUnused(setting(type, field), type));
  }

  private record Asked(ProjectType type, String field) {}

  private boolean isFound(ProjectType type) {
    return FOUND.stream().anyMatch(name -> type.annotation(name).isPresent())
        && type.annotation(BOUND).isEmpty()
        && run.world().configuration().bean(type.qualifiedName()).isEmpty();
  }

  private static List<MethodDeclaration> setting(ProjectType type, String field) {
    return type.methods().stream()
        .filter(method -> method.findFirst(AssignExpr.class, a -> isTo(a, field)).isPresent())
        .toList();
  }

  private static boolean isTo(AssignExpr assignment, String field) {
    Expression target = assignment.getTarget();
    return target instanceof NameExpr name
        ? name.getNameAsString().equals(field)
        : target.isFieldAccessExpr() && target.asFieldAccessExpr().getNameAsString().equals(field);
  }

  private boolean areUnused(List<MethodDeclaration> setters, ProjectType type) {
    Set<String> names =
        setters.stream().map(MethodDeclaration::getNameAsString).collect(Collectors.toSet());
    String own = type.source().path();
    return setters.stream().allMatch(UnusedSetters::isSetter)
        && names.stream().noneMatch(name -> isCalled(name, type.source()))
        && run.project().pathsNaming(names, ".*", own).stream()
            .allMatch(path -> path.equals(own) || path.contains("src/test/"));
  }

  private static boolean isSetter(MethodDeclaration method) {
    return method.getNameAsString().matches("set[A-Z]\\w*")
        && method.getParameters().size() == 1
        && method.getAnnotations().isEmpty()
        && method.getParameter(0).getAnnotations().isEmpty();
  }

  private static boolean isCalled(String name, JavaSource source) {
    return Nodes.all(MethodCallExpr.class, source.unit()).stream()
            .anyMatch(call -> call.getNameAsString().equals(name))
        || Nodes.all(MethodReferenceExpr.class, source.unit()).stream()
            .anyMatch(reference -> reference.getIdentifier().equals(name));
  }
}
