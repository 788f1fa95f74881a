package io.github.corslint;

import io.github.corslint.framework.Recovered;
import io.github.corslint.model.Location;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Which policies are made by code that other code calls or whose objects it uses. What a helper
 * does by itself, with unknown arguments, is of no interest where it is known who calls it with
 * what; nor is what an object is like before anything is done with it.
 */
final class Calls {

  private final Map<Location, List<Recovered>> callers;

  private Calls(Map<Location, List<Recovered>> callers) {
    this.callers = callers;
  }

  static Calls of(List<Recovered> all) {
    return new Calls(
        all.stream()
            .filter(r -> !r.lead().through().isEmpty() || !r.lead().makesOnly())
            .collect(Collectors.groupingBy(r -> r.policy().at())));
  }

  List<Recovered> withoutCalled(List<Recovered> policies) {
    return policies.stream()
        .filter(
            r -> callers.getOrDefault(r.policy().at(), List.of()).stream().noneMatch(r::isPartOf))
        .toList();
  }
}
