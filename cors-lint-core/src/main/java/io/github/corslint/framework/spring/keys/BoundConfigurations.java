package io.github.corslint.framework.spring.keys;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.NodeList;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.Parameter;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.Type;
import io.github.corslint.framework.ConfiguredKeys;
import io.github.corslint.framework.Context;
import io.github.corslint.framework.spring.filter.Sources;
import io.github.corslint.interpret.Constants;
import io.github.corslint.interpret.Known;
import io.github.corslint.model.Location;
import io.github.corslint.syntax.JavaSource;
import io.github.corslint.syntax.ProjectType;
import io.github.corslint.syntax.TypeName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Keys that the application itself binds to a {@code CorsConfiguration}, or to a map or list of
 * them: by {@code @ConfigurationProperties} on a class with such a property, be it in a class that
 * it nests, on a class that is such a configuration, or on a bean.
 */
public final class BoundConfigurations {

  private static final String CONFIGURATION = "CorsConfiguration";
  private static final String ANNOTATION = "ConfigurationProperties";
  private static final int DEEPEST = 4;

  /** How files are called that hold such classes. */
  private static final String LIKELY = ".*(?:Propert|Props|Setting|Config|Cors|Application).*";

  private final Context context;
  private final Constants constants;

  /** Classes of one tree. */
  public BoundConfigurations(Context context) {
    this.context = context;
    this.constants = new Constants(context.plainWorld());
  }

  /**
   * A key and what is bound to it.
   *
   * @param key the key, or the one above those of the configurations
   * @param many whether keys below it each stand for a configuration
   * @param at the property of the application
   */
  public record Bound(String key, boolean many, Location at) {}

  /** What counts for a configuration file: what its module binds. */
  public List<Bound> of(ConfiguredKeys keys) {
    if (!keys.holds("allowed-origins") && !keys.holds("allowed-origin-patterns")) {
      return List.of();
    }
    return context.project().pathsNamedLike(LIKELY, keys.path()).stream()
        .flatMap(path -> context.project().source(path).stream())
        .filter(s -> Sources.names(s, CONFIGURATION))
        .flatMap(s -> in(s).stream())
        .distinct()
        .toList();
  }

  private List<Bound> in(JavaSource source) {
    List<Bound> found = new ArrayList<>();
    for (ProjectType type : source.types()) {
      type.annotation(ANNOTATION)
          .flatMap(a -> prefix(a, type))
          .ifPresent(prefix -> properties(type, prefix, 0, found));
      for (MethodDeclaration method : type.methods()) {
        if (isConfiguration(method.getType())) {
          method
              .getAnnotationByName(ANNOTATION)
              .flatMap(a -> prefix(a, type))
              .ifPresent(p -> found.add(new Bound(p, false, at(type, method.getName()))));
        }
      }
    }
    return found;
  }

  private void properties(ProjectType type, String prefix, int depth, List<Bound> found) {
    if (type.node() instanceof ClassOrInterfaceDeclaration declared
        && declared.getExtendedTypes().stream().anyMatch(BoundConfigurations::isConfiguration)) {
      found.add(new Bound(prefix, false, at(type, declared.getName())));
    }
    for (FieldDeclaration field : type.fields()) {
      for (VariableDeclarator variable : field.getVariables()) {
        property(type, variable.getType(), variable.getName(), prefix, depth, found);
      }
    }
    for (Parameter component : type.recordComponents()) {
      property(type, component.getType(), component.getName(), prefix, depth, found);
    }
  }

  private void property(
      ProjectType owner, Type type, Node name, String prefix, int depth, List<Bound> found) {
    String key = prefix + "." + name;
    if (isConfiguration(type)) {
      found.add(new Bound(key, false, at(owner, name)));
    } else if (holdsConfigurations(type)) {
      found.add(new Bound(key, true, at(owner, name)));
    } else if (depth < DEEPEST) {
      context
          .project()
          .find(owner.source(), type.asString(), owner.node())
          .filter(nested -> nested != owner)
          .ifPresent(nested -> properties(nested, key, depth + 1, found));
    }
  }

  private static Location at(ProjectType type, Node name) {
    return type.source().location(name);
  }

  private static boolean isConfiguration(Type type) {
    return TypeName.simple(type).equals(CONFIGURATION);
  }

  /** Whether the last type argument is a configuration, as in a map from paths or in a list. */
  private static boolean holdsConfigurations(Type type) {
    NodeList<Type> arguments =
        type instanceof ClassOrInterfaceType named
            ? named.getTypeArguments().orElseGet(NodeList::new)
            : new NodeList<>();
    return arguments.getLast().filter(BoundConfigurations::isConfiguration).isPresent();
  }

  private Optional<String> prefix(AnnotationExpr annotation, ProjectType type) {
    return Constants.attribute(annotation, "value")
        .or(() -> Constants.attribute(annotation, "prefix"))
        .map(e -> constants.evaluate(e, type))
        .flatMap(v -> v instanceof Known known ? known.text() : Optional.empty());
  }
}
