package io.github.corslint.framework;

import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.IfStmt;
import com.github.javaparser.ast.stmt.ReturnStmt;
import com.github.javaparser.ast.stmt.Statement;
import com.github.javaparser.ast.stmt.ThrowStmt;
import com.github.javaparser.ast.stmt.TryStmt;
import io.github.corslint.model.CorsPolicy;
import io.github.corslint.model.Location;
import io.github.corslint.syntax.Project;
import io.github.corslint.syntax.ProjectType;
import io.github.corslint.syntax.TypeName;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

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
  public boolean writeForAll(CorsPolicy policy) {
    return writeBefore(policy)
        && PolicyOwner.of(policy, project)
            .filter(owner -> owner.type().annotation("Component").isPresent())
            .isPresent();
  }

  /** Whether the code that writes a header is such a filter, and does so before it hands on. */
  public boolean writeBefore(CorsPolicy policy) {
    return PolicyOwner.of(policy, project)
        .map(PolicyOwner::type)
        .filter(type -> isOne(type) && writesBeforeChain(type, policy.at()))
        .isPresent();
  }

  private static boolean writesBeforeChain(ProjectType type, Location write) {
    return places(type, write)
        .anyMatch(calls -> calls.stream().allMatch(call -> call.compareTo(write) > 0));
  }

  /** Whether a filter that writes a header goes on to hand the request on. */
  public boolean goesOn(ProjectType type, Location write) {
    return places(type, write)
        .anyMatch(calls -> calls.stream().anyMatch(call -> call.compareTo(write) > 0));
  }

  /** Whether a filter writes before it hands on every request that is no preflight. */
  public boolean writesForReads(ProjectType type, Location write) {
    List<MethodDeclaration> filtering = filtering(type);
    return filtering.size() == 1
        && handsAllOn(filtering.get(0), PassingFilters::isOfPreflights)
        && writesBeforeChain(type, write);
  }

  /** Whether a condition holds of preflights, and of other requests with that method at most. */
  private static boolean isOfPreflights(Expression condition) {
    String text = condition.toString();
    return !condition.isUnaryExpr()
        && !text.contains("!=")
        && (text.contains("OPTIONS") || text.toLowerCase(Locale.ROOT).contains("preflight"));
  }

  /** Where a filtering method with a place hands requests on. */
  private static Stream<List<Location>> places(ProjectType type, Location write) {
    return filtering(type).stream()
        .filter(method -> type.source().location(method).contains(write))
        .map(method -> method.findAll(MethodCallExpr.class, PassingFilters::handsOn))
        .map(calls -> calls.stream().map(type.source()::location).toList());
  }

  private static List<MethodDeclaration> filtering(ProjectType type) {
    return type.methods().stream().filter(PassingFilters::isFiltering).toList();
  }

  /** Whether a class is such a filter, whatever it writes. */
  public boolean isOne(ProjectType type) {
    List<MethodDeclaration> filtering = filtering(type);
    return filtering.size() == 1 && handsAllOn(filtering.get(0), condition -> false);
  }

  /** Whether a method is what a chain asks a filter by. */
  public static boolean isFiltering(MethodDeclaration method) {
    return FILTERING.contains(method.getNameAsString())
        && method.getParameters().stream()
            .anyMatch(p -> CHAINS.contains(TypeName.simple(p.getType())));
  }

  /**
   * Whether a method hands every request on.
   *
   * @param others the conditions of requests that do not count
   */
  private static boolean handsAllOn(MethodDeclaration method, Predicate<Expression> others) {
    return method
        .getBody()
        .filter(body -> body.findFirst(ThrowStmt.class).isEmpty())
        .filter(
            body ->
                body.findAll(ReturnStmt.class).stream()
                    .allMatch(r -> handsOn(r) || standsUnder(r, others)))
        .filter(body -> reachesChain(body, others))
        .isPresent();
  }

  private static boolean standsUnder(ReturnStmt statement, Predicate<Expression> others) {
    Optional<Node> node = statement.getParentNode();
    while (node.isPresent() && !(node.get() instanceof IfStmt)) {
      node = node.get().getParentNode();
    }
    return node.map(IfStmt.class::cast)
        .filter(test -> others.test(test.getCondition()) && test.getElseStmt().isEmpty())
        .isPresent();
  }

  /** Whether the chain is called whatever the request is. */
  private static boolean reachesChain(Statement statement, Predicate<Expression> others) {
    if (statement instanceof BlockStmt body) {
      return body.getStatements().stream().anyMatch(s -> reachesChain(s, others));
    }
    if (statement instanceof TryStmt attempt) {
      return reachesChain(attempt.getTryBlock(), others);
    }
    return handsOn(statement)
        || (statement instanceof IfStmt test
            && others.test(test.getCondition())
            && test.getElseStmt().filter(otherwise -> reachesChain(otherwise, others)).isPresent());
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
  public static boolean handsOn(MethodCallExpr call) {
    return HANDING_ON.contains(call.getNameAsString())
        && call.getScope().filter(scope -> !scope.isSuperExpr()).isPresent();
  }
}
