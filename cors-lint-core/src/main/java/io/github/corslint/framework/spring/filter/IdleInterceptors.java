package io.github.corslint.framework.spring.filter;

import io.github.corslint.framework.Context;
import io.github.corslint.framework.Unit;
import io.github.corslint.syntax.JavaSource;
import io.github.corslint.syntax.Project;
import io.github.corslint.syntax.ProjectType;
import io.github.corslint.syntax.TypeName;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Interceptors that no code registers. Spring MVC looks for none of them by itself: {@code
 * AbstractHandlerMapping} finds beans of {@code MappedInterceptor} alone (Spring Framework 3.1 to
 * 7.0). Code of all modules may register them. They belong to an application of their own module,
 * or to one that looks for beans in their package; others may be there for applications elsewhere.
 */
final class IdleInterceptors {

  private static final Set<String> INTERCEPTORS =
      Set.of(
          "HandlerInterceptor",
          "HandlerInterceptorAdapter",
          "AsyncHandlerInterceptor",
          "WebRequestInterceptor");

  /** What makes Spring MVC of a configuration without Spring Boot. */
  private static final String PLAIN = "EnableWebMvc";

  private final Unit unit;
  private final Context context;
  private final InterceptorRegistrations registrations;

  IdleInterceptors(Unit unit, Context context) {
    this.unit = unit;
    this.context = context;
    this.registrations = new InterceptorRegistrations(context.project());
  }

  /** Whether Spring MVC may ask objects of a class about what handlers do. */
  static boolean isInterceptor(ProjectType type, Project project) {
    return project.librarySupertypes(type).stream()
        .map(TypeName::simple)
        .anyMatch(INTERCEPTORS::contains);
  }

  /** Whether nobody asks objects of a class, which carries no annotation by which it is found. */
  boolean contains(ProjectType type) {
    return isInterceptor(type, context.project())
        && belongsToApplication(type)
        && !registrations.mayHold(type)
        && !UsedClasses.contain(type, context, this::naming);
  }

  private boolean belongsToApplication(ProjectType type) {
    return types(unit.sources().stream()).anyMatch(BootApplication::is)
        || isOfPlainMvc(type)
        || types(sources(BootApplication.words()))
            .filter(BootApplication::is)
            .map(each -> each.source().packageName())
            .anyMatch(base -> !base.isEmpty() && ScannedPackages.isBelow(type, base));
  }

  /** XML files may name a bean by any name, and nothing of Spring Boot says that none is read. */
  private boolean isOfPlainMvc(ProjectType type) {
    return unit.contexts().isEmpty()
        && types(
                context.project().sourcesNaming(Set.of(PLAIN), ".*", type.source().path()).stream())
            .anyMatch(each -> each.annotation(PLAIN).isPresent());
  }

  private Stream<JavaSource> naming(ProjectType type) {
    return Stream.concat(unit.sources().stream(), sources(Set.of(type.simpleName())));
  }

  private Stream<JavaSource> sources(Set<String> words) {
    return InterceptorRegistrations.sources(words, context.project());
  }

  private static Stream<ProjectType> types(Stream<JavaSource> sources) {
    return sources.flatMap(source -> source.types().stream());
  }
}
