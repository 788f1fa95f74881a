package io.github.corslint.rule;

import io.github.corslint.attack.Probe;
import io.github.corslint.model.Finding;
import io.github.corslint.model.RuleInfo;
import java.util.stream.Stream;

/** The origin {@code null} is let in, which every page can send from a sandbox. */
public final class NullOrigin implements Rule {

  private static final RuleInfo INFO =
      new RuleInfo("CORS104", "null-origin", "the origin null is let in", 346, 7.5);

  private static final String HELP =
      "take null off the list; give local files and sandboxed frames a real https origin instead";

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Stream<Finding> judge(Probe probe) {
    return Verdict.of(probe)
        .when(Leak.NULL)
        .filter(a -> !a.handshake())
        .map(
            a ->
                a.finding(
                    INFO,
                    "every website " + a.gain() + " by asking with the origin null",
                    "a page that asks from a sandboxed iframe or a data: URL has the origin null",
                    HELP));
  }
}
