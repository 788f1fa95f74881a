package io.github.corslint.framework.spring.filter;

import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import io.github.corslint.framework.Unit;
import io.github.corslint.interpret.Constants;
import io.github.corslint.syntax.ProjectType;
import io.github.corslint.syntax.TypeName;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which requests a container asks filters of an application about: components and beans of a method
 * about all, others about those of the addresses that they are registered or annotated for (Spring
 * Boot 1.4 to 4.0).
 *
 * @param unit the application
 * @param constants tells what names stand for
 */
record MappedFilters(Unit unit, Constants constants) {

  private static final String EVERYTHING = "/*";
  private static final String REGISTRATION = "FilterRegistrationBean";
  private static final Set<String> STEREOTYPES = Set.of("Component", "Service", "Configuration");
  private static final Set<String> MAPPING = Set.of("addUrlPatterns", "setUrlPatterns");
  private static final List<String> PATTERNS = List.of("value", "urlPatterns");

  /** Whether a container asks a filter about requests at all. */
  boolean hold(ProjectType filter) {
    return isAlwaysAsked(filter)
        || filter.annotation("WebFilter").isPresent()
        || beans(filter).findAny().isPresent();
  }

  /** Whether a container asks a filter about every request. */
  boolean holdForAll(ProjectType filter) {
    return isAlwaysAsked(filter)
        || filter.annotation("WebFilter").filter(a -> isOfAll(a, filter)).isPresent()
        || beans(filter).anyMatch(this::isOfAll);
  }

  private static boolean isAlwaysAsked(ProjectType filter) {
    return STEREOTYPES.stream().anyMatch(name -> filter.annotation(name).isPresent());
  }

  private boolean isOfAll(AnnotationExpr annotation, ProjectType filter) {
    return PATTERNS.stream()
        .flatMap(name -> Constants.attribute(annotation, name).stream())
        .anyMatch(patterns -> namesAll(patterns, filter));
  }

  private boolean namesAll(Expression patterns, ProjectType type) {
    return patterns.findAll(Expression.class).stream()
        .filter(MappedFilters::mayBeText)
        .flatMap(e -> constants.text(e, type).stream())
        .anyMatch(EVERYTHING::equals);
  }

  private static boolean mayBeText(Expression e) {
    return e.isStringLiteralExpr() || e.isNameExpr() || e.isFieldAccessExpr() || e.isBinaryExpr();
  }

  /** The methods of beans that make a filter, or its registration. */
  private Stream<Maker> beans(ProjectType filter) {
    return unit.sources().stream()
        .filter(source -> source.names(filter.simpleName()))
        .flatMap(source -> source.types().stream())
        .flatMap(type -> type.methods().stream().map(method -> new Maker(type, method)))
        .filter(maker -> maker.method().getAnnotationByName("Bean").isPresent())
        .filter(maker -> makes(maker.method(), filter));
  }

  private record Maker(ProjectType type, MethodDeclaration method) {}

  private static boolean makes(MethodDeclaration bean, ProjectType filter) {
    String made = TypeName.simple(bean.getType());
    return (made.equals(REGISTRATION) || made.equals("Filter") || made.equals(filter.simpleName()))
        && bean.findFirst(
                ClassOrInterfaceType.class, t -> t.getNameAsString().equals(filter.simpleName()))
            .isPresent();
  }

  private boolean isOfAll(Maker bean) {
    List<MethodCallExpr> mappings =
        bean.method()
            .findAll(MethodCallExpr.class, call -> MAPPING.contains(call.getNameAsString()));
    return mappings.isEmpty()
        || mappings.stream()
            .flatMap(mapping -> mapping.getArguments().stream())
            .anyMatch(patterns -> namesAll(patterns, bean.type()));
  }
}
