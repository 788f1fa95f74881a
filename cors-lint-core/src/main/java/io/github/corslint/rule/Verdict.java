package io.github.corslint.rule;

import io.github.corslint.attack.Probe;
import io.github.corslint.model.Answer;
import io.github.corslint.model.CorsPolicy;
import io.github.corslint.model.Scope;
import io.github.corslint.model.Variant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The worst that a policy does: the one thing that the rules about who gets in may report.
 *
 * @param leak what kind of harm it is
 * @param admission who got in; empty when nobody did or the policy is broken
 * @param broken why the policy does not work; empty when it does
 */
record Verdict(Leak leak, Optional<Admission> admission, Optional<Answer.Broken> broken) {

  private static final Verdict CLEAN = new Verdict(Leak.NONE, Optional.empty(), Optional.empty());

  /** Look-alikes in the order in which they convince. */
  private static final List<Variant> CONVINCING =
      List.of(
          Variant.LOOKALIKE_SUFFIX,
          Variant.LOOKALIKE_PREFIX,
          Variant.UNRELATED,
          Variant.DOT_WILDCARD,
          Variant.EMBEDDED,
          Variant.INTERSPERSED,
          Variant.TRUNCATED);

  /** Judges the answers: cookies weigh more than the number of those who get in. */
  static Verdict of(Probe probe) {
    List<Admission> all = admissions(probe.policy(), probe.replies());
    List<Probe.Reply> anybody =
        probe.replies().stream().filter(reply -> reply.witness().trusted().isEmpty()).toList();
    return worst(all.stream().filter(Admission::withCookies).toList())
        .filter(verdict -> verdict.leak() != Leak.DOWNGRADE)
        .or(() -> broken(anybody))
        .or(() -> worst(all).filter(verdict -> verdict.leak().isForeign()))
        .or(() -> broken(probe.replies()))
        .or(() -> worst(all))
        .orElse(CLEAN);
  }

  /** Who got in, and may use the answer. */
  static List<Admission> admissions(CorsPolicy policy, List<Probe.Reply> replies) {
    boolean handshake = policy.scope().transport() == Scope.Transport.WEBSOCKET;
    return replies.stream()
        .flatMap(
            reply ->
                reply.admitted().filter(a -> handshake || !isRejected(a)).stream()
                    .map(admitted -> new Admission(reply.witness(), admitted, policy)))
        .toList();
  }

  /** Browsers reject {@code *} for requests with cookies. */
  private static boolean isRejected(Answer.Admitted admitted) {
    return admitted.isStar() && admitted.credentials();
  }

  private static Optional<Verdict> broken(List<Probe.Reply> replies) {
    return replies.stream()
        .flatMap(
            reply ->
                reply.answer() instanceof Answer.Broken broken
                    ? Stream.of(broken)
                    : reply.admitted().filter(Verdict::isRejected).map(Verdict::rejected).stream())
        .findFirst()
        .map(broken -> new Verdict(Leak.BROKEN, Optional.empty(), Optional.of(broken)));
  }

  private static Answer.Broken rejected(Answer.Admitted admitted) {
    return new Answer.Broken(
        Answer.Fault.STAR_WITH_CREDENTIALS,
        "browsers reject * for requests with cookies",
        admitted.at(),
        admitted.related(),
        admitted.trace());
  }

  private static Optional<Verdict> worst(List<Admission> all) {
    return first(all, Leak.EVERYBODY, Admission::isAnybody)
        .or(() -> first(all, Leak.NULL, e -> e.is(Variant.NULL)))
        .or(() -> mostConvincing(all))
        .or(() -> first(all, Leak.SIBLING, e -> e.is(Variant.SIBLING)))
        .or(() -> first(all, Leak.DOWNGRADE, e -> e.is(Variant.DOWNGRADE)));
  }

  private static Optional<Verdict> mostConvincing(List<Admission> all) {
    return all.stream()
        .filter(admission -> CONVINCING.contains(admission.witness().variant()))
        .min(
            Comparator.comparingInt(
                    (Admission admission) -> CONVINCING.indexOf(admission.witness().variant()))
                .thenComparingInt(admission -> admission.witness().origin().length()))
        .map(admission -> new Verdict(Leak.FOREIGN, Optional.of(admission), Optional.empty()));
  }

  private static Optional<Verdict> first(
      List<Admission> all, Leak leak, Predicate<Admission> test) {
    return all.stream()
        .filter(test)
        .findFirst()
        .map(admission -> new Verdict(leak, Optional.of(admission), Optional.empty()));
  }

  /** Who got in, when the harm is of this kind. */
  Stream<Admission> when(Leak wanted) {
    return leak == wanted ? admission.stream() : Stream.empty();
  }

  /** What is broken, when it is for this reason. */
  Stream<Answer.Broken> when(Answer.Fault fault) {
    return broken.filter(answer -> answer.fault() == fault).stream();
  }
}
