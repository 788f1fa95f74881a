package io.github.corslint.rule;

import io.github.corslint.attack.Probe;
import io.github.corslint.model.Finding;
import io.github.corslint.model.RuleInfo;
import io.github.corslint.model.Severity;
import io.github.corslint.model.Variant;
import java.util.stream.Stream;

/** Every website may open a WebSocket in the visitor's name. */
public final class AnyWebSocketOrigin implements Rule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "CORS105",
          "any-websocket-origin",
          "every website may open WebSockets as the visitor",
          1385,
          8.1);

  private static final String HELP =
      "list the exact origins whose pages open this WebSocket; same origin is the safe default";

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Stream<Finding> judge(Probe probe) {
    Verdict verdict = Verdict.of(probe);
    return Stream.concat(verdict.when(Leak.EVERYBODY), verdict.when(Leak.NULL))
        .filter(Admission::handshake)
        .map(
            a ->
                probe.policy().isSilent()
                    ? silent(a)
                    : a.finding(INFO, message(a), reason(a), HELP));
  }

  /** Whether an endpoint that never speaks of origins knows its visitors is not to be seen. */
  private static Finding silent(Admission a) {
    return a.finding(
        INFO,
        Severity.NOTE,
        a.exposure(),
        message(a),
        "this endpoint says nothing about origins, and its framework then refuses none",
        HELP);
  }

  private static String message(Admission a) {
    return a.is(Variant.NULL)
        ? "every website " + a.gain() + " by asking with the origin null"
        : a.witness().origin() + " and every other website " + a.gain();
  }

  private static String reason(Admission a) {
    return a.is(Variant.NULL)
        ? "a page that asks from a sandboxed iframe has the origin null, and browsers add the cookies"
        : "no origin is refused, and browsers send the visitor's cookies with every handshake";
  }
}
