package io.github.corslint.framework.servlet;

import io.github.corslint.framework.DoubledHeader;
import io.github.corslint.framework.PassingFilters;
import io.github.corslint.framework.PolicyOwner;
import io.github.corslint.framework.Recovered;
import io.github.corslint.framework.WrittenCredentials;
import io.github.corslint.framework.WrittenHeader;
import io.github.corslint.model.Answer;
import io.github.corslint.model.CorsPolicy;
import io.github.corslint.model.Location;
import io.github.corslint.model.Origins;
import io.github.corslint.syntax.Project;
import io.github.corslint.syntax.ProjectType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Headers that filters have written when a servlet, or a filter after them, writes its own: what it
 * sets takes the place of the filter's, and the filter's word on credentials stays; what it adds
 * stands beside it (Jakarta Servlet 6.0, {@code HttpServletResponse}).
 */
final class HeadersBefore {

  private final List<Containers.Servlet> servlets;
  private final Containers containers;
  private final Project project;
  private final PassingFilters passing;
  private final List<Before> filters = new ArrayList<>();
  private final List<Own> own = new ArrayList<>();

  /**
   * A filter that writes before it hands requests on.
   *
   * @param type its class; empty for one that comes with a container or a library
   * @param servlets those that it acts on
   */
  private record Before(
      Recovered written, Optional<ProjectType> type, List<Containers.Servlet> servlets) {

    CorsPolicy policy() {
      return written.policy();
    }

    Optional<WrittenHeader> header() {
      return written.part().filter(WrittenHeader.class::isInstance).map(WrittenHeader.class::cast);
    }

    String name() {
      return "the filter " + policy().scope().owner().replaceFirst("[.].*", "");
    }
  }

  /** What a servlet writes itself. */
  private record Own(Recovered written, WrittenHeader header, Containers.Servlet servlet) {}

  /** What is written for these servlets. */
  HeadersBefore(
      List<Recovered> recovered,
      List<Containers.Servlet> servlets,
      Containers containers,
      Project project) {
    this.servlets = servlets;
    this.containers = containers;
    this.project = project;
    this.passing = new PassingFilters(project);
    recovered.forEach(this::sort);
  }

  private void sort(Recovered each) {
    CorsPolicy policy = each.policy();
    Optional<ProjectType> owner = PolicyOwner.of(policy, project).map(PolicyOwner::type);
    if (ShippedFilter.isSurface(policy.surface())) {
      if (policy.scope().shadow().isEmpty()) {
        filters.add(new Before(each, Optional.empty(), under(policy.scope().paths())));
      }
    } else if (owner.filter(containers::isFilter).isPresent()) {
      if (isWritten(each) && passing.writeBefore(policy)) {
        filters.add(new Before(each, owner, under(containers.patternsOfFilter(owner.get()))));
      }
    } else if (owner.isPresent() && each.part().orElse(null) instanceof WrittenHeader header) {
      servlets.stream()
          .filter(servlet -> project.isA(servlet.type(), owner.get()))
          .forEach(servlet -> own.add(new Own(each, header, servlet)));
    }
  }

  private static boolean isWritten(Recovered each) {
    return WrittenCredentials.isAllOf(each)
        || each.part().filter(WrittenHeader.class::isInstance).isPresent();
  }

  private List<Containers.Servlet> under(List<String> patterns) {
    return servlets.stream()
        .filter(s -> !patterns.isEmpty())
        .filter(
            s ->
                UrlPattern.cover(patterns, s.handler().paths().known().orElse(List.of()))
                    == UrlPattern.Cover.ALL)
        .toList();
  }

  /** A policy as it is on the responses that have both. */
  Recovered joined(Recovered each) {
    List<Own> servlets = own.stream().filter(o -> o.written().equals(each)).toList();
    CorsPolicy joined = servlets.isEmpty() ? ofFilter(each) : ofServlets(each, servlets);
    return joined.equals(each.policy()) ? each : new Recovered(joined, each.part());
  }

