package io.github.corslint.interpret;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.expr.Expression;
import io.github.corslint.model.Location;
import io.github.corslint.syntax.JavaSource;
import java.util.List;

/**
 * Where a call stands, the same whenever it runs.
 *
 * @param at the whole call
 * @param nameAt the name of the method, or the type of a creation
 * @param argumentsAt one place for each argument
 * @param text the call as written, shortened
 * @param unseen what is said of its result where nothing is known of that
 */
record CallPlace(
    Location at, Location nameAt, List<Location> argumentsAt, String text, String unseen) {
  CallPlace {
    argumentsAt = List.copyOf(argumentsAt);
  }

  /** A place without parts. */
  static CallPlace of(Location at, String text) {
    return of(at, at, List.of(), text);
  }

  private static CallPlace of(
      Location at, Location nameAt, List<Location> argumentsAt, String text) {
    return new CallPlace(at, nameAt, argumentsAt, text, text + " is not in the scanned sources");
  }

  static CallPlace of(Node call, Node name, List<Expression> arguments, JavaSource source) {
    return of(
        source.location(call),
        source.location(name),
        arguments.stream().map(source::location).toList(),
        Excerpt.of(call));
  }
}
