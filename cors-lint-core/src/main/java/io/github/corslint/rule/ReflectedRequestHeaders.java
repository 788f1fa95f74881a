package io.github.corslint.rule;

import io.github.corslint.attack.Probe;
import io.github.corslint.model.CorsPolicy;
import io.github.corslint.model.Finding;
import io.github.corslint.model.RuleInfo;
import java.util.stream.Stream;

/** The request headers that a preflight asks for are all granted. */
public final class ReflectedRequestHeaders implements Rule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "CORS403",
          "reflected-request-headers",
          "the preflight's own list of headers is sent back",
          942,
          2.0);

  private static final String HELP = "list the headers that its pages send, such as Content-Type";

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Stream<Finding> judge(Probe probe) {
    if (!probe.policy().allowedHeaders().is(names -> names.contains(CorsPolicy.REQUESTED))
        || !Hardening.letsInWithCookies(probe)) {
      return Stream.empty();
    }
    return probe.policy().allowedHeaders().place().stream()
        .map(
            at ->
                Hardening.note(
                    INFO,
                    at,
                    "trusted websites can send every header with the visitor's cookies",
                    "Access-Control-Allow-Headers is a copy of what the preflight asked for",
                    HELP));
  }
}
