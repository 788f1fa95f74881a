package io.github.corslint.framework.jaxrs;

import io.github.corslint.framework.Context;
import io.github.corslint.framework.PolicyOwner;
import io.github.corslint.framework.Recovered;
import io.github.corslint.framework.RemovedHeader;
import io.github.corslint.framework.Unit;
import io.github.corslint.framework.WrittenCredentials;
import io.github.corslint.framework.WrittenHeader;
import io.github.corslint.model.CorsPolicy;
import io.github.corslint.model.Step;
import io.github.corslint.syntax.JavaSource;
import io.github.corslint.syntax.Project;
import io.github.corslint.syntax.ProjectType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * Response filters that take back what resources, or filters before them, have written: they run
 * after the resource method (Jakarta REST 3.1, 6.5.1), and {@code putSingle} and {@code remove}
 * leave none of its values.
 */
final class Replacements {

  private final Function<CorsPolicy, Reach> reach;
  private final Project project;
  private final FilterOrder order;
  private final Unit unit;
  private final List<Replacement> replacements = new ArrayList<>();

  /** A filter's policy and the resources that it acts on. */
  private record Replacement(CorsPolicy policy, List<ResourceMethod> resources) {}

  Replacements(Unit unit, Context context, Function<CorsPolicy, Reach> reach) {
    this.unit = unit;
    this.reach = reach;
    this.project = context.project();
    this.order = new FilterOrder(unit, context);
    unit.recovered().stream()
        .filter(each -> isRemoval(each) || isSettled(each) || isOfResteasy(each.policy()))
        .map(Recovered::policy)
        .filter(policy -> isOfResteasy(policy) || filter(policy).isPresent())
        .forEach(
            policy -> {
              if (reach.apply(policy) instanceof Reach.On on) {
                replacements.add(new Replacement(policy, on.resources()));
              }
            });
  }

  /** Whether something only takes headers back. */
  static boolean isRemoval(Recovered each) {
    return each.part().filter(RemovedHeader.class::isInstance).isPresent();
  }

  /** The filter of RESTEasy 3 to 7 sets what it finds, and refuses others with 403. */
  private static boolean isOfResteasy(CorsPolicy policy) {
    return policy.surface().equals(ResteasyFilter.SURFACE) && policy.scope().shadow().isEmpty();
  }

  private static boolean isSettled(Recovered each) {
    return each.part().orElse(null) instanceof WrittenHeader header && header.settled();
  }

  /** The response filter whose policy this is, when an application surely has it. */
  private Optional<ProjectType> filter(CorsPolicy policy) {
    return PolicyOwner.of(policy, project)
        .map(PolicyOwner::type)
        .filter(type -> Specification.isResponseFilter(type, project))
        .filter(type -> Specification.isProvider(type, project) || isNamedElsewhere(type));
  }

  private boolean isNamedElsewhere(ProjectType type) {
    return unit.sources().stream()
        .filter(source -> source != type.source())
        .anyMatch((JavaSource source) -> source.names(type.simpleName()));
  }

  /** Whether a filter takes back all that a policy writes. */
  boolean reaches(Recovered each) {
    return by(each).isPresent();
  }

  /** A policy that a filter leaves without effect. */
  Recovered shadowed(Recovered each) {
    CorsPolicy policy = each.policy();
    Step step =
        new Step(
            by(each).orElseThrow().at(), "this filter takes back what others have written before");
    return Recovered.alone(policy.withScope(policy.scope().shadowedBy(step)));
  }

  /**
   * A policy with the credentials that others have let in before; who gets in is all that it takes
   * back.
   */
  Recovered withCredentials(Recovered each) {
    CorsPolicy policy = each.policy();
    if (replacements.stream().noneMatch(r -> r.policy().equals(policy)) || tellsOfCookies(policy)) {
      return each;
    }
    return unit.recovered().stream()
        .filter(earlier -> by(earlier).filter(policy::equals).isPresent())
        .filter(earlier -> reach.apply(earlier.policy()).equals(reach.apply(policy)))
        .flatMap(earlier -> earlier.part().stream())
        .filter(WrittenHeader.class::isInstance)
        .map(part -> WrittenCredentials.beside(policy, ((WrittenHeader) part).credentials()))
        .map(joined -> new Recovered(joined, each.part()))
        .findFirst()
        .orElse(each);
  }

  private boolean tellsOfCookies(CorsPolicy policy) {
    return filter(policy)
        .map(type -> type.node().toString().toLowerCase(Locale.ROOT).replaceAll("[-_]", ""))
        .filter(text -> text.contains("allowcredentials"))
        .isPresent();
  }

  private Optional<CorsPolicy> by(Recovered each) {
    if (replacements.isEmpty()
        || !(each.part().orElse(null) instanceof WrittenHeader header)
        || !(reach.apply(each.policy()) instanceof Reach.On on)) {
      return Optional.empty();
    }
    Optional<ProjectType> filter = filter(each.policy());
    return replacements.stream()
        .filter(r -> r.resources().containsAll(on.resources()))
        .map(Replacement::policy)
        .filter(policy -> !policy.at().equals(each.policy().at()))
        .filter(policy -> header.handedBack() || filter.filter(f -> follows(policy, f)).isPresent())
        .findFirst();
  }

  private boolean follows(CorsPolicy policy, ProjectType earlier) {
    return filter(policy).filter(later -> order.isAfter(later, earlier)).isPresent();
  }
}
