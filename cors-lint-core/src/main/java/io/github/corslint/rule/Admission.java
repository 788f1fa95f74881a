package io.github.corslint.rule;

import io.github.corslint.attack.Probe;
import io.github.corslint.model.Answer;
import io.github.corslint.model.CorsPolicy;
import io.github.corslint.model.Exposure;
import io.github.corslint.model.Finding;
import io.github.corslint.model.Location;
import io.github.corslint.model.RuleInfo;
import io.github.corslint.model.Scope;
import io.github.corslint.model.Severity;
import io.github.corslint.model.Step;
import io.github.corslint.model.Variant;
import io.github.corslint.model.Witness;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An origin that got in.
 *
 * @param witness the origin
 * @param answer what it was told
 * @param policy that it got in by
 */
record Admission(Witness witness, Answer.Admitted answer, CorsPolicy policy) {

  /** As far above the header as a check stands that guards just this header. */
  private static final int BESIDE = 5;

  /** The admitted origin that stands for every website, when that is the worst of the policy. */
  static Stream<Admission> ofAnybody(Probe probe) {
    return Verdict.of(probe).when(Leak.EVERYBODY);
  }

  boolean is(Variant variant) {
    return witness.variant() == variant;
  }

  /** Whether this origin stands for every website there is. */
  boolean isAnybody() {
    return is(Variant.UNRELATED) && witness.trusted().isEmpty();
  }

  /** Whether it opened a WebSocket, with which cookies always go along. */
  boolean handshake() {
    return policy.scope().transport() == Scope.Transport.WEBSOCKET;
  }

  boolean withCookies() {
    return handshake() || answer.credentials();
  }

  Exposure exposure() {
    return withCookies() ? Exposure.CREDENTIALED : answer.exposure();
  }

  /** What the origin can do, as the end of a sentence. */
  String gain() {
    if (handshake()) {
      return "can open this WebSocket as the visitor";
    }
    String use = Targets.of(policy);
    return "can "
        + (withCookies() ? use + " with the visitor's cookies" : use.replaceFirst(",$", ""));
  }

  /** How much it matters: a sibling's host is harder to come by than one that anybody registers. */
  Severity severity() {
    if (!is(Variant.SIBLING)) {
      return exposure().severity();
    }
    return withCookies() ? Severity.WARNING : Severity.NOTE;
  }

  /** Who can do what, as a message. */
  String message() {
    String who = is(Variant.SIBLING) ? ", " + witness.variant().phrase() + ", " : " ";
    return witness.origin() + who + gain();
  }

  /** The check on the way, short enough for one line; empty when there was none. */
  String check() {
    String line = answer.check().strip().replaceAll("\\s+", " ");
    return line.length() <= 100 ? line : line.substring(0, 97) + "...";
  }

  /** A finding about this origin, as severe as what it can do. */
  Finding finding(RuleInfo rule, String message, String reason, String help) {
    return finding(rule, severity(), exposure(), message, reason, help);
  }

  /** A finding about this origin. */
  Finding finding(
      RuleInfo rule,
      Severity severity,
      Exposure exposure,
      String message,
      String reason,
      String help) {
    return new Finding(
        rule,
        severity,
        exposure,
        Optional.of(witness),
        blamed(),
        message,
        reason,
        help,
        related(),
        answer.trace());
  }

  /** The check that let the origin in when it stands beside the header, else the header. */
  private Location blamed() {
    Location check = answer.checkAt();
    int distance = answer.at().startLine() - check.startLine();
    boolean beside = check.path().equals(answer.at().path()) && distance >= 0 && distance <= BESIDE;
    return beside && OriginCheck.of(this).compares() ? check : answer.at();
  }

  private List<Step> related() {
    List<Step> steps = new ArrayList<>();
    Location blamed = blamed();
    if (!answer.at().equals(blamed)) {
      steps.add(new Step(answer.at(), "the origin is let in here"));
    } else if (!answer.check().isBlank() && !answer.checkAt().equals(blamed)) {
      steps.add(new Step(answer.checkAt(), "the origin is checked here"));
    }
    steps.addAll(answer.related());
    return steps;
  }
}
