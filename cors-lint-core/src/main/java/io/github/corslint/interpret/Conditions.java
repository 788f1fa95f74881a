package io.github.corslint.interpret;

import com.github.javaparser.ast.expr.AnnotationExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.nodeTypes.NodeWithAnnotations;
import io.github.corslint.syntax.ProjectType;
import io.github.corslint.syntax.config.RelaxedKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What {@code @ConditionalOnProperty} promises to code that runs under it: a property has the value
 * that it asks for, else any but {@code false} (Spring Boot 2 to 4).
 */
final class Conditions {

  private final Map<String, String> promised = new HashMap<>();

  /** Takes note of the conditions of a method and of the classes around it. */
  void under(Entry entry, Interpreter interpreter) {
    entry.callable().ifPresent(c -> note(c, entry.declaring(), interpreter));
    Optional<ProjectType> type = Optional.of(entry.type());
    while (type.isPresent()) {
      if (type.get().node() instanceof NodeWithAnnotations<?> annotated) {
        note(annotated, type.get(), interpreter);
      }
      type = type.get().enclosing();
    }
  }

  /** The value that a property has; empty when no condition tells. */
  Optional<String> value(String key) {
    return promised.isEmpty()
        ? Optional.empty()
        : Optional.ofNullable(promised.get(RelaxedKey.of(key)));
  }

  private void note(NodeWithAnnotations<?> node, ProjectType owner, Interpreter interpreter) {
    node.getAnnotationByName("ConditionalOnProperty").ifPresent(a -> note(a, owner, interpreter));
  }

  private void note(AnnotationExpr condition, ProjectType owner, Interpreter interpreter) {
    Frame frame =
        new Frame(owner, Optional.empty(), new Environment(Optional.empty()), "<annotation>");
    if (!texts(condition, "matchIfMissing", interpreter, frame).contains("true")) {
      String prefix = first(texts(condition, "prefix", interpreter, frame)).orElse("");
      String value =
          first(texts(condition, "havingValue", interpreter, frame))
              .filter(v -> !v.isEmpty())
              .orElse("true");
      Stream.of("name", "value")
          .flatMap(attribute -> texts(condition, attribute, interpreter, frame).stream())
          .forEach(name -> promised.put(key(prefix, name), value));
    }
  }

  private static String key(String prefix, String name) {
    boolean joins = prefix.isEmpty() || prefix.endsWith(".");
    return RelaxedKey.of(prefix + (joins ? "" : ".") + name);
  }

  private static Optional<String> first(List<String> texts) {
    return texts.stream().findFirst();
  }

  private static List<String> texts(
      AnnotationExpr annotation, String attribute, Interpreter interpreter, Frame frame) {
    return Annotations.attribute(annotation, attribute).stream()
        .flatMap(
            e ->
                e.isArrayInitializerExpr()
                    ? e.asArrayInitializerExpr().getValues().stream()
                    : Stream.<Expression>of(e))
        .map(e -> interpreter.expressions().evaluate(e, frame))
        .filter(v -> v.raw() instanceof String || v.raw() instanceof Boolean)
        .map(v -> String.valueOf(v.raw()))
        .toList();
  }
}
