package io.github.corslint.model;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One defect: what is wrong, where, who gets through, and what to do.
 *
 * @param rule the rule that was broken
 * @param severity how much it matters
 * @param exposure what the attack origin can do
 * @param witness the origin that gets through, when there is one
 * @param at the smallest expression to blame
 * @param message what an attacker can do or what fails; one line, no final period
 * @param reason why, in terms of this code; one line, may be empty
 * @param help what to do instead; one line
 * @param related other places that take part, such as the credentials line
 * @param trace the way of the witness through the code, empty for plain configuration
 * @param fixes ways to mend it, the best first; each stands for itself
 * @param endpoints code that answers under the policy that the finding is about, as far as it is
 *     known
 */
@PublicApi
public record Finding(
    RuleInfo rule,
    Severity severity,
    Exposure exposure,
    Optional<Witness> witness,
    Location at,
    String message,
    String reason,
    String help,
    List<Step> related,
    List<Step> trace,
    List<Fix> fixes,
    List<Handler> endpoints)
    implements Comparable<Finding> {

  private static final Comparator<Finding> ORDER =
      Comparator.comparing(Finding::at)
          .thenComparing(f -> f.rule().code())
          .thenComparing(Finding::message);

  @Internal
  public Finding {
    related = List.copyOf(related);
    trace = List.copyOf(trace);
    fixes = List.copyOf(fixes);
    endpoints = List.copyOf(endpoints);
  }

  /** A finding about no known endpoint, for which nothing is proposed yet. */
  @Internal
  public Finding(
      RuleInfo rule,
      Severity severity,
      Exposure exposure,
      Optional<Witness> witness,
      Location at,
      String message,
      String reason,
      String help,
      List<Step> related,
      List<Step> trace) {
    this(
        rule, severity, exposure, witness, at, message, reason, help, related, trace, List.of(),
        List.of());
  }

  /** The same finding, more or less severe. */
  @Internal
  public Finding withSeverity(Severity other) {
    return new Finding(
        rule, other, exposure, witness, at, message, reason, help, related, trace, fixes,
        endpoints);
  }

  /** The same finding with ways to mend it. */
  @Internal
  public Finding withFixes(List<Fix> proposals) {
    return new Finding(
        rule, severity, exposure, witness, at, message, reason, help, related, trace, proposals,
        endpoints);
  }

  /** The same finding, about these endpoints. */
  @Internal
  public Finding withEndpoints(List<Handler> handlers) {
    return new Finding(
        rule, severity, exposure, witness, at, message, reason, help, related, trace, fixes,
        handlers);
  }

  /** Every place that the finding speaks of: what is to blame, what takes part, and the trace. */
  public Stream<Location> places() {
    return Stream.concat(
        Stream.of(at), Stream.concat(related.stream(), trace.stream()).map(Step::at));
  }

  /** The same finding, which holds on a profile only; an empty name changes nothing. */
  @Internal
  public Finding onlyWith(String profile) {
    return profile.isEmpty()
        ? this
        : new Finding(
            rule,
            severity,
            exposure,
            witness,
            at,
            message + Scope.clause(profile),
            reason,
            help,
            related,
            trace,
            fixes,
            endpoints);
  }

  @Override
  public int compareTo(Finding other) {
    return ORDER.compare(this, other);
  }
}
