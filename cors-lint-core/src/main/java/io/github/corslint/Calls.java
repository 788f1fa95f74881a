package io.github.corslint;

import io.github.corslint.framework.Recovered;
import io.github.corslint.model.Location;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which policies are made by code that other code calls or whose objects it uses. What a helper
 * does by itself, with unknown arguments, is of no interest where it is known who calls it with
 * what, and what comes of it; nor is what an object is like before anything is done with it. Where
 * a framework calls code by itself, code that only hands it to the framework says it again.
 */
final class Calls {

  private final Map<Location, List<Recovered>> callers;
  private final Set<Location> called;
  private final Map<Location, List<Recovered>> ofFrameworks;

  private Calls(
      Map<Location, List<Recovered>> callers,
      Set<Location> called,
      Map<Location, List<Recovered>> ofFrameworks) {
    this.callers = callers;
    this.called = called;
    this.ofFrameworks = ofFrameworks;
  }

  static Calls of(List<Recovered> all) {
    return new Calls(
        all.stream()
            .filter(r -> !r.lead().through().isEmpty() || !r.lead().makesOnly())
            .collect(Collectors.groupingBy(r -> r.policy().at())),
        all.stream()
            .flatMap(r -> r.lead().through().stream())
            .collect(Collectors.toUnmodifiableSet()),
        all.stream()
            .filter(r -> r.lead().standsAlone() && r.lead().entry().isPresent())
            .collect(Collectors.groupingBy(r -> r.policy().at())));
  }

  List<Recovered> withoutCalled(List<Recovered> policies) {
    return policies.stream()
        .filter(
            r ->
                !r.isUnfinished(called)
                    && callers.getOrDefault(r.policy().at(), List.of()).stream()
                        .noneMatch(caller -> r.isPartOf(caller) && caller.isTelling())
                    && ofFrameworks.getOrDefault(r.policy().at(), List.of()).stream()
                        .noneMatch(r::repeats))
        .toList();
  }
}
