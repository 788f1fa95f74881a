package io.github.corslint.framework;

import io.github.corslint.model.CorsPolicy;
import java.util.Optional;

/**
 * A policy as its file alone shows it.
 *
 * @param policy the policy, as it is when nothing else has a say
 * @param part what its framework needs to combine it with others; empty when it stands alone
 */
public record Recovered(CorsPolicy policy, Optional<Part> part) {

  /** The same, which holds on a profile only; an empty name changes nothing. */
  public Recovered onProfile(String name) {
    return name.isEmpty() ? this : new Recovered(policy.onProfile(name), part);
  }

  /** A policy that nothing is combined with. */
  public static Recovered alone(CorsPolicy policy) {
    return new Recovered(policy, Optional.empty());
  }
}
