package io.github.corslint.rule;

import io.github.corslint.attack.Probe;
import io.github.corslint.model.Answer;
import io.github.corslint.model.Finding;
import io.github.corslint.model.RuleInfo;
import java.util.stream.Stream;

/** A guard refuses preflights before the CORS configuration is asked. */
public final class CorsNotApplied implements Rule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "CORS305",
          "cors-not-applied",
          "preflights are refused before the CORS configuration is asked",
          684,
          2.0);

  private static final String HELP =
      "switch cors() on in the chain, so that it answers preflights before it asks for a login";

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Stream<Finding> judge(Probe probe) {
    return Faults.of(
        probe,
        Answer.Fault.PREFLIGHT_REFUSED,
        INFO,
        "preflights are refused here, so that no website can use what the CORS configuration allows",
        HELP);
  }
}
