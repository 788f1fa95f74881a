package io.github.corslint.framework.spring.filter;

import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithAnnotations;
import io.github.corslint.framework.Context;
import io.github.corslint.framework.Recovered;
import io.github.corslint.framework.Unit;
import io.github.corslint.model.Location;
import io.github.corslint.model.Step;
import io.github.corslint.syntax.JavaSource;
import io.github.corslint.syntax.ProjectType;
import io.github.corslint.syntax.TypeName;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Classes of a Spring application that nobody asks about requests: interceptors that no code
 * registers, and in one of Spring Boot filters that are no beans and carry {@code @WebFilter} at
 * most, which embedded servers find only by {@code @ServletComponentScan} (Spring Boot 1.3 to 4.0),
 * components in packages that no application looks through, and helpers that no code names. Of
 * modules without an application, whose classes one elsewhere may use, it judges interceptors only.
 */
final class IdleClasses {

  /** What starts an application in a servlet container, which looks for filters itself. */
  private static final Set<String> DEPLOYED =
      Set.of(
          "SpringBootServletInitializer",
          "WebApplicationInitializer",
          "ServletContainerInitializer");

  /** What makes a bean of a class: Spring Boot asks beans that are filters, and no interceptor. */
  private static final Set<String> STEREOTYPES = Set.of("Component", "Service", "Configuration");

  /** Annotations of a class by which nobody finds it. */
  private static final Set<String> INNOCENT =
      Set.of(
          "Order",
          "Profile",
          "Conditional",
          "Lazy",
          "Primary",
          "Deprecated",
          "SuppressWarnings",
          "Slf4j",
          "Log",
          "Log4j2",
          "CommonsLog",
          "Data",
          "Getter",
          "Setter",
          "RequiredArgsConstructor",
          "AllArgsConstructor",
          "NoArgsConstructor");

  /** How the conditions of Spring Boot begin. */
  private static final String CONDITION = "ConditionalOn";

  private static final Set<String> FILTERS =
      Set.of("Filter", "HttpFilter", "GenericFilterBean", "OncePerRequestFilter");

  /** Annotations of a method by which nobody calls it. */
  private static final Set<String> UNCALLED =
      Set.of("Override", "SuppressWarnings", "Deprecated", "SafeVarargs", "NonNull", "Nullable");

  private static final String WEB_FILTER = "WebFilter";
  private static final String SCAN = "ServletComponentScan";

  private final Unit unit;
  private final Context context;
  private final IdleInterceptors interceptors;

  IdleClasses(Unit unit, Context context) {
    this.unit = unit;
    this.context = context;
    this.interceptors = new IdleInterceptors(unit, context);
  }

  /** Why the code that led to a policy is never asked; empty when that is not sure. */
  Optional<Step> against(Recovered each) {
    Optional<ProjectType> type = each.lead().entry().flatMap(this::around);
    Location at = each.policy().at();
    if (type.filter(this::isIdleInterceptor).isPresent()) {
      return Optional.of(new Step(at, "no code of this application registers the interceptor"));
    }
    if (type.isEmpty() || !isApplication()) {
      return Optional.empty();
    }
    if (isIdleFilter(type.get())) {
      return Optional.of(
          new Step(at, "an embedded server finds no @WebFilter without @ServletComponentScan"));
    }
    if (isPlainFilter(type.get())) {
      return Optional.of(new Step(at, "no code of this application registers the filter"));
    }
    return isBeyondReach(type.get())
        ? Optional.of(new Step(at, "no application of this module looks for beans in this package"))
        : Optional.empty();
  }

  /** Why the code that led to a policy never runs; empty when that is not sure. */
  Optional<Step> unused(Recovered each) {
    return each.lead()
        .entry()
        .flatMap(this::around)
        .filter(type -> isApplication() && isUnusedHelper(type))
        .map(type -> new Step(each.policy().at(), "no code of this application uses the class"));
  }

