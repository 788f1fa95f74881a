package io.github.corslint.model;

import java.util.List;
import java.util.Optional;

/**
 * A handler and the one policy that browsers meet there, after everything that the application says
 * about it has been put together.
 *
 * @param handler what answers
 * @param policy the effective policy; empty when there is none or it cannot be told
 * @param reason why there is no policy, as a phrase; empty when there is one
 * @param parts the places that make up the policy, outermost first, and what each contributes
 */
@PublicApi
public record Endpoint(
    Handler handler, @Internal Optional<CorsPolicy> policy, String reason, List<Step> parts)
    implements Comparable<Endpoint> {

  private static final String UNCOVERED = "no CORS configuration covers it";

  @Internal
  public Endpoint {
    parts = List.copyOf(parts);
  }

  /** A handler with its policy. */
  @Internal
  public static Endpoint with(Handler handler, CorsPolicy policy, List<Step> parts) {
    return new Endpoint(handler, Optional.of(policy), "", parts);
  }

  /** A handler without a known policy, and why. */
  @Internal
  public static Endpoint without(Handler handler, String reason) {
    return new Endpoint(handler, Optional.empty(), reason, List.of());
  }

  /** A handler that no policy covers. */
  @Internal
  public static Endpoint uncovered(Handler handler) {
    return without(handler, UNCOVERED);
  }

  /** The same, where its policy holds on a profile only. */
  @Internal
  public Endpoint onProfile(String name) {
    return new Endpoint(handler, policy.map(p -> p.onProfile(name)), reason, parts);
  }

  /** Whether it is known that no policy covers it, as far as the search went. */
  @Internal
  public boolean isUncovered() {
    return policy.isEmpty() && reason.equals(UNCOVERED);
  }

  /** By place, so that reports come out the same. */
  @Override
  public int compareTo(Endpoint other) {
    int byPlace = handler.at().compareTo(other.handler.at());
    return byPlace != 0 ? byPlace : handler.name().compareTo(other.handler.name());
  }
}
