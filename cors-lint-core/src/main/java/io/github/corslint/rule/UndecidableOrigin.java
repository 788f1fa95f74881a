package io.github.corslint.rule;

import io.github.corslint.attack.Probe;
import io.github.corslint.model.Answer;
import io.github.corslint.model.Exposure;
import io.github.corslint.model.Finding;
import io.github.corslint.model.RuleInfo;
import io.github.corslint.model.Severity;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Whether strangers get in cannot be told from the source. */
public final class UndecidableOrigin implements Rule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "CORS901", "undecidable-origin", "the source does not tell who gets in", 346, 1.0);

  private static final String HELP =
      "give the setting a default in the source, or check the deployed value by hand";

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Stream<Finding> judge(Probe probe) {
    Leak leak = Verdict.of(probe).leak();
    if (leak != Leak.NONE && leak != Leak.DOWNGRADE) {
      return Stream.empty();
    }
    return probe.replies().stream()
        .filter(reply -> reply.answer() instanceof Answer.Undecidable)
        .max(Comparator.comparingInt((Probe.Reply reply) -> reply.answer().harm()))
        .map(reply -> finding(reply.witness().origin(), (Answer.Undecidable) reply.answer()))
        .stream();
  }

  private static Finding finding(String origin, Answer.Undecidable answer) {
    return new Finding(
        INFO,
        Severity.NOTE,
        Exposure.UNDECIDABLE,
        Optional.empty(),
        answer.at(),
        "cannot tell whether " + origin + " can read this: " + answer.reason(),
        answer.reflected() ? "the answer, if there is one, is the request's own origin" : "",
        HELP,
        List.of(),
        answer.trace());
  }
}
