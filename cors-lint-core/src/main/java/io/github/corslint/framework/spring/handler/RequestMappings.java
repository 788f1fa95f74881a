package io.github.corslint.framework.spring.handler;

import com.github.javaparser.ast.body.AnnotationDeclaration;
import com.github.javaparser.ast.body.AnnotationMemberDeclaration;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.ArrayInitializerExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.nodeTypes.NodeWithAnnotations;
import io.github.corslint.framework.Context;
import io.github.corslint.framework.spring.policy.PathPatterns;
import io.github.corslint.interpret.Constants;
import io.github.corslint.interpret.Known;
import io.github.corslint.model.Setting;
import io.github.corslint.syntax.ProjectType;
import io.github.corslint.syntax.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads {@code @RequestMapping}, the annotations composed of it, those of the project that are
 * composed of either, and {@code @HttpExchange}, which Spring MVC and WebFlux serve since 6.1.
 */
public final class RequestMappings {

  private static final String SPRING = "org.springframework";

  private static final Map<String, String> METHODS =
      Map.ofEntries(
          Map.entry("RequestMapping", ""),
          Map.entry("GetMapping", "GET"),
          Map.entry("PostMapping", "POST"),
          Map.entry("PutMapping", "PUT"),
          Map.entry("PatchMapping", "PATCH"),
          Map.entry("DeleteMapping", "DELETE"),
          Map.entry("HttpExchange", ""),
          Map.entry("GetExchange", "GET"),
          Map.entry("PostExchange", "POST"),
          Map.entry("PutExchange", "PUT"),
          Map.entry("PatchExchange", "PATCH"),
          Map.entry("DeleteExchange", "DELETE"));

  private static final List<String> PATHS = List.of("value", "path", "url");

  private final Context context;
  private final Constants constants;

  /** Annotations of one tree. */
  public RequestMappings(Context context) {
    this.context = context;
    this.constants = new Constants(context.plainWorld());
  }

  /**
   * What one element says.
   *
   * @param methods HTTP methods, empty for all
   * @param paths path patterns, empty for none of its own; unknown when one of them is
   */
  record Mapping(List<String> methods, Setting<List<String>> paths) {

    /** A class without any. */
    static final Mapping NONE = new Mapping(List.of(), Setting.unset());

    /** A method's mapping below its class's. */
    Mapping with(Mapping inner) {
      List<String> both = new ArrayList<>(methods);
      inner.methods.stream().filter(m -> !both.contains(m)).forEach(both::add);
      if (paths instanceof Setting.Unknown || inner.paths instanceof Setting.Unset) {
        return new Mapping(both, paths);
      }
      if (!(inner.paths instanceof Setting.Is<List<String>> own)) {
        return new Mapping(both, inner.paths);
      }
      List<String> joined =
          paths.known().orElse(List.of("")).stream()
              .flatMap(outer -> own.value().stream().map(p -> PathPatterns.join(outer, p)))
              .toList();
      return new Mapping(both, new Setting.Is<>(joined, own.at()));
    }
  }

  /** The mapping that an element declares itself. */
  public Optional<Mapping> of(NodeWithAnnotations<?> element, ProjectType type) {
    return element.getAnnotations().stream().flatMap(a -> of(a, type, 0).stream()).findFirst();
  }

  private Optional<Mapping> of(AnnotationExpr annotation, ProjectType type, int depth) {
    TypeName name =
        context.project().resolve(type.source(), annotation.getNameAsString(), annotation);
    String method = METHODS.get(name.simple());
    if (method != null && name.is(SPRING, name.simple())) {
      return Optional.of(new Mapping(methods(annotation, method), paths(annotation, type)));
    }
    return depth > 3 ? Optional.empty() : composed(annotation, type, depth);
  }

  private Optional<Mapping> composed(AnnotationExpr annotation, ProjectType type, int depth) {
    Optional<ProjectType> declaration =
        context.project().find(type.source(), annotation.getNameAsString(), annotation);
    if (declaration.isEmpty()
        || !(declaration.get().node() instanceof AnnotationDeclaration composed)) {
      return Optional.empty();
    }
    return composed.getAnnotations().stream()
        .flatMap(meta -> of(meta, declaration.get(), depth + 1).stream())
        .findFirst()
        .map(
            mapping ->
                pathMember(composed)
                    .map(member -> new Mapping(mapping.methods(), paths(annotation, type)))
                    .filter(own -> !(own.paths() instanceof Setting.Unset))
                    .orElse(mapping));
  }

  private static Optional<AnnotationMemberDeclaration> pathMember(AnnotationDeclaration composed) {
    return composed.findFirst(
        AnnotationMemberDeclaration.class, m -> PATHS.contains(m.getNameAsString()));
  }

  private static List<String> methods(AnnotationExpr annotation, String own) {
    if (!own.isEmpty()) {
      return List.of(own);
    }
    return Constants.attribute(annotation, "method").stream()
        .flatMap(e -> each(e).stream())
        .map(Expression::toString)
        .map(name -> name.substring(name.lastIndexOf('.') + 1).replace("\"", ""))
        .toList();
  }

  private Setting<List<String>> paths(AnnotationExpr annotation, ProjectType type) {
    Optional<Expression> given =
        PATHS.stream().flatMap(name -> Constants.attribute(annotation, name).stream()).findFirst();
    if (given.isEmpty()) {
      return Setting.unset();
    }
    List<String> paths = new ArrayList<>();
    for (Expression item : each(given.get())) {
      Optional<String> path = text(item, type);
      if (path.isEmpty()) {
        return new Setting.Unknown<>(
            item + " has no value in the source", type.source().location(item));
      }
      paths.add(path.get().isEmpty() || path.get().startsWith("/") ? path.get() : "/" + path.get());
    }
    return paths.isEmpty()
        ? Setting.unset()
        : new Setting.Is<>(paths, type.source().location(given.get()));
  }

  private Optional<String> text(Expression item, ProjectType type) {
    return constants.evaluate(item, type) instanceof Known known
        ? known
            .text()
            .flatMap(
                t -> t.contains("${") ? constants.expand(t, type.source().path()) : known.text())
            .filter(t -> !t.contains("#{"))
        : Optional.empty();
  }

  private static List<Expression> each(Expression e) {
    return e instanceof ArrayInitializerExpr array ? List.copyOf(array.getValues()) : List.of(e);
  }
}
