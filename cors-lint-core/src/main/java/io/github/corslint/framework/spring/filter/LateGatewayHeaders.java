package io.github.corslint.framework.spring.filter;

import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.stmt.ReturnStmt;
import io.github.corslint.framework.Context;
import io.github.corslint.framework.PassingFilters;
import io.github.corslint.interpret.Constants;
import io.github.corslint.interpret.Known;
import io.github.corslint.model.CorsPolicy;
import io.github.corslint.model.Location;
import io.github.corslint.model.Step;
import io.github.corslint.syntax.Project;
import io.github.corslint.syntax.ProjectType;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Headers that a filter of Spring Cloud Gateway sets when the rest of the chain is through,
 * although the answer of the service is sent before: {@code NettyWriteResponseFilter} stands at -1
 * and sends it when all behind it are through (Spring Cloud Gateway 2.0 to 4.3).
 */
final class LateGatewayHeaders {

  private static final int SENDING = -1;
  private static final String FIRST = "HIGHEST_PRECEDENCE";
  private static final Set<String> AFTERWARDS =
      Set.of("then", "thenEmpty", "doOnSuccess", "doOnTerminate", "doAfterTerminate", "doFinally");

  private final Project project;
  private final Constants constants;

  LateGatewayHeaders(Context context) {
    this.project = context.project();
    this.constants = new Constants(context.plainWorld());
  }

  /** What comes before a header is written; empty when that is not sure. */
  Optional<Step> against(CorsPolicy policy) {
    Location at = policy.at();
    return project.source(at.path()).stream()
        .flatMap(source -> source.types().stream())
        .filter(type -> isGatewayFilter(type) && isAfterChain(type, at) && standsBefore(type))
        .findFirst()
        .map(type -> new Step(at, "the gateway has sent the response before this header is set"));
  }

  private boolean isGatewayFilter(ProjectType type) {
    return project.librarySupertypes(type).stream().anyMatch(t -> t.isCalled("GlobalFilter"));
  }

  private static boolean isAfterChain(ProjectType type, Location at) {
    return type.methods("filter").stream()
        .flatMap(method -> method.findAll(MethodCallExpr.class).stream())
        .filter(call -> AFTERWARDS.contains(call.getNameAsString()))
        .filter(
            call ->
                call.getArguments().stream()
                    .anyMatch(argument -> type.source().location(argument).contains(at)))
        .anyMatch(
            call ->
                call.getScope()
                    .flatMap(s -> s.findFirst(MethodCallExpr.class, PassingFilters::handsOn))
                    .isPresent());
  }

  private boolean standsBefore(ProjectType type) {
    List<Expression> orders =
        type.methods("getOrder").stream()
            .flatMap(method -> method.findAll(ReturnStmt.class).stream())
            .flatMap(statement -> statement.getExpression().stream())
            .toList();
    return !orders.isEmpty() && orders.stream().allMatch(order -> isBefore(order, type));
  }

  private boolean isBefore(Expression order, ProjectType type) {
    return order.toString().matches("(?:Ordered\\.)?" + FIRST)
        || (constants.evaluate(order, type) instanceof Known known
            && known.java() instanceof Integer number
            && number < SENDING);
  }
}
