package io.github.corslint.framework.jaxrs;

import com.github.javaparser.ast.expr.SimpleName;
import io.github.corslint.framework.Combination;
import io.github.corslint.framework.Context;
import io.github.corslint.framework.OwnCalls;
import io.github.corslint.framework.PolicyOwner;
import io.github.corslint.framework.Recovered;
import io.github.corslint.framework.Unit;
import io.github.corslint.framework.WrittenCredentials;
import io.github.corslint.framework.WrittenHeader;
import io.github.corslint.model.CorsPolicy;
import io.github.corslint.model.Endpoint;
import io.github.corslint.model.Handler;
import io.github.corslint.model.Step;
import io.github.corslint.syntax.Project;
import io.github.corslint.syntax.ProjectType;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The policies that act on each resource method of an application. */
final class ResourcePolicies {

  private static final Set<String> OF_ALL = Set.of(CxfFilter.SURFACE, ResteasyFilter.SURFACE);

  private final Unit unit;
  private final Context context;
  private final Project project;
  private final List<ResourceMethod> resources;
  private final CxfOverrides overrides;
  private final OwnCalls calls;
  private final IdleProviders idle;
  private final IdentityHashMap<ResourceMethod, List<CorsPolicy>> acting = new IdentityHashMap<>();
  private final List<String> open = new ArrayList<>();

  ResourcePolicies(Unit unit, Context context) {
    this.unit = unit;
    this.context = context;
    this.project = context.project();
    this.resources = new Resources(unit, context).find();
    this.overrides = new CxfOverrides(unit, resources, context);
    this.calls = new OwnCalls(project);
    this.idle = new IdleProviders(unit, context);
  }

  Combination combine() {
    Replacements replacements = new Replacements(unit, context, this::reach);
    Additions additions = new Additions(unit, context, this::reach);
    List<Recovered> recovered =
        unit.recovered().stream()
            .filter(each -> !Replacements.isRemoval(each))
            .filter(each -> !isPassedOn(each))
            .map(this::withCredentials)
            .map(each -> placed(each, replacements, additions))
            .toList();
    List<Endpoint> endpoints = new ArrayList<>(unit.endpoints());
    resources.forEach(resource -> endpoints.add(endpoint(resource)));
    return new Combination(recovered, endpoints);
  }

  private Recovered placed(Recovered each, Replacements replacements, Additions additions) {
    return replacements.reaches(each)
        ? replacements.shadowed(each)
        : settled(additions.beside(replacements.withCredentials(each)));
  }

  /** Whether something only adds credentials to what other code writes. */
  private boolean isPassedOn(Recovered each) {
    return WrittenCredentials.isAllOf(each) && reach(each.policy()) instanceof Reach.On;
  }

  /** A policy with the credentials that filters add to the same responses. */
  private Recovered withCredentials(Recovered each) {
    if (!(each.part().orElse(null) instanceof WrittenHeader)
        || unit.recovered().stream().noneMatch(WrittenCredentials::isAllOf)
        || !(reach(each.policy()) instanceof Reach.On on)) {
      return each;
    }
    return unit.recovered().stream()
        .filter(WrittenCredentials::isAllOf)
        .map(Recovered::policy)
        .filter(p -> reach(p) instanceof Reach.On o && o.resources().containsAll(on.resources()))
        .findFirst()
        .map(p -> new Recovered(WrittenCredentials.beside(each.policy(), p.at()), each.part()))
        .orElse(each);
  }

  private Recovered settled(Recovered each) {
    CorsPolicy policy = each.policy();
    Reach reach =
        resources.isEmpty() || policy.scope().shadow().isPresent()
            ? new Reach.Elsewhere()
            : reach(policy);
    if (reach instanceof Reach.Nothing nothing) {
      return Recovered.alone(policy.withScope(policy.scope().shadowedBy(nothing.why())));
    }
    if (reach instanceof Reach.Open unknown) {
      open.add(unknown.why());
    }
    if (!(reach instanceof Reach.On on) || on.resources().isEmpty()) {
      return each;
    }
    List<Handler> handlers = on.resources().stream().map(ResourceMethod::handler).toList();
    CorsPolicy whole = policy.withScope(policy.scope().withHandlers(handlers));
    on.resources().forEach(r -> acting.computeIfAbsent(r, x -> new ArrayList<>()).add(whole));
    return new Recovered(whole, each.part());
  }

  private Reach reach(CorsPolicy policy) {
    if (CxfOverrides.isOurs(policy)) {
      return overrides.reach(policy);
    }
    if (OF_ALL.contains(policy.surface())) {
      return new Reach.On(resources);
    }
    return PolicyOwner.of(policy, project)
        .map(owner -> reach(owner.type(), owner.member()))
        .orElseGet(Reach.Elsewhere::new);
  }

  private Reach reach(ProjectType type, String member) {
    if (Specification.isFilter(type, project)) {
      return ofFilter(type);
    }
    List<ResourceMethod> own =
        resources.stream()
            .filter(
                r ->
                    project.isA(r.type(), type)
                        && calls.lead(r.type(), List.of(r.method()), member))
            .toList();
    return own.isEmpty() ? new Reach.Elsewhere() : new Reach.On(own);
  }

  private Reach ofFilter(ProjectType filter) {
    Optional<Step> untaken = idle.against(filter);
    if (untaken.isPresent()) {
      return new Reach.Nothing(untaken.get());
    }
    if (isRegisteredByChoice(filter)) {
      return new Reach.Open("a DynamicFeature chooses the resources of " + filter.simpleName());
    }
    Bindings bindings = Bindings.of(filter, project, unit.sources());
    List<ResourceMethod> bound = resources.stream().filter(bindings::hold).toList();
    if (bound.isEmpty() && bindings.certain() && bindings.at().isPresent()) {
      return new Reach.Nothing(
          new Step(
              bindings.at().get(),
              "this filter acts on what has the same annotation, and no resource has"));
    }
    return bindings.certain()
        ? new Reach.On(bound)
        : new Reach.Open("the annotations of " + filter.simpleName() + " may limit it");
  }

  private boolean isRegisteredByChoice(ProjectType filter) {
    return unit.sources().stream()
        .flatMap(source -> source.types().stream())
        .filter(
            t ->
                project.librarySupertypes(t).stream()
                    .anyMatch(s -> Specification.has(s, "DynamicFeature")))
        .anyMatch(
            t ->
                t.node()
                    .findFirst(SimpleName.class, n -> n.getIdentifier().equals(filter.simpleName()))
                    .isPresent());
  }

  private Endpoint endpoint(ResourceMethod resource) {
    List<CorsPolicy> policies = acting.getOrDefault(resource, List.of());
    if (policies.size() > 1) {
      return Endpoint.without(resource.handler(), "several policies act on it: " + names(policies));
    }
    Optional<CorsPolicy> only = policies.stream().findFirst();
    return only.map(
            policy ->
                Endpoint.with(
                    resource.handler(),
                    policy,
                    List.of(new Step(policy.at(), "the " + policy.surface()))))
        .orElseGet(
            () ->
                open.isEmpty()
                    ? Endpoint.uncovered(resource.handler())
                    : Endpoint.without(resource.handler(), open.get(0)));
  }

  private static String names(List<CorsPolicy> policies) {
    return String.join(" and ", policies.stream().map(p -> p.scope().owner()).distinct().toList());
  }
}
