package io.github.corslint.rule;

import io.github.corslint.attack.Probe;
import io.github.corslint.model.CorsPolicy;
import io.github.corslint.model.Finding;
import io.github.corslint.model.RuleInfo;
import io.github.corslint.model.Setting;
import io.github.corslint.model.Severity;
import java.util.stream.Stream;

/** A configuration lets every website in and hands it the visitor's cookies. */
public final class AnyOriginWithCredentials implements Rule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "CORS101",
          "any-origin-with-credentials",
          "every website may read responses with cookies",
          942,
          8.8);

  private static final String REASON =
      "this configuration sends back whatever origin asks, and allows credentials";

  private static final String HELP =
      "list the origins that need it, in full such as https://app.example.com, or turn credentials off";

  private static final String HELP_WITHOUT_SWITCH =
      "let in only origins that need it, in full such as https://app.example.com; this always allows"
          + " credentials";

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Stream<Finding> judge(Probe probe) {
    return Admission.ofAnybody(probe)
        .filter(a -> !a.handshake() && a.withCookies() && !probe.policy().isHandWritten())
        .map(
            a ->
                probe.policy().isSilent()
                    ? silent(a)
                    : a.finding(INFO, message(a), REASON, help(probe.policy())));
  }

  private static String help(CorsPolicy policy) {
    return policy.credentials() instanceof Setting.Unset<Boolean> ? HELP_WITHOUT_SWITCH : HELP;
  }

  /** Nobody said so: whether the endpoint knows its visitors is not to be seen. */
  private static Finding silent(Admission a) {
    return a.finding(
        INFO,
        Severity.NOTE,
        a.exposure(),
        message(a),
        "nothing is said about origins, and by default the framework sends back whatever asks,"
            + " with credentials",
        HELP);
  }

  private static String message(Admission a) {
    return a.witness().origin() + " and every other website " + a.gain();
  }
}
