package io.github.corslint.rule;

import io.github.corslint.attack.Probe;
import io.github.corslint.model.Finding;
import io.github.corslint.model.RuleInfo;
import java.util.stream.Stream;

/** Every request header is allowed beside credentials. */
public final class PermissiveHeaders implements Rule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "CORS407",
          "permissive-headers",
          "every request header is allowed beside credentials",
          942,
          2.0);

  private static final String HELP = "list the headers that its pages send, such as Content-Type";

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Stream<Finding> judge(Probe probe) {
    if (!probe.policy().allowedHeaders().is(names -> names.contains("*"))
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
                    "headers that guard against forged requests then guard no longer",
                    HELP));
  }
}
