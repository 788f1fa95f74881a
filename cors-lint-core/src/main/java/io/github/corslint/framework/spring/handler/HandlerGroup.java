package io.github.corslint.framework.spring.handler;

import io.github.corslint.framework.Recovered;
import io.github.corslint.model.Answer;
import io.github.corslint.model.CorsPolicy;
import io.github.corslint.model.Handler;
import io.github.corslint.model.Origins;
import java.util.ArrayList;
import java.util.List;

/** Handlers that share all that makes up their policy. */
public record HandlerGroup(CorsPolicy policy, List<Handler> handlers) {

  /** A group without handlers so far. */
  public HandlerGroup(CorsPolicy policy) {
    this(policy, new ArrayList<>());
  }

  /** A policy whose origins cannot be told. */
  public static CorsPolicy undecided(CorsPolicy policy, String why) {
    Answer answer = new Answer.Undecidable(why, policy.at(), false, List.of());
    return policy.withOrigins(new Origins.Computed(origin -> answer, List::of));
  }

  /** The policy, with all of its handlers. */
  public Recovered together() {
    return Recovered.alone(
        policy.withScope(policy.scope().withHandlers(handlers).withPaths(paths())));
  }

  /** The paths of all handlers; none when those of one are not known. */
  private List<String> paths() {
    return handlers.stream().allMatch(h -> h.paths().known().isPresent())
        ? handlers.stream()
            .flatMap(h -> h.paths().known().stream())
            .flatMap(List::stream)
            .distinct()
            .toList()
        : List.of();
  }
}
