package io.github.corslint.rule;

import io.github.corslint.attack.Probe;
import io.github.corslint.model.Finding;
import io.github.corslint.model.RuleInfo;
import java.util.stream.Stream;

/** The origin is checked on the way, and gets in whatever the check says. */
public final class IneffectiveOriginCheck implements Rule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "CORS203", "ineffective-origin-check", "a check of the origin refuses nobody", 346, 8.1);

  private static final String HELP =
      "write the header only where the check succeeded, and compare with a Set of exact origins";

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Stream<Finding> judge(Probe probe) {
    return Admission.ofAnybody(probe)
        .filter(a -> !a.handshake() && !a.answer().isStar() && OriginCheck.of(a).asksWho())
        .map(
            a ->
                a.finding(
                    INFO,
                    a.witness().origin() + " and every other website " + a.gain(),
                    a.check() + " is asked on the way and refuses nobody",
                    HELP));
  }
}
