package io.github.corslint.framework.servlet;

import io.github.corslint.framework.Combination;
import io.github.corslint.framework.Context;
import io.github.corslint.framework.PolicyOwner;
import io.github.corslint.framework.Recovered;
import io.github.corslint.framework.Unit;
import io.github.corslint.framework.WrittenCredentials;
import io.github.corslint.framework.servlet.UrlPattern.Cover;
import io.github.corslint.model.CorsPolicy;
import io.github.corslint.model.Endpoint;
import io.github.corslint.model.Handler;
import io.github.corslint.model.Scope;
import io.github.corslint.model.Step;
import io.github.corslint.syntax.Project;
import io.github.corslint.syntax.ProjectType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The policies that a servlet container's filters put before servlets and before every other
 * handler that has none of its own.
 */
final class ContainerPolicies {

  private final Unit unit;
  private final Project project;
  private final Containers containers;
  private final List<Containers.Servlet> servlets;
  private final List<Owned> owned;

  ContainerPolicies(Unit unit, Context context) {
    this.project = context.project();
    this.containers = new Containers(unit, context);
    this.servlets = containers.servlets();
    HeadersBefore before =
        new HeadersBefore(unit.recovered(), servlets, containers, context.project());
    this.unit = unit.with(unit.recovered().stream().map(before::joined).map(this::asked).toList());
    this.owned =
        this.unit.recovered().stream()
            .filter(each -> !WrittenCredentials.isAllOf(each))
            .map(Recovered::policy)
            .map(p -> new Owned(p, owner(p)))
            .toList();
  }

  /** A policy and the class whose code sets it up. */
  private record Owned(CorsPolicy policy, Optional<ProjectType> owner) {}

  /**
   * A filter before handlers.
   *
   * @param policy what it answers
   * @param patterns its URL patterns; none when they cannot be told
   */
  private record Filter(CorsPolicy policy, List<String> patterns) {
    Cover cover(Handler handler) {
      return patterns.isEmpty()
          ? Cover.SOME
          : UrlPattern.cover(patterns, handler.paths().known().orElse(List.of()));
    }

    Step step() {
      return new Step(policy.at(), "the filter for " + String.join(", ", patterns));
    }
  }

  Combination combine() {
    List<Endpoint> found = new ArrayList<>(unit.endpoints());
    servlets.forEach(servlet -> found.add(ofOwn(servlet)));
    List<Filter> filters =
        owned.stream().flatMap(o -> filter(o.policy(), o.owner()).stream()).toList();
    List<Endpoint> endpoints = found.stream().map(e -> behind(filters, e)).toList();
    List<Recovered> recovered =
        unit.recovered().stream().map(r -> placed(r, filters, endpoints)).toList();
    return new Combination(recovered, endpoints);
  }

  /** A servlet with the policy that its own code writes. */
  private Endpoint ofOwn(Containers.Servlet servlet) {
    List<CorsPolicy> own =
        owned.stream()
            .filter(o -> o.owner().filter(t -> project.isA(servlet.type(), t)).isPresent())
            .map(Owned::policy)
            .toList();
    return switch (own.size()) {
      case 0 -> Endpoint.uncovered(servlet.handler());
      case 1 ->
          Endpoint.with(
              servlet.handler(),
              own.get(0),
              List.of(new Step(own.get(0).at(), "the servlet's own code")));
      default -> Endpoint.without(servlet.handler(), "its own code writes several policies");
    };
  }

  /** A policy as it is when its filter may never be asked. */
  private Recovered asked(Recovered each) {
    CorsPolicy policy = each.policy();
    return owner(policy)
        .filter(containers::isFilter)
        .flatMap(containers::against)
        .map(why -> Recovered.alone(policy.withScope(policy.scope().shadowedBy(why))))
        .orElse(each);
  }

  private Optional<ProjectType> owner(CorsPolicy policy) {
    return PolicyOwner.of(policy, project).map(PolicyOwner::type);
  }

  private Optional<Filter> filter(CorsPolicy policy, Optional<ProjectType> owner) {
    if (policy.scope().shadow().isPresent() || !policy.scope().handlers().isEmpty()) {
      return Optional.empty();
    }
    if (ShippedFilter.isSurface(policy.surface())) {
      return Optional.of(new Filter(policy, policy.scope().paths()));
    }
    return owner
        .filter(containers::isFilter)
        .map(type -> new Filter(policy, containers.patternsOfFilter(type)));
  }

  /** A handler that no policy covers, with that of the only filter before it. */
  private static Endpoint behind(List<Filter> filters, Endpoint endpoint) {
    if (!endpoint.isUncovered()) {
      return endpoint;
    }
    List<Filter> before =
        filters.stream().filter(f -> f.cover(endpoint.handler()) != Cover.NONE).toList();
    if (before.isEmpty()) {
      return endpoint;
    }
    Filter first = before.get(0);
    if (before.size() > 1) {
      return Endpoint.without(
          endpoint.handler(), "several filters act on it, and which one decides is open");
    }
    return first.cover(endpoint.handler()) == Cover.ALL
        ? Endpoint.with(endpoint.handler(), first.policy(), List.of(first.step()))
        : Endpoint.without(
            endpoint.handler(),
            "it cannot be told whether " + first.policy().scope().owner() + " acts on it");
  }

  /** A policy with the URL patterns of its filter and the handlers behind it. */
  private Recovered placed(Recovered each, List<Filter> filters, List<Endpoint> endpoints) {
    CorsPolicy policy = each.policy();
    if (!policy.scope().handlers().isEmpty()) {
      return each;
    }
    List<Handler> handlers =
        endpoints.stream()
            .filter(e -> e.policy().filter(policy::equals).isPresent())
            .map(Endpoint::handler)
            .toList();
    List<String> patterns =
        filters.stream()
            .filter(f -> f.policy().equals(policy) && policy.scope().paths().isEmpty())
            .findFirst()
            .map(Filter::patterns)
            .orElse(List.of());
    if (handlers.isEmpty() && patterns.isEmpty()) {
      return each;
    }
    Scope scope = policy.scope().withHandlers(handlers);
    Scope placed = patterns.isEmpty() ? scope : scope.withPaths(patterns);
    return new Recovered(policy.withScope(placed), each.part());
  }
}
