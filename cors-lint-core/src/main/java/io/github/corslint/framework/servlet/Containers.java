package io.github.corslint.framework.servlet;

import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.ArrayInitializerExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.nodeTypes.NodeWithAnnotations;
import io.github.corslint.framework.Context;
import io.github.corslint.framework.Namers;
import io.github.corslint.framework.Unit;
import io.github.corslint.interpret.Constants;
import io.github.corslint.model.Handler;
import io.github.corslint.model.Location;
import io.github.corslint.model.Setting;
import io.github.corslint.model.Step;
import io.github.corslint.syntax.Project;
import io.github.corslint.syntax.ProjectType;
import io.github.corslint.syntax.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a servlet container knows of the classes of a module: servlets, filters and where they are.
 */
final class Containers {

  private static final Set<String> SERVLETS = Set.of("HttpServlet", "GenericServlet");

  /** Filters of the specification, and base classes of Spring for them. */
  private static final Set<String> FILTERS =
      Set.of("Filter", "HttpFilter", "GenericFilter", "OncePerRequestFilter", "GenericFilterBean");

  /** Annotations of a filter by which no container finds it. */
  private static final Set<String> INNOCENT = Set.of("SuppressWarnings", "Deprecated", "Slf4j");

  private static final List<String> PATTERNS = List.of("value", "urlPatterns");

  private static final Set<String> METHODS =
      Set.of("doGet", "doPost", "doPut", "doDelete", "doPatch", "doHead", "doOptions");

  private final Unit unit;
  private final Project project;
  private final Constants constants;
  private final Descriptors descriptors;

  Containers(Unit unit, Context context) {
    this.unit = unit;
    this.project = context.project();
    this.constants = new Constants(context.plainWorld());
    this.descriptors = new Descriptors(unit.descriptors());
  }

  /** A servlet of the application. */
  record Servlet(Handler handler, ProjectType type) {}

  /** The servlets that the application declares; one that nothing maps answers nowhere known. */
  List<Servlet> servlets() {
    return unit.sources().stream()
        .flatMap(source -> source.types().stream())
        .filter(type -> !type.isAbstract() && isServlet(type))
        .map(type -> new Servlet(handler(type), type))
        .toList();
  }

  private boolean isServlet(ProjectType type) {
    return extendsOneOf(type, SERVLETS);
  }

  /** Whether a container asks objects of a class about requests on their way to handlers. */
  boolean isFilter(ProjectType type) {
    return extendsOneOf(type, FILTERS);
  }

  private boolean extendsOneOf(ProjectType type, Set<String> names) {
    return project.librarySupertypes(type).stream()
        .anyMatch(t -> names.contains(t.simple()) && isOfContainer(t));
  }

  private static boolean isOfContainer(TypeName type) {
    return Stream.of("javax.servlet", "jakarta.servlet", "org.springframework")
        .anyMatch(library -> type.is(library, type.simple()));
  }

  private Handler handler(ProjectType type) {
    Location at = type.source().location(type.node());
    List<String> patterns =
        patterns(type, "WebServlet", descriptors.ofServlet(type.qualifiedName()));
    List<String> methods = new ArrayList<>();
    project.lineage(type).stream()
        .flatMap(t -> t.methods().stream())
        .map(m -> m.getNameAsString())
        .filter(METHODS::contains)
        .map(name -> name.substring(2).toUpperCase(Locale.ROOT))
        .distinct()
        .forEach(methods::add);
    boolean all = methods.isEmpty() || !type.methods("service").isEmpty();
    return new Handler(
        at,
        type.simpleName(),
        all ? Setting.unset() : new Setting.Is<>(methods, at),
        patterns.isEmpty()
            ? new Setting.Unknown<>("it is mapped by code", at)
            : new Setting.Is<>(patterns, at),
        Optional.empty());
  }

  /**
   * The URL patterns of a filter class of the application; empty when they cannot be told. Spring
   * Boot maps a filter that is a component to everything.
   */
  List<String> patternsOfFilter(ProjectType type) {
    List<String> told = patterns(type, "WebFilter", descriptors.ofFilter(type.qualifiedName()));
    boolean isComponent = type.annotation("Component").isPresent();
    return told.isEmpty() && isComponent ? List.of("/*") : told;
  }

  /** Why a container never asks a filter of the application; empty when that is not sure. */
  Optional<Step> against(ProjectType filter) {
    boolean isPlain =
        filter.node() instanceof NodeWithAnnotations<?> node
            && node.getAnnotations().stream()
                .allMatch(a -> INNOCENT.contains(a.getName().getIdentifier()));
    return isPlain
        ? descriptors
            .unmappedFilter(filter.qualifiedName())
            .filter(at -> !isNamedElsewhere(filter))
            .map(at -> new Step(at, "no filter-mapping names this filter"))
        : Optional.empty();
  }

  /** Whether a filter of the application is surely asked after another one. */
  boolean isAfter(ProjectType later, ProjectType earlier) {
    Optional<Integer> last = descriptors.positionOfFilter(later.qualifiedName());
    Optional<Integer> first = descriptors.positionOfFilter(earlier.qualifiedName());
    return last.isPresent() && first.isPresent() && last.get() > first.get();
  }

  private boolean isNamedElsewhere(ProjectType type) {
    return project.sourcesNaming(Set.of(type.simpleName()), ".*", type.source().path()).stream()
        .anyMatch(source -> source != type.source() && Namers.namesOutside(source, type));
  }

  private List<String> patterns(ProjectType type, String annotation, List<String> described) {
    List<String> patterns = new ArrayList<>(described);
    type.annotation(annotation).ifPresent(a -> patterns.addAll(patterns(a, type)));
    return List.copyOf(patterns);
  }

  private List<String> patterns(AnnotationExpr annotation, ProjectType type) {
    return PATTERNS.stream()
        .flatMap(name -> Constants.attribute(annotation, name).stream())
        .flatMap(Containers::each)
        .flatMap(e -> constants.text(e, type).stream())
        .toList();
  }

  private static Stream<Expression> each(Expression e) {
    return e instanceof ArrayInitializerExpr array ? array.getValues().stream() : Stream.of(e);
  }
}
