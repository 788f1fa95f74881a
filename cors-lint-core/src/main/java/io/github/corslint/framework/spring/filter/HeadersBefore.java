package io.github.corslint.framework.spring.filter;

import io.github.corslint.framework.DoubledHeader;
import io.github.corslint.framework.PassingFilters;
import io.github.corslint.framework.PolicyOwner;
import io.github.corslint.framework.Recovered;
import io.github.corslint.framework.WrittenCredentials;
import io.github.corslint.framework.WrittenHeader;
import io.github.corslint.framework.spring.handler.Controllers;
import io.github.corslint.model.CorsPolicy;
import io.github.corslint.syntax.Project;
import java.util.ArrayList;
import java.util.List;

/**
 * Headers that a filter of the application has written when a handler writes its own. What a
 * handler sets takes the place of the filter's, and the filter's word on credentials stays; what it
 * adds stands beside it. Spring MVC adds the headers of entities that are handed back, and those
 * that a {@code ResponseBodyAdvice} sets (Spring Framework 5.2 to 7.0, {@code
 * ServletServerHttpResponse}).
 */
public final class HeadersBefore {

  private static final String ADVICE = "ResponseBodyAdvice";

  private final List<Filter> filters;
  private final OwnHeaders own;
  private final Project project;
  private final boolean areReplaced;

  /** A filter that writes the header before it hands a request on. */
  private record Filter(CorsPolicy policy, WrittenHeader header) {}

  /** What filters among these policies write before these handlers run. */
  public HeadersBefore(
      List<Recovered> recovered,
      List<Controllers.Method> methods,
      OwnHeaders own,
      Project project) {
    PassingFilters passing = new PassingFilters(project);
    List<Filter> writing = new ArrayList<>();
    for (Recovered each : recovered) {
      CorsPolicy policy = each.policy();
      if (each.part().orElse(null) instanceof WrittenHeader header
          && policy.scope().paths().isEmpty()
          && passing.writeForAll(policy)) {
        writing.add(new Filter(policy, header));
      }
    }
    this.filters = List.copyOf(writing);
    this.own = own;
    this.project = project;
    this.areReplaced = !filters.isEmpty() && !methods.isEmpty() && areReplaced(methods, recovered);
  }

  /** Whether every handler replaces what filters have written, whoever asks. */
  private boolean areReplaced(List<Controllers.Method> methods, List<Recovered> recovered) {
    List<CorsPolicy> settled =
        recovered.stream()
            .filter(
                each -> each.part().orElse(null) instanceof WrittenHeader h && replaces(h, each))
            .map(Recovered::policy)
            .toList();
    return methods.stream()
        .allMatch(m -> settled.stream().anyMatch(policy -> own.handlersOf(policy).contains(m)));
  }

  private boolean replaces(WrittenHeader header, Recovered each) {
    return header.settled()
        && !own.handlersOf(each.policy()).isEmpty()
        && !own.belongsToHandlers(each.policy(), header);
  }

  /** A policy as it is behind the filter that writes the same header, if there is one. */
  public Recovered behindFilter(Recovered each) {
    if (filters.isEmpty() || !(each.part().orElse(null) instanceof WrittenHeader header)) {
      return each;
    }
    CorsPolicy policy = each.policy();
    if (areReplaced && filters.stream().anyMatch(f -> f.policy().equals(policy))) {
      return new Recovered(policy.forNobody(), each.part());
    }
    if (isAdvice(policy) || own.belongsToHandlers(policy, header)) {
      return new Recovered(
          DoubledHeader.beside(filters.get(0).policy(), policy, "a filter"), each.part());
    }
    return own.handlersOf(policy).isEmpty()
        ? each
        : new Recovered(withCredentials(policy), each.part());
  }

  private boolean isAdvice(CorsPolicy policy) {
    return PolicyOwner.of(policy, project)
        .map(PolicyOwner::type)
        .filter(t -> project.librarySupertypes(t).stream().anyMatch(s -> s.isCalled(ADVICE)))
        .isPresent();
  }

  private CorsPolicy withCredentials(CorsPolicy policy) {
    return WrittenCredentials.beside(
        policy,
        origin ->
            filters.stream()
                .flatMap(f -> f.header().credentials().apply(origin).stream())
                .findFirst());
  }
}
