package io.github.corslint.framework.jaxrs;

import com.github.javaparser.ast.expr.ClassExpr;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import com.github.javaparser.ast.nodeTypes.NodeWithAnnotations;
import io.github.corslint.framework.Context;
import io.github.corslint.framework.Unit;
import io.github.corslint.interpret.Constants;
import io.github.corslint.interpret.World;
import io.github.corslint.syntax.Nodes;
import io.github.corslint.syntax.ProjectType;
import java.util.List;
import java.util.Optional;

/**
 * The order of response filters: that of their priorities, from the highest number to the lowest
 * (Jakarta REST 3.1, 6.6). Filters of one number run in an order that nobody tells.
 */
final class FilterOrder {

  /** {@code Priorities.USER}, which counts for a filter that names none. */
  private static final int USER = 5000;

  private final Unit unit;
  private final Constants constants;

  FilterOrder(Unit unit, Context context) {
    this.unit = unit;
    this.constants =
        new Constants(
            new World(
                context.project(), List.of(new JaxRsLibrary(context)), context.configuration()));
  }

  /** Whether one filter surely acts on a response after another one has. */
  boolean isAfter(ProjectType later, ProjectType earlier) {
    Optional<Integer> last = priority(later);
    Optional<Integer> first = priority(earlier);
    return last.isPresent() && first.isPresent() && last.get() < first.get();
  }

  private Optional<Integer> priority(ProjectType filter) {
    if (!(filter.node() instanceof NodeWithAnnotations<?>) || isRegisteredWithMore(filter)) {
      return Optional.empty();
    }
    return filter
        .annotation("Priority")
        .map(annotation -> Constants.attribute(annotation, "value").flatMap(v -> number(v, filter)))
        .orElse(Optional.of(USER));
  }

  private Optional<Integer> number(Expression value, ProjectType filter) {
    return constants.evaluate(value, filter).raw() instanceof Integer number
        ? Optional.of(number)
        : Optional.empty();
  }

  /** Whether code registers a filter with a priority, or for contracts that have theirs. */
  private boolean isRegisteredWithMore(ProjectType filter) {
    return unit.sources().stream()
        .filter(source -> source.calls("register") && source.names(filter.simpleName()))
        .flatMap(source -> Nodes.all(MethodCallExpr.class, source.unit()).stream())
        .filter(call -> call.getNameAsString().equals("register"))
        .anyMatch(call -> call.getArguments().size() > 1 && isOf(call.getArgument(0), filter));
  }

  private static boolean isOf(Expression registered, ProjectType filter) {
    return !(registered instanceof ClassExpr || registered instanceof ObjectCreationExpr)
        || registered.toString().contains(filter.simpleName());
  }
}
