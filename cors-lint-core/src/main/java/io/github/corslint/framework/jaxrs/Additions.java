package io.github.corslint.framework.jaxrs;

import io.github.corslint.framework.Context;
import io.github.corslint.framework.DoubledHeader;
import io.github.corslint.framework.PolicyOwner;
import io.github.corslint.framework.Recovered;
import io.github.corslint.framework.Unit;
import io.github.corslint.framework.WrittenHeader;
import io.github.corslint.model.CorsPolicy;
import io.github.corslint.syntax.Project;
import io.github.corslint.syntax.ProjectType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Response filters that add the header that says who gets in to what resources, or filters before
 * them, have written: {@code add} leaves what is there (Jakarta REST 3.1, {@code MultivaluedMap}).
 */
final class Additions {

  private final Project project;
  private final FilterOrder order;
  private final List<Written> written = new ArrayList<>();

  /**
   * Code that writes the header.
   *
   * @param filter the response filter that it is; empty for a resource whose answer has it
   * @param resources the resources whose responses have it
   */
  private record Written(
      CorsPolicy policy,
      Optional<ProjectType> filter,
      boolean added,
      List<ResourceMethod> resources) {

    boolean covers(Written other) {
      return resources.containsAll(other.resources());
    }
  }

  Additions(Unit unit, Context context, Function<CorsPolicy, Reach> reach) {
    this.project = context.project();
    this.order = new FilterOrder(unit, context);
    for (Recovered each : unit.recovered()) {
      CorsPolicy policy = each.policy();
      if (each.part().orElse(null) instanceof WrittenHeader header
          && reach.apply(policy) instanceof Reach.On on
          && !on.resources().isEmpty()) {
        Optional<ProjectType> filter = filter(policy);
        if (filter.isPresent() || header.handedBack()) {
          written.add(new Written(policy, filter, header.added(), on.resources()));
        }
      }
    }
  }

  private Optional<ProjectType> filter(CorsPolicy policy) {
    return PolicyOwner.of(policy, project)
        .map(PolicyOwner::type)
        .filter(type -> Specification.isResponseFilter(type, project));
  }

  /** A policy as it is beside what others write on the same responses. */
  Recovered beside(Recovered each) {
    Optional<Written> own =
        written.stream().filter(w -> w.policy().at().equals(each.policy().at())).findFirst();
    return own.map(w -> new Recovered(beside(each.policy(), w), each.part())).orElse(each);
  }

  private CorsPolicy beside(CorsPolicy policy, Written own) {
    List<Written> others = written.stream().filter(other -> !other.equals(own)).toList();
    Optional<Written> earlier =
        others.stream()
            .filter(other -> isReported(own, other) && other.covers(own) && meet(own, other))
            .findFirst();
    if (earlier.isPresent()) {
      return DoubledHeader.beside(earlier.get().policy(), policy, who(earlier.get()));
    }
    List<Written> later =
        others.stream().filter(other -> isReported(other, own) && meet(own, other)).toList();
    boolean areAll =
        own.resources().stream()
            .allMatch(r -> later.stream().anyMatch(other -> other.resources().contains(r)));
    return areAll && !later.isEmpty()
        ? DoubledHeader.rest(policy, later.stream().map(Written::policy).toList())
        : policy;
  }

  /** Whether responses hold what both have written. */
  private boolean meet(Written one, Written other) {
    if (one.filter().isEmpty() || other.filter().isEmpty()) {
      return one.filter().or(other::filter).isPresent()
          && (one.filter().isPresent() ? one.added() : other.added());
    }
    boolean isOne = one.filter().get().node().equals(other.filter().get().node());
    boolean bothAdd = one.added() && other.added();
    return !isOne && (bothAdd || addsAfter(one, other) || addsAfter(other, one));
  }

  private boolean addsAfter(Written later, Written earlier) {
    return later.added()
        && later
            .filter()
            .filter(l -> earlier.filter().filter(e -> order.isAfter(l, e)).isPresent())
            .isPresent();
  }

  /** Which of two has to say it: the resource, else the filter that is found last. */
  private boolean isReported(Written own, Written other) {
    return own.filter().isPresent() == other.filter().isPresent()
        ? own.filter().isPresent() && written.indexOf(own) > written.indexOf(other)
        : own.filter().isEmpty();
  }

  private static String who(Written written) {
    return written.filter().map(filter -> "the filter " + filter.simpleName()).orElse("a resource");
  }
}
