package io.github.corslint.framework.jaxrs;

import com.github.javaparser.ast.expr.ClassExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.expr.StringLiteralExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithAnnotations;
import io.github.corslint.framework.Context;
import io.github.corslint.framework.Namers;
import io.github.corslint.framework.Unit;
import io.github.corslint.model.Location;
import io.github.corslint.model.Step;
import io.github.corslint.syntax.JavaSource;
import io.github.corslint.syntax.Nodes;
import io.github.corslint.syntax.Project;
import io.github.corslint.syntax.ProjectType;
import io.github.corslint.syntax.TypeName;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Filters that an application does not take. One that returns classes or singletons has these alone
 * (Jakarta REST 3.1, 2.3.2), as has a {@code ResourceConfig} of Jersey or an application of
 * Dropwizard that is not told to look through packages; where classes are looked for, {@code
 * Provider} is what they are found by. Says nothing of modules without an application of their own.
 */
final class IdleProviders {

  /** Names that code holds which looks for classes, or is given them by others. */
  private static final Set<String> LOOKING =
      Set.of(
          "packages",
          "files",
          "registerFinder",
          "Reflections",
          "ClassGraph",
          "ClassPath",
          "ServiceLoader",
          "forName",
          "getBeansOfType",
          "getBeansWithAnnotation",
          "GuiceBundle",
          "enableAutoConfig");

  /** How keys of settings read that name classes or packages. */
  private static final String TELLING = ".*(?:provider|package|scan).*";

  private static final List<String> SERVICES =
      List.of(
          "META-INF/services/jakarta.ws.rs.ext.Providers",
          "META-INF/services/javax.ws.rs.ext.Providers");

  private static final List<String> LISTS = List.of("getClasses", "getSingletons");

  private final Unit unit;
  private final Context context;
  private final Project project;

  IdleProviders(Unit unit, Context context) {
    this.unit = unit;
    this.context = context;
    this.project = context.project();
  }

  /** Why no application takes a filter; empty when that is not sure. */
  Optional<Step> against(ProjectType filter) {
    List<ProjectType> applications = applications();
    boolean mayBeFound =
        applications.isEmpty()
            || filter.simpleName().isEmpty()
            || !unit.contexts().isEmpty()
            || !carriesOnlyInnocent(filter)
            || (Specification.isProvider(filter, project)
                && !applications.stream().allMatch(this::listsAll));
    if (mayBeFound || isNamedOutside(filter)) {
      return Optional.empty();
    }
    ProjectType application = applications.get(0);
    return Optional.of(
        new Step(at(application), application.simpleName() + " does not register the filter"));
  }

  private static Location at(ProjectType type) {
    return type.source().location(type.node());
  }

  private List<ProjectType> applications() {
    return unit.sources().stream()
        .flatMap(source -> source.types().stream())
        .filter(type -> project.librarySupertypes(type).stream().anyMatch(this::isApplication))
        .filter(type -> !type.isAbstract())
        .toList();
  }

  private boolean isApplication(TypeName type) {
    return Specification.has(type, "Application")
        || type.is("org.glassfish.jersey", "ResourceConfig")
        || type.is("io.dropwizard", "Application");
  }

  /** Whether an application names each class that it takes. */
  private boolean listsAll(ProjectType application) {
    List<ProjectType> lineage = project.lineage(application);
    boolean lists =
        lineage.stream().anyMatch(IdleProviders::namesClasses)
            && (!isOfSpecification(application) || lineage.stream().anyMatch(this::returnsClasses));
    return lists
        && lineage.stream().map(ProjectType::source).noneMatch(IdleProviders::looksForClasses)
        && unit.descriptors().stream()
            .flatMap(root -> root.descendants())
            .noneMatch(element -> element.text().strip().toLowerCase(Locale.ROOT).matches(TELLING));
  }

  private boolean isOfSpecification(ProjectType application) {
    return project.librarySupertypes(application).stream()
        .anyMatch(type -> Specification.has(type, "Application"));
  }

  private boolean returnsClasses(ProjectType application) {
    return LISTS.stream().anyMatch(name -> !application.methods(name).isEmpty());
  }

  private static boolean namesClasses(ProjectType type) {
    return type.node().findFirst(ClassExpr.class).isPresent()
        || type.node().findFirst(ObjectCreationExpr.class).isPresent();
  }

  private static boolean looksForClasses(JavaSource source) {
    return LOOKING.stream().anyMatch(name -> source.names(name) || source.calls(name))
        || Nodes.all(StringLiteralExpr.class, source.unit()).stream()
            .anyMatch(text -> text.getValue().toLowerCase(Locale.ROOT).matches(TELLING));
  }

  /** Whether the annotations of a filter are those of the specification, and such as limit it. */
  private boolean carriesOnlyInnocent(ProjectType filter) {
    return filter.node() instanceof NodeWithAnnotations<?> element
        && element.getAnnotations().stream()
            .allMatch(
                annotation ->
                    Bindings.PLAIN.contains(annotation.getName().getIdentifier())
                        || Bindings.isBinding(annotation, filter, project));
  }

  /** Whether other code of the tree, XML or a file of services names a filter or one below it. */
  private boolean isNamedOutside(ProjectType filter) {
    return Stream.concat(Stream.of(filter), project.implementations(filter).stream())
        .anyMatch(
            type ->
                isDescribed(type)
                    || naming(type).anyMatch(source -> Namers.namesOutside(source, type)));
  }

  private boolean isDescribed(ProjectType type) {
    String path = type.source().path();
    return unit.descriptors().stream()
            .flatMap(root -> root.descendants())
            .anyMatch(element -> element.text().contains(type.simpleName()))
        || SERVICES.stream()
            .flatMap(name -> context.configuration().text(name, path).stream())
            .anyMatch(text -> text.contains(type.simpleName()));
  }

  private Stream<JavaSource> naming(ProjectType type) {
    return Stream.concat(
        unit.sources().stream(),
        project.sourcesNaming(Set.of(type.simpleName()), ".*", type.source().path()).stream());
  }
}
