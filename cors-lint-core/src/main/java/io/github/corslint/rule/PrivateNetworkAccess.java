package io.github.corslint.rule;

import io.github.corslint.attack.Probe;
import io.github.corslint.model.Finding;
import io.github.corslint.model.RuleInfo;
import java.util.stream.Stream;

/** Pages on the internet may reach this in a private network. */
public final class PrivateNetworkAccess implements Rule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "CORS409",
          "private-network-access",
          "pages on the internet may ask in a private network",
          942,
          4.3);

  private static final String HELP =
      "leave it off unless devices in a private network must answer public pages";

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Stream<Finding> judge(Probe probe) {
    if (!probe.policy().privateNetwork().is(Boolean.TRUE::equals) || !Hardening.letsIn(probe)) {
      return Stream.empty();
    }
    return probe.policy().privateNetwork().place().stream()
        .map(
            at ->
                Hardening.note(
                    INFO,
                    at,
                    "websites on the internet can ask this in the visitor's private network",
                    "Access-Control-Allow-Private-Network: true is sent to every origin that is let in",
                    HELP));
  }
}
