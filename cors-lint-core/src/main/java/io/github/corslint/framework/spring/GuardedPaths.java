package io.github.corslint.framework.spring;

import io.github.corslint.framework.Context;
import io.github.corslint.model.Handler;
import io.github.corslint.model.Step;
import io.github.corslint.syntax.JavaSource;
import java.util.List;
import java.util.Optional;

/** What security filter chains do in front of handlers, where the chains are known. */
final class GuardedPaths {

  private final SecurityChains chains;
  private final AutomaticCors automatic;

  GuardedPaths(List<JavaSource> sources, SecurityChains chains, Context context) {
    this.chains = chains;
    this.automatic = new AutomaticCors(sources, context);
  }

  /** The handler with what asks its callers to log in: itself, or else the chain in front of it. */
  Handler complete(Handler handler) {
    if (handler.login().isPresent() || !chains.areKnown()) {
      return handler;
    }
    Optional<Step> login =
        handler.paths().known().stream()
            .flatMap(List::stream)
            .flatMap(path -> login(handler, path).stream())
            .findFirst();
    return new Handler(handler.at(), handler.name(), handler.methods(), handler.paths(), login);
  }

  /** Whether there is no other security chain than one. */
  boolean haveOneChain() {
    return chains.ordered().size() == 1;
  }

  /** Whether the chain in front of a handler answers for CORS on all of its paths. */
  boolean answersCors(Handler handler) {
    List<String> paths = handler.paths().known().orElse(List.of());
    return chains.areKnown()
        && !paths.isEmpty()
        && paths.stream()
            .allMatch(
                path ->
                    chains
                        .responsibleFor(PathPatterns.sample(path))
                        .filter(chain -> chain.hasCors() || automatic.appliesTo(chain))
                        .isPresent());
  }

  private Optional<Step> login(Handler handler, String path) {
    String sample = PathPatterns.sample(path);
    String method =
        handler.methods().known().flatMap(names -> names.stream().findFirst()).orElse("GET");
    return chains
        .responsibleFor(sample)
        .flatMap(chain -> chain.rules().decisive(method, sample))
        .filter(rule -> rule.access() == SecurityRules.Access.GUARDED)
        .map(rule -> new Step(rule.at(), "the security filter chain asks for a login"));
  }
}
