package io.github.corslint.interpret;

import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.Expression;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a {@code @ConditionalOnProperty} asks of which keys (Spring Boot 1.1 to 4.0).
 *
 * @param annotation the annotation
 * @param evaluate tells what its expressions mean
 */
record RequiredProperty(AnnotationExpr annotation, Function<Expression, Value> evaluate) {

  static final String NAME = "ConditionalOnProperty";

  /** The keys that all must be as wanted; those that cannot be told are left out. */
  Stream<String> keys() {
    String prefix = text("prefix");
    String before = prefix.isEmpty() || prefix.endsWith(".") ? prefix : prefix + ".";
    return Stream.of("value", "name").flatMap(this::texts).map(name -> before + name);
  }

  /** The value that they must have, whatever its case; empty for any but {@code false}. */
  String wanted() {
    return text("havingValue");
  }

  /** Whether it is met where nothing sets the keys. */
  boolean isMetWithout() {
    return text("matchIfMissing").equals("true");
  }

  private String text(String attribute) {
    return texts(attribute).findFirst().orElse("");
  }

  private Stream<String> texts(String attribute) {
    return Annotations.attribute(annotation, attribute).stream()
        .flatMap(e -> elements(e).stream())
        .map(evaluate)
        .filter(v -> v.raw() instanceof String || v.raw() instanceof Boolean)
        .map(v -> String.valueOf(v.raw()));
  }

  private static List<Expression> elements(Expression e) {
    return e.isArrayInitializerExpr() ? e.asArrayInitializerExpr().getValues() : List.of(e);
  }
}
