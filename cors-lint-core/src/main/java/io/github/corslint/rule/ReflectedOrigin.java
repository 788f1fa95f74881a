package io.github.corslint.rule;

import io.github.corslint.attack.Probe;
import io.github.corslint.model.Finding;
import io.github.corslint.model.RuleInfo;
import java.util.stream.Stream;

/** Code sends the request's own origin back without asking who it is. */
public final class ReflectedOrigin implements Rule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "CORS102", "reflected-origin", "the request's origin is sent back unchecked", 942, 8.8);

  private static final String HELP =
      "send the origin back only when a Set of exact origins contains it";

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Stream<Finding> judge(Probe probe) {
    return Admission.ofAnybody(probe)
        .filter(a -> !a.handshake() && probe.policy().isHandWritten())
        .filter(a -> !a.answer().isStar() && !OriginCheck.of(a).asksWho())
        .map(
            a ->
                a.finding(
                    INFO,
                    a.witness().origin() + " and every other website " + a.gain(),
                    "the request's Origin is sent back as Access-Control-Allow-Origin unchecked",
                    HELP));
  }
}
