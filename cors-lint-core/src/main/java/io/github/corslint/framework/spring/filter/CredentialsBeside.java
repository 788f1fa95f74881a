package io.github.corslint.framework.spring.filter;

import com.github.javaparser.ast.expr.BooleanLiteralExpr;
import com.github.javaparser.ast.stmt.ReturnStmt;
import io.github.corslint.framework.Context;
import io.github.corslint.framework.PassingFilters;
import io.github.corslint.framework.PolicyOwner;
import io.github.corslint.framework.Recovered;
import io.github.corslint.framework.Unit;
import io.github.corslint.framework.WrittenCredentials;
import io.github.corslint.framework.WrittenHeader;
import io.github.corslint.framework.spring.handler.Controllers;
import io.github.corslint.interpret.Constants;
import io.github.corslint.model.CorsPolicy;
import io.github.corslint.model.Location;
import io.github.corslint.syntax.JavaSource;
import io.github.corslint.syntax.Project;
import io.github.corslint.syntax.ProjectType;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Headers of one response that two components write: one says who gets in, the other that cookies
 * may go along. A browser sees both. Those that act on every request are filters that are mapped to
 * all of them, interceptors without path patterns, advice for every body; a handler does on its own
 * ones.
 */
public final class CredentialsBeside {

  private static final String ADVICE = "ResponseBodyAdvice";
  private static final Set<String> NARROWING = Set.of("addPathPatterns", "excludePathPatterns");

  private final Unit unit;
  private final Project project;
  private final OwnHeaders own;
  private final PassingFilters passing;
  private final MappedFilters filters;
  private final List<Writer> writers;

  /**
   * What writes the credentials, where, and for which handlers; for others when there are none.
   *
   * @param everywhere whether it does for every request, else for those of some addresses
   */
  private record Writer(CorsPolicy policy, List<Controllers.Method> handlers, boolean everywhere) {
    Location at() {
      return policy.at();
    }
  }

  /** What code of a module writes beside other code. */
  public CredentialsBeside(Unit unit, List<Recovered> recovered, OwnHeaders own, Context context) {
    this.unit = unit;
    this.project = context.project();
    this.own = own;
    this.passing = new PassingFilters(project);
    this.filters = new MappedFilters(unit, new Constants(context.plainWorld()));
    this.writers =
        recovered.stream()
            .filter(WrittenCredentials::isAllOf)
            .map(Recovered::policy)
            .map(policy -> new Writer(policy, own.handlersOf(policy), writesForAll(policy)))
            .filter(w -> !w.handlers().isEmpty() || w.everywhere() || writesForSome(w.policy()))
            .toList();
  }

  /** Whether a policy is only about credentials that code writes for handlers of Spring. */
  public boolean isOurs(Recovered each) {
    return own.haveHandlers()
        && WrittenCredentials.isAllOf(each)
        && writers.stream().anyMatch(w -> w.policy().equals(each.policy()));
  }

  /** A policy with what other code writes to the same response. */
  public Recovered joined(Recovered each) {
    if (writers.isEmpty() || !(each.part().orElse(null) instanceof WrittenHeader)) {
      return each;
    }
    CorsPolicy policy = each.policy();
    List<Controllers.Method> handlers = own.handlersOf(policy);
    boolean isOfAll = handlers.isEmpty() && actsOnAll(policy);
    return writers.stream()
        .filter(w -> isOfAll || (w.everywhere() && w.handlers().isEmpty() && !handlers.isEmpty()))
        .findFirst()
        .map(writer -> new Recovered(WrittenCredentials.beside(policy, writer.at()), each.part()))
        .orElse(each);
  }

  private boolean writesForAll(CorsPolicy policy) {
    return acts(policy, f -> filters.holdForAll(f) && passing.writesForReads(f, policy.at()));
  }

  private boolean writesForSome(CorsPolicy policy) {
    return PolicyOwner.of(policy, project)
        .map(PolicyOwner::type)
        .filter(f -> filters.hold(f) && passing.writesForReads(f, policy.at()))
        .isPresent();
  }

  /** Whether code acts on every request, and other code on those that it has let in. */
  private boolean actsOnAll(CorsPolicy policy) {
    return acts(policy, f -> filters.holdForAll(f) && passing.goesOn(f, policy.at()));
  }

  private boolean acts(CorsPolicy policy, Predicate<ProjectType> asFilter) {
    return PolicyOwner.of(policy, project)
        .filter(o -> isInterceptorOfAll(o) || isAdviceOfAll(o.type()) || asFilter.test(o.type()))
        .isPresent();
  }

  private boolean isInterceptorOfAll(PolicyOwner owner) {
    return owner.member().equals("preHandle")
        && IdleInterceptors.isInterceptor(owner.type(), project)
        && unit.sources().stream().anyMatch(source -> registers(source, owner.type()))
        && unit.sources().stream()
            .filter(source -> source.calls("addInterceptor"))
            .noneMatch(source -> NARROWING.stream().anyMatch(source::calls));
  }

  private static boolean registers(JavaSource source, ProjectType type) {
    return source.calls("addInterceptor") && source.names(type.simpleName());
  }

  private boolean isAdviceOfAll(ProjectType type) {
    boolean isAdvice =
        type.annotation("ControllerAdvice")
                .or(() -> type.annotation("RestControllerAdvice"))
                .isPresent()
            && project.librarySupertypes(type).stream().anyMatch(s -> s.isCalled(ADVICE));
    return isAdvice
        && type.methods("supports").stream()
            .flatMap(m -> m.findAll(ReturnStmt.class).stream())
            .allMatch(CredentialsBeside::returnsTrue);
  }

  private static boolean returnsTrue(ReturnStmt statement) {
    return statement
        .getExpression()
        .filter(e -> e instanceof BooleanLiteralExpr literal && literal.getValue())
        .isPresent();
  }
}
