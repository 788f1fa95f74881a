package io.github.corslint.rule;

import io.github.corslint.attack.Probe;
import io.github.corslint.model.CorsPolicy;
import io.github.corslint.model.Finding;
import io.github.corslint.model.RuleInfo;
import java.util.stream.Stream;

/** Every method is allowed beside credentials. */
public final class PermissiveMethods implements Rule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "CORS406", "permissive-methods", "every method is allowed beside credentials", 942, 2.0);

  private static final String HELP = "list the methods that its pages use, such as GET and POST";

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Stream<Finding> judge(Probe probe) {
    if (!probe
            .policy()
            .methods()
            .is(names -> names.contains("*") || names.contains(CorsPolicy.REQUESTED))
        || !Hardening.letsInWithCookies(probe)) {
      return Stream.empty();
    }
    return probe.policy().methods().place().stream()
        .map(
            at ->
                Hardening.note(
                    INFO,
                    at,
                    "trusted websites can send every method with the visitor's cookies",
                    "a flaw in one of them then also deletes and writes",
                    HELP));
  }
}
