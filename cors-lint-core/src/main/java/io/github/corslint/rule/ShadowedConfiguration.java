package io.github.corslint.rule;

import io.github.corslint.attack.Probe;
import io.github.corslint.model.CorsPolicy;
import io.github.corslint.model.Finding;
import io.github.corslint.model.RuleInfo;
import io.github.corslint.model.Step;
import java.util.List;
import java.util.stream.Stream;

/** A CORS configuration has no effect: something else decides, or nobody reads it. */
public final class ShadowedConfiguration implements Rule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "CORS306", "shadowed-configuration", "a CORS configuration has no effect", 561, 1.0);

  private static final String HELP =
      "remove it, or make it the one that decides; nothing here protects or opens anything";

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public boolean concerns(CorsPolicy policy) {
    return policy.scope().shadow().isPresent();
  }

  @Override
  public Stream<Finding> judge(Probe probe) {
    CorsPolicy policy = probe.policy();
    return policy.scope().shadow().stream().map(shadow -> finding(policy, shadow));
  }

  private static Finding finding(CorsPolicy policy, Step shadow) {
    Finding note =
        Hardening.note(
            INFO, policy.at(), "this CORS configuration has no effect", shadow.text(), HELP);
    return shadow.at().equals(policy.at())
        ? note
        : new Finding(
            note.rule(),
            note.severity(),
            note.exposure(),
            note.witness(),
            note.at(),
            note.message(),
            note.reason(),
            note.help(),
            List.of(new Step(shadow.at(), "this one decides")),
            note.trace());
  }
}
