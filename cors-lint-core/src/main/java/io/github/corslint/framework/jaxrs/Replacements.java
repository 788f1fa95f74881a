package io.github.corslint.framework.jaxrs;

import com.github.javaparser.ast.nodeTypes.NodeWithAnnotations;
import io.github.corslint.framework.PolicyOwner;
import io.github.corslint.framework.Recovered;
import io.github.corslint.framework.RemovedHeader;
import io.github.corslint.framework.Unit;
import io.github.corslint.framework.WrittenHeader;
import io.github.corslint.model.CorsPolicy;
import io.github.corslint.model.Step;
import io.github.corslint.syntax.JavaSource;
import io.github.corslint.syntax.Project;
import io.github.corslint.syntax.ProjectType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Response filters that take back what resources have written: they run after the resource method
 * (Jakarta REST 3.1, 6.5.1), and {@code putSingle} and {@code remove} leave none of its values.
 */
final class Replacements {

  private final Function<CorsPolicy, Reach> reach;
  private final Project project;
  private final List<Replacement> replacements = new ArrayList<>();

  /** A filter's policy and the resources that it acts on. */
  private record Replacement(CorsPolicy policy, List<ResourceMethod> resources) {}

  Replacements(Unit unit, Project project, Function<CorsPolicy, Reach> reach) {
    this.reach = reach;
    this.project = project;
    unit.recovered().stream()
        .filter(each -> isRemoval(each) || isSettled(each))
        .map(Recovered::policy)
        .filter(policy -> isRegisteredFilter(policy, unit))
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

  private static boolean isSettled(Recovered each) {
    return each.part().orElse(null) instanceof WrittenHeader header && header.settled();
  }

  private boolean isRegisteredFilter(CorsPolicy policy, Unit unit) {
    return PolicyOwner.of(policy, project)
        .map(PolicyOwner::type)
        .filter(type -> Specification.isResponseFilter(type, project))
        .filter(type -> isProvider(type) || isNamedElsewhere(type, unit))
        .isPresent();
  }

  private boolean isProvider(ProjectType type) {
    return type.node() instanceof NodeWithAnnotations<?> element
        && Specification.annotation(element, "Provider", type, project).isPresent();
  }

  private static boolean isNamedElsewhere(ProjectType type, Unit unit) {
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
        new Step(by(each).orElseThrow().at(), "this filter takes back what resources have written");
    return Recovered.alone(policy.withScope(policy.scope().shadowedBy(step)));
  }

  private Optional<CorsPolicy> by(Recovered each) {
    if (replacements.isEmpty()
        || !(each.part().orElse(null) instanceof WrittenHeader header)
        || !header.handedBack()
        || !(reach.apply(each.policy()) instanceof Reach.On on)) {
      return Optional.empty();
    }
    return replacements.stream()
        .filter(r -> r.resources().containsAll(on.resources()))
        .map(Replacement::policy)
        .filter(policy -> !policy.at().equals(each.policy().at()))
        .findFirst();
  }
}
