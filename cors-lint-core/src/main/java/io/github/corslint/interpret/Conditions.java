package io.github.corslint.interpret;

import com.github.javaparser.ast.nodeTypes.NodeWithAnnotations;
import io.github.corslint.syntax.ProjectType;
import io.github.corslint.syntax.config.RelaxedKey;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

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
    Frame frame =
        new Frame(owner, Optional.empty(), new Environment(Optional.empty()), "<annotation>");
    node.getAnnotationByName(RequiredProperty.NAME)
        .map(a -> new RequiredProperty(a, e -> interpreter.expressions().evaluate(e, frame)))
        .filter(required -> !required.isMetWithout())
        .ifPresent(this::note);
  }

  private void note(RequiredProperty required) {
    String wanted = required.wanted();
    String value = wanted.isEmpty() ? "true" : wanted;
    required.keys().forEach(key -> promised.put(RelaxedKey.of(key), value));
  }
}