  private CorsPolicy ofFilter(Recovered each) {
    return filters.stream()
        .filter(f -> f.written().equals(each) && !WrittenCredentials.isAllOf(each))
        .findFirst()
        .map(filter -> among(filter, left(filter)))
        .orElse(each.policy());
  }

  private CorsPolicy ofServlets(Recovered each, List<Own> servlets) {
    CorsPolicy policy = each.policy();
    for (Before filter : filters) {
      if (servlets.stream().allMatch(o -> filter.servlets().contains(o.servlet()))) {
        policy = behind(filter, servlets.get(0).header(), policy);
      }
    }
    return policy;
  }

  private static CorsPolicy behind(Before filter, WrittenHeader header, CorsPolicy policy) {
    CorsPolicy before = filter.policy();
    if (WrittenCredentials.isAllOf(filter.written())) {
      return WrittenCredentials.beside(policy, before.at());
    }
    CorsPolicy joined =
        header.added()
            ? DoubledHeader.beside(before, policy, filter.name())
            : WrittenCredentials.beside(policy, origin -> credentials(filter, origin));
    boolean refuses =
        ShippedFilter.ofSurface(before.surface()).filter(ShippedFilter::refuses).isPresent();
    return refuses ? ofAdmitted(before, joined) : joined;
  }

  private static Optional<Location> credentials(Before filter, String origin) {
    if (filter.header().isPresent()) {
      return filter.header().get().credentials().apply(origin);
    }
    return filter.policy().answer(origin) instanceof Answer.Admitted a && a.credentials()
        ? Optional.of(filter.policy().at())
        : Optional.empty();
  }

  /** A policy for those whom a filter lets come to it. */
  private static CorsPolicy ofAdmitted(CorsPolicy filter, CorsPolicy policy) {
    return policy.withOrigins(
        new Origins.Computed(
            origin ->
                filter.answer(origin) instanceof Answer.Refused
                    ? new Answer.Refused()
                    : policy.answer(origin),
            policy.origins()::trusted));
  }

  /** What is left of a filter's policy when all servlets behind it write the header too. */
  private CorsPolicy left(Before filter) {
    CorsPolicy policy = filter.policy();
    List<Own> beside = own.stream().filter(o -> filter.servlets().contains(o.servlet())).toList();
    boolean areAll =
        !beside.isEmpty()
            && filter.servlets().stream()
                .allMatch(s -> beside.stream().anyMatch(o -> o.servlet().equals(s)));
    if (!areAll) {
      return policy;
    }
    if (beside.stream().allMatch(o -> o.header().settled())) {
      return policy.forNobody();
    }
    return beside.stream().allMatch(o -> o.header().added())
        ? DoubledHeader.rest(policy, beside.stream().map(o -> o.written().policy()).toList())
        : policy;
  }

  /** A filter's policy beside those of other filters. */
  private CorsPolicy among(Before filter, CorsPolicy policy) {
    CorsPolicy joined = policy;
    for (Before other : filters) {
      if (areTwo(filter, other)) {
        joined = beside(filter, other, joined);
      }
    }
    return joined;
  }

  private static boolean areTwo(Before one, Before other) {
    return one.type().isPresent()
        && other.type().isPresent()
        && !one.type().get().node().equals(other.type().get().node())
        && one.header().isPresent()
        && other.header().isPresent()
        && !one.servlets().isEmpty()
        && other.servlets().containsAll(one.servlets());
  }

  private CorsPolicy beside(Before filter, Before other, CorsPolicy policy) {
    WrittenHeader header = filter.header().orElseThrow();
    WrittenHeader others = other.header().orElseThrow();
    if (header.added() && others.added()) {
      return filters.indexOf(filter) > filters.indexOf(other)
          ? DoubledHeader.beside(other.policy(), policy, other.name())
          : DoubledHeader.rest(policy, List.of(other.policy()));
    }
    if (others.settled() && isAfter(other, filter)) {
      return policy.forNobody();
    }
    return header.settled() && isAfter(filter, other)
        ? WrittenCredentials.beside(policy, others.credentials())
        : policy;
  }

  private boolean isAfter(Before later, Before earlier) {
    return containers.isAfter(later.type().orElseThrow(), earlier.type().orElseThrow());
  }
}
