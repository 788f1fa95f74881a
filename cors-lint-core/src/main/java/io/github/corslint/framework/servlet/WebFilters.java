package io.github.corslint.framework.servlet;

import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.ArrayInitializerExpr;
import com.github.javaparser.ast.expr.Expression;
import io.github.corslint.framework.Context;
import io.github.corslint.framework.Item;
import io.github.corslint.interpret.Constants;
import io.github.corslint.interpret.Known;
import io.github.corslint.interpret.Unknown;
import io.github.corslint.interpret.Value;
import io.github.corslint.model.CorsPolicy;
import io.github.corslint.model.Location;
import io.github.corslint.model.Scope;
import io.github.corslint.syntax.JavaSource;
import io.github.corslint.syntax.ProjectType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * {@code @WebFilter} with init parameters, and what it makes of classes that extend a shipped
 * filter.
 */
final class WebFilters {

  private final JavaSource source;
  private final Context context;
  private final Constants constants;

  WebFilters(JavaSource source, Context context) {
    this.source = source;
    this.context = context;
    this.constants = new Constants(context.plainWorld());
  }

  List<CorsPolicy> policies() {
    return source.types().stream().flatMap(t -> policy(t).stream()).toList();
  }

  private Optional<CorsPolicy> policy(ProjectType type) {
    Optional<AnnotationExpr> annotation = type.annotation("WebFilter");
    if (annotation.isEmpty() || !type.methods("init").isEmpty()) {
      return Optional.empty();
    }
    InitParameters told = told(annotation.get(), type);
    Location at = source.location(annotation.get());
    Scope scope = new Scope(patterns(annotation.get(), type), type.simpleName(), "");
    return context.project().librarySupertypes(type).stream()
        .flatMap(name -> ShippedFilter.of(name).stream())
        .findFirst()
        .map(f -> f.policy(told, at, scope, context.versions()));
  }

  /** What an annotation of a class tells its objects; empty when it has none. */
  Optional<InitParameters> told(ProjectType type) {
    return type.annotation("WebFilter")
        .or(() -> type.annotation("WebServlet"))
        .map(annotation -> told(annotation, type));
  }

  private InitParameters told(AnnotationExpr annotation, ProjectType type) {
    InitParameters told = new InitParameters();
    parameters(annotation).forEach(p -> tell(told, p, type));
    return told;
  }

  private List<String> patterns(AnnotationExpr filter, ProjectType type) {
    return Stream.concat(each(filter, "value"), each(filter, "urlPatterns"))
        .flatMap(e -> item(constants.evaluate(e, type), source.location(e)).text().stream())
        .toList();
  }

  private static Stream<Expression> each(AnnotationExpr annotation, String attribute) {
    return Constants.attribute(annotation, attribute).stream()
        .flatMap(
            e ->
                e instanceof ArrayInitializerExpr array
                    ? array.getValues().stream()
                    : Stream.of(e));
  }

  private static Stream<AnnotationExpr> parameters(AnnotationExpr filter) {
    return each(filter, "initParams")
        .filter(AnnotationExpr.class::isInstance)
        .map(AnnotationExpr.class::cast);
  }

  private void tell(InitParameters told, AnnotationExpr parameter, ProjectType type) {
    Optional<Item> name = item(parameter, "name", type);
    Optional<Item> value = item(parameter, "value", type);
    if (name.flatMap(Item::text).isPresent() && value.isPresent()) {
      told.put(name.flatMap(Item::text).get(), value.get());
    } else {
      told.putUnnamed(source.location(parameter));
    }
  }

  private Optional<Item> item(AnnotationExpr parameter, String attribute, ProjectType type) {
    return Constants.attribute(parameter, attribute)
        .map(e -> item(constants.evaluate(e, type), source.location(e)));
  }

  private static Item item(Value value, Location at) {
    Optional<String> text = value instanceof Known known ? known.text() : Optional.empty();
    String why = value instanceof Unknown unknown ? unknown.reason() : "not a constant";
    return text.map(t -> Item.known(t, at)).orElseGet(() -> Item.unknown(why, at));
  }
}