  /** The innermost type in which a place lies. */
  private Optional<ProjectType> around(Location at) {
    return context.project().source(at.path()).stream()
        .flatMap(source -> source.types().stream())
        .filter(type -> type.source().location(type.node()).contains(at))
        .reduce((outer, inner) -> inner);
  }

  private boolean isApplication() {
    return types().anyMatch(BootApplication::is);
  }

  private Stream<ProjectType> types() {
    return unit.sources().stream().flatMap(source -> source.types().stream());
  }

  private boolean isIdleInterceptor(ProjectType type) {
    return carriesOnly(STEREOTYPES, type) && interceptors.contains(type);
  }

  private boolean isIdleFilter(ProjectType type) {
    return type.annotation(WEB_FILTER).isPresent()
        && carriesOnly(Set.of(WEB_FILTER), type)
        && unit.descriptors().isEmpty()
        && types().noneMatch(this::isDeployed)
        && unit.sources().stream().noneMatch(IdleClasses::scansForFilters)
        && !isUsedBeside(type);
  }

  private boolean isFilter(ProjectType type) {
    return context.project().librarySupertypes(type).stream()
        .anyMatch(supertype -> FILTERS.contains(supertype.simple()));
  }

  /** Whether a filter would be a bean if only its package were looked through. */
  private boolean isBeyondReach(ProjectType type) {
    return isFilter(type)
        && STEREOTYPES.stream().anyMatch(name -> type.annotation(name).isPresent())
        && carriesOnly(STEREOTYPES, type)
        && unit.descriptors().isEmpty()
        && types().noneMatch(this::isDeployed)
        && new ScannedPackages(unit, context).leaveOut(type)
        && !isUsedBeside(type);
  }

  private boolean isPlainFilter(ProjectType type) {
    return isFilter(type)
        && carriesOnly(Set.of(), type)
        && unit.descriptors().isEmpty()
        && types().noneMatch(this::isDeployed)
        && !isUsedBeside(type);
  }

  /** Whether a class is there for other code alone, and there is none. */
  private boolean isUnusedHelper(ProjectType type) {
    return context.project().librarySupertypes(type).isEmpty()
        && context.project().supertypes(type).isEmpty()
        && carriesOnly(Set.of(), type)
        && type.methods().stream().noneMatch(IdleClasses::isCalledByName)
        && !isUsedBeside(type);
  }

  private static boolean isCalledByName(MethodDeclaration method) {
    return method.getNameAsString().equals("main")
        || method.getAnnotations().stream()
            .map(annotation -> annotation.getName().getIdentifier())
            .anyMatch(name -> !UNCALLED.contains(name));
  }

  private boolean isDeployed(ProjectType type) {
    return context.project().librarySupertypes(type).stream()
        .map(TypeName::simple)
        .anyMatch(DEPLOYED::contains);
  }

  private static boolean scansForFilters(JavaSource source) {
    return source.types().stream().anyMatch(t -> t.annotation(SCAN).isPresent())
        || source.names("includeFilters");
  }

  /** Whether nothing else on a class could make somebody look for it. */
  private static boolean carriesOnly(Set<String> known, ProjectType type) {
    return type.node() instanceof NodeWithAnnotations<?> node
        && node.getAnnotations().stream()
            .map(AnnotationExpr::getName)
            .map(name -> name.getIdentifier())
            .allMatch(
                name ->
                    known.contains(name) || INNOCENT.contains(name) || name.startsWith(CONDITION));
  }

  private boolean isUsedBeside(ProjectType type) {
    return UsedClasses.contain(type, context, this::naming);
  }

  /** The files that hold the name of a type, whatever else they are about. */
  private Stream<JavaSource> naming(ProjectType type) {
    return Stream.concat(
        unit.sources().stream(),
        context
            .project()
            .sourcesNaming(Set.of(type.simpleName()), ".*", type.source().path())
            .stream());
  }
}
