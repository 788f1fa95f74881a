package io.github.corslint.framework.spring.filter;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import io.github.corslint.framework.PolicyOwner;
import io.github.corslint.framework.Switchable;
import io.github.corslint.framework.Unit;
import io.github.corslint.model.CorsPolicy;
import io.github.corslint.model.Location;
import io.github.corslint.model.Step;
import io.github.corslint.syntax.JavaSource;
import io.github.corslint.syntax.Nodes;
import io.github.corslint.syntax.Project;
import io.github.corslint.syntax.ProjectType;
import io.github.corslint.syntax.TypeName;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Filters of the application that a {@code FilterRegistrationBean} keeps out of the container
 * (Spring Boot 1.4 to 4.0), and that nothing else, such as a security chain, is seen to use.
 */
final class SwitchedOffFilters {

  private final Unit unit;
  private final Project project;

  SwitchedOffFilters(Unit unit, Project project) {
    this.unit = unit;
    this.project = project;
  }

  /** Where the filter that writes a header is switched off; empty when it is not. */
  Optional<Step> against(CorsPolicy policy) {
    Optional<ProjectType> filter =
        PolicyOwner.of(policy, project).map(PolicyOwner::type).filter(this::isFilter);
    if (filter.isEmpty()) {
      return Optional.empty();
    }
    return unit.sources().stream()
        .flatMap(source -> registrations(source).stream())
        .filter(registration -> registration.isOf(filter.get()))
        .filter(registration -> !isUsedBeside(registration, filter.get()))
        .findFirst()
        .map(registration -> new Step(registration.at(), Switchable.REASON));
  }

  private boolean isFilter(ProjectType type) {
    return project.librarySupertypes(type).stream().anyMatch(t -> t.simple().endsWith("Filter"));
  }

  /** A bean's method that registers a filter and switches it off. */
  private record Registration(JavaSource source, MethodDeclaration method, MethodCallExpr off) {
    boolean isOf(ProjectType filter) {
      return names(method, filter);
    }

    Location at() {
      return source.location(off);
    }
  }

  private static List<Registration> registrations(JavaSource source) {
    return source.types().stream()
        .flatMap(type -> type.methods().stream())
        .filter(m -> m.getAnnotationByName("Bean").isPresent())
        .filter(m -> TypeName.simple(m.getType()).equals("FilterRegistrationBean"))
        .flatMap(
            m ->
                m.findAll(MethodCallExpr.class, SwitchedOffFilters::switchesOff).stream()
                    .map(call -> new Registration(source, m, call)))
        .toList();
  }

  private static boolean switchesOff(MethodCallExpr call) {
    return call.getNameAsString().equals("setEnabled")
        && call.getArguments().size() == 1
        && call.getArgument(0).toString().equals("false");
  }

  /** Whether other code names the filter: in the module, or in files that the sieve dropped. */
  private boolean isUsedBeside(Registration registration, ProjectType filter) {
    Stream<JavaSource> beside =
        Stream.of(filter.source(), registration.source())
            .flatMap(source -> project.beside(source.path()).stream());
    return Stream.concat(unit.sources().stream(), beside)
        .distinct()
        .filter(source -> source != filter.source())
        .flatMap(source -> Nodes.all(ClassOrInterfaceType.class, source.unit()).stream())
        .filter(type -> type.getNameAsString().equals(filter.simpleName()))
        .anyMatch(type -> !registration.method().isAncestorOf(type));
  }

  private static boolean names(Node code, ProjectType type) {
    return code.findFirst(
            ClassOrInterfaceType.class, t -> t.getNameAsString().equals(type.simpleName()))
        .isPresent();
  }
}
