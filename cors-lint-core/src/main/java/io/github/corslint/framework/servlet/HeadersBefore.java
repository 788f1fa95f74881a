package io.github.corslint.framework.servlet;

import io.github.corslint.framework.DoubledHeader;
import io.github.corslint.framework.PassingFilters;
import io.github.corslint.framework.PolicyOwner;
import io.github.corslint.framework.Recovered;
import io.github.corslint.framework.WrittenCredentials;
import io.github.corslint.framework.WrittenHeader;
import io.github.corslint.model.Answer;
import io.github.corslint.model.CorsPolicy;
import io.github.corslint.model.Origins;
import io.github.corslint.syntax.Project;
import io.github.corslint.syntax.ProjectType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Headers that filters have written when a servlet writes its own: what it sets takes the place of
 * the filter's, and the filter's word on credentials stays; what it adds stands beside it (Jakarta
 * Servlet 6.0, {@code HttpServletResponse}).
 */
final class HeadersBefore {

  private final Containers containers;
  private final List<Before> filters = new ArrayList<>();
  private final List<Own> own = new ArrayList<>();

  /** A filter that writes before it hands requests on, and the servlets that it acts on. */
  private record Before(Recovered written, List<Containers.Servlet> servlets) {}

  /** What a servlet writes itself. */
  private record Own(Recovered written, WrittenHeader header, Containers.Servlet servlet) {}

  /** What is written for these servlets. */
  HeadersBefore(
      List<Recovered> recovered,
      List<Containers.Servlet> servlets,
      Containers containers,
      Project project) {
    this.containers = containers;
    PassingFilters passing = new PassingFilters(project);
    for (Recovered each : recovered) {
      Optional<ProjectType> owner = PolicyOwner.of(each.policy(), project).map(PolicyOwner::type);
      if (owner.isEmpty()) {
        continue;
      }
      if (containers.isFilter(owner.get())) {
        if (isWritten(each) && passing.writeBefore(each.policy())) {
          filters.add(new Before(each, behind(owner.get(), servlets)));
        }
      } else if (each.part().orElse(null) instanceof WrittenHeader header) {
        servlets.stream()
            .filter(servlet -> project.isA(servlet.type(), owner.get()))
            .forEach(servlet -> own.add(new Own(each, header, servlet)));
      }
    }
  }

  private static boolean isWritten(Recovered each) {
    return WrittenCredentials.isAllOf(each)
        || each.part().filter(WrittenHeader.class::isInstance).isPresent();
  }

  private List<Containers.Servlet> behind(ProjectType filter, List<Containers.Servlet> servlets) {
    List<String> patterns = containers.patternsOfFilter(filter);
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
    if (servlets.isEmpty()) {
      return filters.stream()
          .filter(f -> f.written().equals(each) && !WrittenCredentials.isAllOf(each))
          .findFirst()
          .map(filter -> new Recovered(left(filter), each.part()))
          .orElse(each);
    }
    CorsPolicy policy = each.policy();
    for (Before filter : filters) {
      if (servlets.stream().allMatch(o -> filter.servlets().contains(o.servlet()))) {
        policy = behind(filter, servlets.get(0).header(), policy);
      }
    }
    return policy.equals(each.policy()) ? each : new Recovered(policy, each.part());
  }

  private static CorsPolicy behind(Before filter, WrittenHeader header, CorsPolicy policy) {
    CorsPolicy before = filter.written().policy();
    if (!(filter.written().part().orElse(null) instanceof WrittenHeader written)) {
      return WrittenCredentials.beside(policy, before.at());
    }
    return header.added()
        ? DoubledHeader.beside(before, policy, "the filter " + before.scope().owner())
        : WrittenCredentials.beside(policy, written.credentials());
  }

  /** What is left of a filter's policy when all servlets behind it write the header too. */
  private CorsPolicy left(Before filter) {
    CorsPolicy policy = filter.written().policy();
    List<Own> beside = own.stream().filter(o -> filter.servlets().contains(o.servlet())).toList();
    boolean areAll =
        !beside.isEmpty()
            && filter.servlets().stream()
                .allMatch(s -> beside.stream().anyMatch(o -> o.servlet().equals(s)));
    if (!areAll) {
      return policy;
    }
    return beside.stream().allMatch(o -> o.header().settled())
        ? policy.withOrigins(new Origins.Computed(origin -> new Answer.Refused(), List::of))
        : beside.stream().allMatch(o -> o.header().added())
            ? DoubledHeader.rest(policy, beside.stream().map(o -> o.written().policy()).toList())
            : policy;
  }
}
