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
 */
record CallPlace(Location at, Location nameAt, List<Location> argumentsAt, String text) {
  CallPlace {
    argumentsAt = List.copyOf(argumentsAt);
  }

  static CallPlace of(Node call, Node name, List<Expression> arguments, JavaSource source) {
    return new CallPlace(
        source.location(call),
        source.location(name),
        arguments.stream().map(source::location).toList(),
        Excerpt.of(call));
  }
}
