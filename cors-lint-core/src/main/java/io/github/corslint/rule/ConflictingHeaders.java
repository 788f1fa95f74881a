package io.github.corslint.rule;

import io.github.corslint.attack.Probe;
import io.github.corslint.model.Answer;
import io.github.corslint.model.Finding;
import io.github.corslint.model.RuleInfo;
import java.util.stream.Stream;

/** The answer says twice who is let in, which browsers reject. */
public final class ConflictingHeaders implements Rule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "CORS303", "conflicting-headers", "more than one Access-Control-Allow-Origin", 684, 2.0);

  private static final String HELP = "write the header in one place, with set in place of add";

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Stream<Finding> judge(Probe probe) {
    return Faults.of(
        probe,
        Answer.Fault.CONFLICTING_HEADERS,
        INFO,
        "browsers reject this answer: it has more than one Access-Control-Allow-Origin",
        HELP);
  }
}
