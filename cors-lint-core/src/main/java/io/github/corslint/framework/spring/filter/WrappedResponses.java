package io.github.corslint.framework.spring.filter;

import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.Expression;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.expr.ObjectCreationExpr;
import io.github.corslint.framework.Context;
import io.github.corslint.framework.PassingFilters;
import io.github.corslint.framework.PolicyOwner;
import io.github.corslint.framework.Recovered;
import io.github.corslint.framework.ResponseMethod;
import io.github.corslint.framework.WrittenHeader;
import io.github.corslint.framework.spring.handler.CrossOriginAnnotations;
import io.github.corslint.framework.spring.handler.HandlerPaths;
import io.github.corslint.framework.spring.policy.ConfigurationObject;
import io.github.corslint.interpret.Entry;
import io.github.corslint.model.Answer;
import io.github.corslint.model.CorsPolicy;
import io.github.corslint.model.Origins;
import io.github.corslint.syntax.JavaSource;
import io.github.corslint.syntax.ProjectType;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Responses that filters of the application wrap before they hand them on: what handlers write goes
 * through the methods of the wrapper, which may keep it (Jakarta Servlet 6.0, {@code
 * HttpServletResponseWrapper}). What Spring MVC writes itself is added (Spring Framework 5 to 7,
 * {@code ServletServerHttpResponse}).
 */
public final class WrappedResponses {

  private static final String WRAPPER = "HttpServletResponseWrapper";
  private static final String ADD = "addHeader";
  private static final String SET = "setHeader";

  /** What Spring MVC writes by configurations of handlers. */
  private static final Set<String> SPRINGS =
      Set.of(CrossOriginAnnotations.SURFACE, ConfigurationObject.MAPPING);

  private final Context context;
  private final List<ProjectType> wrappers;

  /** The responses that filters of these files hand on. */
  public WrappedResponses(List<JavaSource> sources, Context context) {
    this.context = context;
    PassingFilters passing = new PassingFilters(context.project());
    this.wrappers =
        sources.stream()
            .flatMap(source -> source.types().stream())
            .filter(type -> type.annotation("Component").isPresent() && passing.isOne(type))
            .flatMap(type -> handedOnBy(type).stream())
            .toList();
  }

  /** The class of the response that a filter hands on, when it is a wrapper of the program. */
  private Optional<ProjectType> handedOnBy(ProjectType filter) {
    for (MethodDeclaration method : filter.methods()) {
      List<MethodCallExpr> calls =
          PassingFilters.isFiltering(method)
              ? method.findAll(MethodCallExpr.class, PassingFilters::handsOn)
              : List.of();
      if (calls.size() == 1 && calls.get(0).getArguments().size() == 2) {
        return made(calls.get(0).getArgument(1), method)
            .flatMap(creation -> typeOf(creation, filter))
            .filter(this::isWrapper);
      }
    }
    return Optional.empty();
  }

  private static Optional<ObjectCreationExpr> made(Expression response, MethodDeclaration method) {
    List<VariableDeclarator> variables =
        response instanceof NameExpr name
            ? method.findAll(VariableDeclarator.class, v -> v.getName().equals(name.getName()))
            : List.of();
    Expression value =
        variables.size() == 1 ? variables.get(0).getInitializer().orElse(response) : response;
    return value.toObjectCreationExpr();
  }

  private Optional<ProjectType> typeOf(ObjectCreationExpr creation, ProjectType filter) {
    return creation.getAnonymousClassBody().isPresent()
        ? Optional.of(ProjectType.anonymous(filter.source(), creation, Optional.of(filter)))
        : context
            .project()
            .find(filter.source(), creation.getType().getNameWithScope(), filter.node());
  }

  private boolean isWrapper(ProjectType type) {
    return context.project().librarySupertypes(type).stream().anyMatch(t -> t.isCalled(WRAPPER));
  }

  /** A policy as browsers see it behind the filters that wrap the response. */
  public Recovered seenThrough(Recovered each) {
    if (wrappers.isEmpty()) {
      return each;
    }
    CorsPolicy policy = each.policy();
    List<ResponseMethod> methods =
        writtenBy(each).stream()
            .flatMap(name -> wrappers.stream().flatMap(w -> own(w, name)))
            .toList();
    return methods.isEmpty() ? each : new Recovered(through(methods, policy), each.part());
  }

  /** The method of the response by which a handler's header is written. */
  private Optional<String> writtenBy(Recovered each) {
    if (SPRINGS.contains(each.policy().surface())) {
      return Optional.of(ADD);
    }
    Optional<ProjectType> owner =
        PolicyOwner.of(each.policy(), context.project()).map(PolicyOwner::type);
    boolean isHandlers = owner.filter(HandlerPaths::isController).isPresent();
    return isHandlers && each.part().orElse(null) instanceof WrittenHeader header
        ? Optional.of(header.added() || header.handedBack() ? ADD : SET)
        : Optional.empty();
  }

  private Stream<ResponseMethod> own(ProjectType wrapper, String method) {
    return context.project().lineage(wrapper).stream()
        .flatMap(
            type ->
                type.methods(method).stream()
                    .filter(m -> m.getParameters().size() == 2)
                    .map(m -> new ResponseMethod(Entry.of(wrapper, type, m), context)))
        .limit(1);
  }

  private CorsPolicy through(List<ResponseMethod> methods, CorsPolicy policy) {
    Origins origins =
        new Origins.Computed(
            origin -> {
              Answer answer = policy.answer(origin);
              boolean isKept =
                  answer instanceof Answer.Admitted admitted
                      && methods.stream().anyMatch(m -> m.keeps(admitted.echoed(), origin));
              return isKept ? new Answer.Refused() : answer;
            },
            policy.origins()::trusted);
    return policy.withOrigins(origins);
  }
}
