package io.github.corslint.rule;

import io.github.corslint.attack.Probe;
import io.github.corslint.model.Exposure;
import io.github.corslint.model.Finding;
import io.github.corslint.model.Location;
import io.github.corslint.model.RuleInfo;
import io.github.corslint.model.Severity;
import java.util.List;
import java.util.Optional;

/** Notes on weaknesses beside a policy: nothing that an attacker can use today. */
final class Hardening {

  private Hardening() {}

  static Finding note(RuleInfo rule, Location at, String message, String reason, String help) {
    return new Finding(
        rule,
        Severity.NOTE,
        Exposure.HARDENING,
        Optional.empty(),
        at,
        message,
        reason,
        help,
        List.of(),
        List.of());
  }

  /** Whether the policy lets any origin in. */
  static boolean letsIn(Probe probe) {
    return !Verdict.admissions(probe.policy(), probe.replies()).isEmpty();
  }

  /** Whether the policy lets any origin in together with the visitor's cookies. */
  static boolean letsInWithCookies(Probe probe) {
    return Verdict.admissions(probe.policy(), probe.replies()).stream()
        .anyMatch(Admission::withCookies);
  }
}
