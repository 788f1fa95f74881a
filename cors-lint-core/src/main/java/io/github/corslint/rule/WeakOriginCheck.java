package io.github.corslint.rule;

import io.github.corslint.attack.Probe;
import io.github.corslint.model.Finding;
import io.github.corslint.model.RuleInfo;
import java.util.stream.Stream;

/** Code compares the origin in a way that hosts of strangers pass. */
public final class WeakOriginCheck implements Rule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "CORS202", "weak-origin-check", "a check lets origins of strangers pass", 346, 7.5);

  private static final String HELP =
      "compare with equals, or look the origin up in a Set of exact origins";

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Stream<Finding> judge(Probe probe) {
    Verdict verdict = Verdict.of(probe);
    return Stream.concat(verdict.when(Leak.FOREIGN), verdict.when(Leak.SIBLING))
        .filter(a -> probe.policy().isHandWritten())
        .map(a -> a.finding(INFO, a.message(), Weakness.of(a, probe).phrase(), HELP));
  }
}
