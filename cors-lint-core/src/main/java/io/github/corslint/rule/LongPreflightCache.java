package io.github.corslint.rule;

import io.github.corslint.attack.Probe;
import io.github.corslint.model.Finding;
import io.github.corslint.model.RuleInfo;
import java.util.stream.Stream;

/** Browsers are told to remember a preflight for more than a day. */
public final class LongPreflightCache implements Rule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "CORS408",
          "long-preflight-cache",
          "a preflight is remembered for more than a day",
          525,
          1.0);

  private static final String HELP = "set an hour or two";

  private static final long DAY = 86_400;

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Stream<Finding> judge(Probe probe) {
    if (!probe.policy().maxAge().is(seconds -> seconds > DAY) || !Hardening.letsIn(probe)) {
      return Stream.empty();
    }
    return probe.policy().maxAge().place().stream()
        .map(
            at ->
                Hardening.note(
                    INFO,
                    at,
                    "a browser goes on with an old answer for up to a day after the policy was tightened",
                    "browsers cap Access-Control-Max-Age: Chromium at 7200 seconds, Firefox at 86400",
                    HELP));
  }
}
