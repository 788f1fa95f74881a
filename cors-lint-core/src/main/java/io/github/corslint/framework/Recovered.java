package io.github.corslint.framework;

import io.github.corslint.model.CorsPolicy;
import io.github.corslint.model.Location;
import io.github.corslint.model.TrustedOrigin;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A policy as its file alone shows it.
 *
 * @param policy the policy, as it is when nothing else has a say
 * @param part what its framework needs to combine it with others; empty when it stands alone
 * @param lead the code that led to it
 * @param presence on which profiles of the configuration files it is so
 */
public record Recovered(CorsPolicy policy, Optional<Part> part, Lead lead, Presence presence) {

  /** A policy that no code led to, or that was combined with others. */
  public Recovered(CorsPolicy policy, Optional<Part> part) {
    this(policy, part, Lead.NONE, Presence.ALWAYS);
  }

  /** The same, to which this code led. */
  Recovered ledBy(Lead code) {
    return new Recovered(policy, part, code, presence);
  }

  /** The same, where it is so on these profiles. */
  Recovered presentAt(Presence profiles) {
    return new Recovered(policy, part, lead, profiles);
  }

  /**
   * Whether another policy is what becomes of this one when the program goes on, so that what its
   * own code does by itself never happens: it is called, or the object that it makes is used.
   */
  public boolean isPartOf(Recovered other) {
    return policy.at().equals(other.policy().at()) && (isCalledIn(other) || isMadeFor(other));
  }

  /**
   * Whether it tells what becomes of the code that it runs: all of it was seen, or as much as lets
   * somebody in.
   */
  public boolean isTelling() {
    return lead.isWhole()
        || Stream.concat(
                Stream.of(Runs.UNRELATED),
                policy.origins().trusted().stream().map(TrustedOrigin::text))
            .anyMatch(origin -> policy.answer(origin).harm() > 0);
  }

  private boolean isCalledIn(Recovered other) {
    return isAmong(other.lead().through());
  }

  /**
   * Whether it is an object as its constructor leaves it, which other code goes on with.
   *
   * @param through the methods and constructors that other code runs
   */
  public boolean isUnfinished(Set<Location> through) {
    boolean isItself = lead.type().filter(policy.at()::equals).isPresent();
    return lead.makesOnly() && isItself && isAmong(through);
  }

  /**
   * Whether it is a header that a framework's own call of the code shows as well, seen from code
   * that led there.
   */
  public boolean repeats(Recovered other) {
    return !isAtHome()
        && other.isAtHome()
        && other.lead().entry().filter(lead.through()::contains).isPresent()
        && isWrittenLike(other)
        && presence.equals(other.presence)
        && policy.isLike(other.policy);
  }

  private boolean isWrittenLike(Recovered other) {
    return part.orElse(null) instanceof WrittenHeader header
        && other.part.orElse(null) instanceof WrittenHeader written
        && header.isWrittenLike(written);
  }

  private boolean isAtHome() {
    return lead.entry().filter(entry -> entry.path().equals(policy.at().path())).isPresent();
  }

  private boolean isAmong(Set<Location> called) {
    return !lead.standsAlone() && lead.entry().filter(called::contains).isPresent();
  }

  private boolean isMadeFor(Recovered other) {
    return lead.makesOnly() && !other.lead().makesOnly() && lead.type().equals(other.lead().type());
  }

  /** The same, which holds on a profile only; an empty name changes nothing. */
  public Recovered onProfile(String name) {
    return name.isEmpty() ? this : new Recovered(policy.onProfile(name), part, lead, presence);
  }

  /** A policy that nothing is combined with. */
  public static Recovered alone(CorsPolicy policy) {
    return new Recovered(policy, Optional.empty());
  }
}
