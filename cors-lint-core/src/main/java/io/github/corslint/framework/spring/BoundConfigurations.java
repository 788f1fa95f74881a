package io.github.corslint.framework.spring;

import com.github.javaparser.ast.body.FieldDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.type.Type;
import io.github.corslint.framework.ConfiguredKeys;
import io.github.corslint.framework.Context;
import io.github.corslint.interpret.Constants;
import io.github.corslint.interpret.Known;
import io.github.corslint.syntax.JavaSource;
import io.github.corslint.syntax.ProjectType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Prefixes of keys that the application itself binds to a whole {@code CorsConfiguration}, by
 * {@code @ConfigurationProperties} on a class with such a property or on a bean of that type.
 */
final class BoundConfigurations {

  private static final String CONFIGURATION = "CorsConfiguration";

  /** How files are called that hold such classes. */
  private static final String LIKELY = ".*(?:Propert|Props|Setting|Config|Cors|Application).*";

  private final Context context;
  private final Constants constants;

  BoundConfigurations(Context context) {
    this.context = context;
    this.constants = new Constants(context.plainWorld());
  }

  /** The prefixes that count for a configuration file: those of its module. */
  List<String> prefixesFor(ConfiguredKeys keys) {
    if (!keys.holds("allowed-origins") && !keys.holds("allowed-origin-patterns")) {
      return List.of();
    }
    String module = Sources.moduleOf(keys.path());
    return context.project().pathsNamedLike(LIKELY).stream()
        .filter(path -> Sources.moduleOf(path).equals(module))
        .flatMap(path -> context.project().source(path).stream())
        .filter(s -> s.imported(CONFIGURATION).isPresent())
        .flatMap(s -> prefixesIn(s).stream())
        .distinct()
        .toList();
  }

  private List<String> prefixesIn(JavaSource source) {
    List<String> prefixes = new ArrayList<>();
    for (ProjectType type : source.types()) {
      Optional<String> ofType =
          type.annotation("ConfigurationProperties").flatMap(a -> prefix(a, type));
      for (FieldDeclaration field : type.fields()) {
        field.getVariables().stream()
            .filter(v -> isConfiguration(v.getType()))
            .forEach(v -> ofType.ifPresent(p -> prefixes.add(p + "." + v.getNameAsString())));
      }
      type.recordComponents().stream()
          .filter(c -> isConfiguration(c.getType()))
          .forEach(c -> ofType.ifPresent(p -> prefixes.add(p + "." + c.getNameAsString())));
      for (MethodDeclaration method : type.methods()) {
        if (isConfiguration(method.getType())) {
          method
              .getAnnotationByName("ConfigurationProperties")
              .flatMap(a -> prefix(a, type))
              .ifPresent(prefixes::add);
        }
      }
    }
    return prefixes;
  }

  private static boolean isConfiguration(Type type) {
    return type.asString().equals(CONFIGURATION);
  }

  private Optional<String> prefix(AnnotationExpr annotation, ProjectType type) {
    return Constants.attribute(annotation, "value")
        .or(() -> Constants.attribute(annotation, "prefix"))
        .map(e -> constants.evaluate(e, type))
        .flatMap(v -> v instanceof Known known ? known.text() : Optional.empty());
  }
}
