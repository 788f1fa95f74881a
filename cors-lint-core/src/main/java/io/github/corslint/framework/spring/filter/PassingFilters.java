package io.github.corslint.framework.spring.filter;

import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.ThrowStmt;
import io.github.corslint.framework.PolicyOwner;
import io.github.corslint.model.CorsPolicy;
import io.github.corslint.model.Location;
import io.github.corslint.syntax.Project;
import io.github.corslint.syntax.ProjectType;
import io.github.corslint.syntax.TypeName;
import java.util.List;
import java.util.Set;

/**
 * Filters of the application that write CORS headers and hand every request on, preflights too.
 * What stands behind them answers preflights, wherever the filter stands itself.
 *
 * @param project the types of the program
 */
public record PassingFilters(Project project) {

  private static final Set<String> FILTERING = Set.of("doFilter", "doFilterInternal", "filter");
  private static final Set<String> CHAINS = Set.of("FilterChain", "WebFilterChain");
  private static final Set<String> HANDING_ON = Set.of("doFilter", "filter");

  /** Whether the code that writes a header is such a filter. */
  public boolean write(CorsPolicy policy) {
    return PolicyOwner.of(policy, project).map(PolicyOwner::type).filter(this::isOne).isPresent();
  }

  /**
   * Whether the code that writes a header is such a filter, one of every request, and does so
   * before it hands them on.
   */
  boolean writeForAll(CorsPolicy policy) {
    return write(policy)
        && PolicyOwner.of(policy, project)
            .map(PolicyOwner::type)
            .filter(type -> type.annotation("Component").isPresent())
            .filter(type -> writesBeforeChain(type, policy.at()))
            .isPresent();
  }

  private static boolean writesBeforeChain(ProjectType type, Location write) {
    return type.methods().stream()
        .filter(PassingFilters::isFiltering)
        .filter(method -> type.source().location(method).contains(write))
        .anyMatch(
            method ->
                method.findAll(MethodCallExpr.class, PassingFilters::handsOn).stream()
                    .allMatch(call -> type.source().location(call).compareTo(write) > 0));
  }

  /** Whether a class is such a filter, whatever it writes. */
  boolean isOne(ProjectType type) {
    List<MethodDeclaration> filtering =
        type.methods().stream().filter(PassingFilters::isFiltering).toList();
    return filtering.size() == 1 && handsAllOn(filtering.get(0));
  }

  /** Whether a method is what a chain asks a filter by. */
  static boolean isFiltering(MethodDeclaration method) {
    return FILTERING.contains(method.getNameAsString())
        && method.getParameters().stream()
            .anyMatch(p -> CHAINS.contains(TypeName.simple(p.getType())));
  }

  private static boolean handsAllOn(MethodDeclaration method) {
    return method
        .getBody()
        .filter(body -> body.findFirst(ThrowStmt.class).isEmpty())
        .filter(body -> body.findAll(ReturnStmt.class).stream().allMatch(PassingFilters::handsOn))
        .filter(PassingFilters::reachesChain)
        .isPresent();
  }

  /** Whether the chain is called whatever the request is. */
  private static boolean reachesChain(BlockStmt body) {
    return body.getStatements().stream()
        .anyMatch(s -> handsOn(s) || (s.isTryStmt() && reachesChain(s.asTryStmt().getTryBlock())));
  }

  private static boolean handsOn(Statement statement) {
    if (statement.isReturnStmt()) {
      return statement
          .asReturnStmt()
          .getExpression()
          .filter(e -> e.isMethodCallExpr() && handsOn(e.asMethodCallExpr()))
          .isPresent();
    }
    return statement.isExpressionStmt()
        && statement.asExpressionStmt().getExpression().isMethodCallExpr()
        && handsOn(statement.asExpressionStmt().getExpression().asMethodCallExpr());
  }

  /** Whether a call hands a request on to what stands behind a filter. */
  static boolean handsOn(MethodCallExpr call) {
    return HANDING_ON.contains(call.getNameAsString())
        && call.getScope().filter(scope -> !scope.isSuperExpr()).isPresent();
  }
}
