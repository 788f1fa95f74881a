package io.github.corslint.rule;

import io.github.corslint.attack.Probe;
import io.github.corslint.model.Exposure;
import io.github.corslint.model.Finding;
import io.github.corslint.model.Location;
import io.github.corslint.model.RuleInfo;
import io.github.corslint.model.Severity;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A suppression suppresses nothing. */
public final class UnusedSuppression implements Rule {

  private static final RuleInfo INFO =
      new RuleInfo("CORS902", "unused-suppression", "a suppression suppresses nothing", 1116, 0.1);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  /** Nothing: no policy tells, only the comparison of suppressions with all findings. */
  @Override
  public Stream<Finding> judge(Probe probe) {
    return Stream.empty();
  }

  /** The finding on a suppression of a rule that nothing breaks where it holds. */
  public static Finding finding(Location at, RuleInfo suppressed) {
    return new Finding(
        INFO,
        Severity.NOTE,
        Exposure.HARDENING,
        Optional.empty(),
        at,
        "nothing here breaks " + suppressed.name(),
        "the code was mended or has moved away from its suppression",
        "take the suppression out, so that it does not hide a later mistake",
        List.of(),
        List.of());
  }
}
