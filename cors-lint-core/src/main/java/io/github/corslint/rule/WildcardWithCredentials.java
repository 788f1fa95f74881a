package io.github.corslint.rule;

import io.github.corslint.attack.Probe;
import io.github.corslint.model.Answer;
import io.github.corslint.model.Finding;
import io.github.corslint.model.RuleInfo;
import java.util.stream.Stream;

/** The wildcard stands beside credentials, which frameworks or browsers refuse. */
public final class WildcardWithCredentials implements Rule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "CORS301", "wildcard-with-credentials", "* does not go with credentials", 942, 3.1);

  private static final String HELP =
      "list the exact origins in place of *, or turn credentials off";

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Stream<Finding> judge(Probe probe) {
    return Faults.of(
        probe,
        Answer.Fault.STAR_WITH_CREDENTIALS,
        INFO,
        "cross-origin requests with cookies fail: * does not go with credentials",
        HELP);
  }
}
