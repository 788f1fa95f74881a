package io.github.corslint.framework.spring.security;

import io.github.corslint.framework.Context;
import io.github.corslint.framework.spring.policy.PathPatterns;
import io.github.corslint.model.Handler;
import io.github.corslint.model.Step;
import io.github.corslint.syntax.JavaSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What security filter chains do in front of handlers, where the chains are known. */
public final class GuardedPaths {

  private final SecurityChains chains;
  private final AutomaticCors automatic;

  /** The paths of one application that these chains guard. */
  public GuardedPaths(List<JavaSource> sources, SecurityChains chains, Context context) {
    this.chains = chains;
    this.automatic = new AutomaticCors(sources, context);
  }

  /** The handler with what asks its callers to log in: itself, or else the chain in front of it. */
  public Handler complete(Handler handler) {
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

  /**
   * The chain in front of a handler, when it answers for CORS on all of its paths; none when nobody
   * does or it is not known who.
   */
  public Optional<SecurityChains.Ordered> answering(Handler handler) {
    List<SecurityChains.Ordered> inFront = inFront(handler).distinct().toList();
    return inFront.size() == 1
            && inFront(handler).count() == pathsOf(handler).size()
            && answersCors(inFront.get(0).chain())
        ? Optional.of(inFront.get(0))
        : Optional.empty();
  }

  /** Whether a chain that answers for CORS is in front of one of its paths. */
  public boolean isAnswered(Handler handler) {
    return inFront(handler).anyMatch(c -> answersCors(c.chain()));
  }

  /** Whether different chains, of which one answers for CORS, are in front of its paths. */
  public boolean isDivided(Handler handler) {
    return inFront(handler).distinct().count() > 1 && isAnswered(handler);
  }

  private boolean answersCors(SecurityChain chain) {
    return chain.hasCors() || automatic.appliesTo(chain);
  }

  private Stream<SecurityChains.Ordered> inFront(Handler handler) {
    return chains.areKnown()
        ? pathsOf(handler).stream()
            .map(PathPatterns::sample)
            .flatMap(path -> chains.firstFor(path).stream())
        : Stream.of();
  }

  private static List<String> pathsOf(Handler handler) {
    return handler.paths().known().orElse(List.of());
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
