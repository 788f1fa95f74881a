package io.github.corslint.rule;

import io.github.corslint.attack.Probe;
import io.github.corslint.model.Answer;
import io.github.corslint.model.Finding;
import io.github.corslint.model.RuleInfo;
import java.util.stream.Stream;

/** Preflights are let past a guard by hand. */
public final class PermitAllPreflight implements Rule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "CORS410",
          "permit-all-preflight",
          "requests with OPTIONS are let past the login by hand",
          1188,
          1.0);

  private static final String HELP =
      "switch cors() on in the chain instead: it answers preflights, and only those";

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Stream<Finding> judge(Probe probe) {
    return probe.replies().stream()
        .flatMap(
            r -> r.answer() instanceof Answer.PreflightOpened a ? Stream.of(a) : Stream.empty())
        .limit(1)
        .map(
            opened ->
                Hardening.note(
                    INFO,
                    opened.at(),
                    "requests with OPTIONS pass without a login, be they preflights or not",
                    "answers 401 and 403 still carry no CORS headers, so that pages cannot read them",
                    HELP));
  }
}
