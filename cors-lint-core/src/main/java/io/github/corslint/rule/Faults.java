package io.github.corslint.rule;

import io.github.corslint.attack.Probe;
import io.github.corslint.model.Answer;
import io.github.corslint.model.Exposure;
import io.github.corslint.model.Finding;
import io.github.corslint.model.RuleInfo;
import java.util.Optional;
import java.util.stream.Stream;

/** Findings about answers that do not work. */
final class Faults {

  private Faults() {}

  /** The finding when this fault is the worst of the policy. */
  static Stream<Finding> of(
      Probe probe, Answer.Fault fault, RuleInfo rule, String message, String help) {
    return Verdict.of(probe).when(fault).map(broken -> finding(broken, rule, message, help));
  }

  private static Finding finding(Answer.Broken broken, RuleInfo rule, String message, String help) {
    return new Finding(
        rule,
        Exposure.BROKEN.severity(),
        Exposure.BROKEN,
        Optional.empty(),
        broken.at(),
        message,
        broken.reason(),
        help,
        broken.related(),
        broken.trace());
  }
}
