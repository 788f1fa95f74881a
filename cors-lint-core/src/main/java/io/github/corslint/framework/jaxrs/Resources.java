package io.github.corslint.framework.jaxrs;

import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.nodeTypes.NodeWithAnnotations;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import io.github.corslint.framework.Context;
import io.github.corslint.framework.Unit;
import io.github.corslint.framework.jaxrs.ResourceAnnotations.Path;
import io.github.corslint.model.Handler;
import io.github.corslint.model.Location;
import io.github.corslint.model.Setting;
import io.github.corslint.syntax.Project;
import io.github.corslint.syntax.ProjectType;
import io.github.corslint.syntax.TypeName;
import io.github.corslint.syntax.config.XmlElement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds the methods that answer requests, sub-resources among them, and their paths. */
final class Resources {

  private static final int MAX_DEPTH = 4;

  private static final Pattern DISPATCHER =
      Pattern.compile(
          "org\\.glassfish\\.jersey\\..*|com\\.sun\\.jersey\\..*|org\\.jboss\\.resteasy\\..*"
              + "|org\\.apache\\.cxf\\..*|(javax|jakarta)\\.ws\\.rs\\.core\\.Application");

  private final Unit unit;
  private final Project project;
  private final ResourceAnnotations annotations;
  private final List<ResourceMethod> found = new ArrayList<>();

  Resources(Unit unit, Context context) {
    this.unit = unit;
    this.project = context.project();
    this.annotations = new ResourceAnnotations(context);
  }

  /** A declaration of a method and the type that holds it. */
  private record Member(ProjectType type, MethodDeclaration method) {}

  /** All of them, in order of files. */
  List<ResourceMethod> find() {
    Path base = new Path(base());
    types()
        .filter(type -> !type.isAbstract())
        .forEach(
            type ->
                classPath(type)
                    .ifPresent(path -> collect(type, path.below(base), annotationsOf(type), 0)));
    return List.copyOf(found);
  }

  private Stream<ProjectType> types() {
    return unit.sources().stream().flatMap(source -> source.types().stream());
  }

  private Optional<Path> classPath(ProjectType type) {
    return project.lineage(type).stream()
        .filter(t -> t.node() instanceof NodeWithAnnotations<?>)
        .flatMap(t -> annotations.path((NodeWithAnnotations<?>) t.node(), "Path", t).stream())
        .findFirst();
  }

  private void collect(ProjectType type, Path prefix, Set<String> outer, int depth) {
    for (List<Member> family : families(type)) {
      Optional<Path> own =
          family.stream()
              .flatMap(m -> annotations.path(m.method(), "Path", m.type()).stream())
              .findFirst();
      List<String> methods =
          family.stream()
              .map(m -> annotations.httpMethods(m.method(), m.type()))
              .filter(names -> !names.isEmpty())
              .findFirst()
              .orElse(List.of());
      Path path = own.map(p -> p.below(prefix)).orElse(prefix);
      Set<String> all = new LinkedHashSet<>(outer);
      family.forEach(m -> all.addAll(names(m.method())));
      if (!methods.isEmpty()) {
        found.add(resource(type, family.get(0), methods, path, all));
      } else if (own.isPresent() && depth < MAX_DEPTH) {
        subResource(family.get(0))
            .ifPresent(sub -> collect(sub, path, with(all, annotationsOf(sub)), depth + 1));
      }
    }
  }

  /** The class of the objects that a locator returns, when it is one of the tree. */
  private Optional<ProjectType> subResource(Member locator) {
    return locator.method().getType() instanceof ClassOrInterfaceType named
        ? project.find(locator.type().source(), named.getNameWithScope(), locator.method())
        : Optional.empty();
  }

  private ResourceMethod resource(
      ProjectType type, Member nearest, List<String> methods, Path path, Set<String> names) {
    Location at = nearest.type().source().location(nearest.method().getName());
    Setting<List<String>> paths =
        path.text()
            .<Setting<List<String>>>map(t -> new Setting.Is<>(List.of(t.isEmpty() ? "/" : t), at))
            .orElseGet(() -> new Setting.Unknown<>("its path has no value in the source", at));
    return new ResourceMethod(
        new Handler(
            at,
            type.simpleName() + "." + nearest.method().getNameAsString(),
            new Setting.Is<>(methods, at),
            paths,
            annotations.login(nearest.method(), nearest.type(), type)),
        type,
        nearest.method(),
        names);
  }

  /** The methods of a type, each with those that it overrides or implements, nearest first. */
  private List<List<Member>> families(ProjectType type) {
    Map<String, List<Member>> families = new LinkedHashMap<>();
    for (ProjectType generation : project.lineage(type)) {
      for (MethodDeclaration method : generation.methods()) {
        families
            .computeIfAbsent(signature(method), s -> new ArrayList<>())
            .add(new Member(generation, method));
      }
    }
    return List.copyOf(families.values());
  }

  private static String signature(MethodDeclaration method) {
    return method.getNameAsString()
        + method.getParameters().stream().map(p -> TypeName.simple(p.getType())).toList();
  }

  private Set<String> annotationsOf(ProjectType type) {
    return project.lineage(type).stream()
        .filter(t -> t.node() instanceof NodeWithAnnotations<?>)
        .flatMap(t -> names((NodeWithAnnotations<?>) t.node()).stream())
        .collect(Collectors.toSet());
  }

  private static Set<String> names(NodeWithAnnotations<?> element) {
    return element.getAnnotations().stream()
        .map(a -> a.getName().getIdentifier())
        .collect(Collectors.toSet());
  }

  private static Set<String> with(Set<String> some, Set<String> others) {
    Set<String> all = new LinkedHashSet<>(some);
    all.addAll(others);
    return all;
  }

  /** The path that all resources are below; empty when it cannot be told. */
  private Optional<String> base() {
    List<Path> declared =
        types()
            .filter(t -> t.node() instanceof NodeWithAnnotations<?>)
            .flatMap(
                t ->
                    annotations
                        .path((NodeWithAnnotations<?>) t.node(), "ApplicationPath", t)
                        .stream())
            .toList();
    if (declared.size() == 1) {
      return declared.get(0).text();
    }
    List<String> mapped = unit.descriptors().stream().flatMap(Resources::mappings).toList();
    if (declared.size() > 1 || mapped.size() > 1) {
      return Optional.empty();
    }
    return Optional.of(mapped.isEmpty() ? "" : mapped.get(0));
  }

  /** Where a deployment descriptor maps the servlet that hands requests to resources. */
  private static Stream<String> mappings(XmlElement descriptor) {
    Set<String> servlets =
        descriptor
            .descendants()
            .filter(e -> e.name().equals("servlet"))
            .filter(
                e ->
                    DISPATCHER
                        .matcher(
                            e.childText("servlet-class")
                                .or(() -> e.childText("servlet-name"))
                                .orElse(""))
                        .matches())
            .flatMap(e -> e.childText("servlet-name").stream())
            .collect(Collectors.toSet());
    return descriptor
        .descendants()
        .filter(e -> e.name().equals("servlet-mapping"))
        .filter(e -> e.childText("servlet-name").filter(servlets::contains).isPresent())
        .flatMap(e -> e.children("url-pattern"))
        .map(pattern -> pattern.text().replaceFirst("/\\*$", ""));
  }
}
