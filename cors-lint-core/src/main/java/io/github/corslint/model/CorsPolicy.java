package io.github.corslint.model;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A CORS policy as recovered from source: who gets in, and what they may do.
 *
 * @param surface what kind of configuration it is, for people ("Spring CorsConfiguration",
 *     "response header")
 * @param at the place that stands for the policy
 * @param origins who gets in
 * @param credentials whether cookies may go along, where that is a setting of its own
 * @param methods allowed methods
 * @param allowedHeaders allowed request headers
 * @param exposedHeaders response headers that scripts may read
 * @param maxAge seconds for which a browser may cache a preflight
 * @param privateNetwork whether pages on the internet may reach it on a private network
 * @param scope what it covers
 */
public record CorsPolicy(
    String surface,
    Location at,
    Origins origins,
    Setting<Boolean> credentials,
    Setting<List<String>> methods,
    Setting<List<String>> allowedHeaders,
    Setting<List<String>> exposedHeaders,
    Setting<Long> maxAge,
    Setting<Boolean> privateNetwork,
    Scope scope) {

  /**
   * Stands in {@link #methods} and {@link #allowedHeaders} for code that copies what the preflight
   * asks for.
   */
  public static final String REQUESTED = "<requested>";

  private static final String STRANGER = "https://stranger.test";

  /** A policy of which only the origins are known. */
  public static CorsPolicy of(String surface, Location at, Origins origins, Scope scope) {
    return new CorsPolicy(
        surface,
        at,
        origins,
        Setting.unset(),
        Setting.unset(),
        Setting.unset(),
        Setting.unset(),
        Setting.unset(),
        Setting.unset(),
        scope);
  }

  /**
   * Whether another policy of the same place allows the same, as far as the origins show that they
   * name and one that nobody names.
   */
  public boolean isLike(CorsPolicy other) {
    return at.equals(other.at)
        && scope.profile().equals(other.scope.profile())
        && methods.equals(other.methods)
        && allowedHeaders.equals(other.allowedHeaders)
        && exposedHeaders.equals(other.exposedHeaders)
        && Stream.of(origins, other.origins)
            .flatMap(each -> each.trusted().stream())
            .map(TrustedOrigin::text)
            .collect(Collectors.toSet())
            .stream()
            .allMatch(origin -> answersAlike(origin, other))
        && answersAlike(STRANGER, other);
  }

  private boolean answersAlike(String origin, CorsPolicy other) {
    return origins.answer(origin).harm() == other.origins.answer(origin).harm();
  }

  /** The same policy, which holds on a profile only; an empty name changes nothing. */
  public CorsPolicy onProfile(String name) {
    return name.isEmpty() ? this : withScope(scope.onProfile(name));
  }

  /** The same policy that covers something else. */
  public CorsPolicy withScope(Scope other) {
    return new CorsPolicy(
        surface,
        at,
        origins,
        credentials,
        methods,
        allowedHeaders,
        exposedHeaders,
        maxAge,
        privateNetwork,
        other);
  }

  /** The same policy that lets in others. */
  public CorsPolicy withOrigins(Origins other) {
    return new CorsPolicy(
        surface,
        at,
        other,
        credentials,
        methods,
        allowedHeaders,
        exposedHeaders,
        maxAge,
        privateNetwork,
        scope);
  }

  /** The same policy where no response shows what it says. */
  public CorsPolicy forNobody() {
    return withOrigins(new Origins.Computed(origin -> new Answer.Refused(), List::of));
  }

  /** The same policy, with a note on every origin that is listed in it. */
  public CorsPolicy noted(String note) {
    return origins instanceof Origins.Declared declared ? withOrigins(declared.noted(note)) : this;
  }

  /** What a browser that sends this origin is told. */
  public Answer answer(String origin) {
    return origins.answer(origin);
  }

  /** Whether everybody is let in because nobody said anything about origins. */
  public boolean isSilent() {
    return origins instanceof Origins.Declared declared && declared.isSilent();
  }

  /**
   * Whether the origins are decided by code of the application, not by a list given to a framework.
   */
  public boolean isHandWritten() {
    return origins instanceof Origins.Computed;
  }
}
