package io.github.corslint.rule;

import io.github.corslint.attack.Probe;
import io.github.corslint.model.Answer;
import io.github.corslint.model.Finding;
import io.github.corslint.model.RuleInfo;
import java.util.stream.Stream;

/** The framework refuses the configuration. */
public final class InvalidConfiguration implements Rule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "CORS304", "invalid-configuration", "the framework refuses this configuration", 684, 2.0);

  private static final String HELP = "set the value that the framework documents";

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Stream<Finding> judge(Probe probe) {
    return Faults.of(
        probe,
        Answer.Fault.INVALID_CONFIGURATION,
        INFO,
        "cross-origin requests fail: the framework refuses this configuration",
        HELP);
  }
}
