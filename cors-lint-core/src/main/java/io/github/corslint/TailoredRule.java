package io.github.corslint;

import io.github.corslint.attack.OwnDomains;
import io.github.corslint.attack.Probe;
import io.github.corslint.model.CorsPolicy;
import io.github.corslint.model.Finding;
import io.github.corslint.model.RuleInfo;
import io.github.corslint.rule.Rule;
import io.github.corslint.rule.WildcardOrigin;
import io.github.corslint.settings.PublicPaths;
import java.util.stream.Stream;

/**
 * A rule as a project wants it judged.
 *
 * @param rule the rule
 * @param own domains whose hosts the project trusts
 * @param open paths that every website may read
 */
record TailoredRule(Rule rule, OwnDomains own, PublicPaths open) implements Rule {

  @Override
  public RuleInfo info() {
    return rule.info();
  }

  @Override
  public boolean concerns(CorsPolicy policy) {
    return rule.concerns(policy);
  }

  @Override
  public Stream<Finding> judge(Probe probe) {
    boolean meant = rule instanceof WildcardOrigin && open.cover(probe.policy().scope());
    return meant ? Stream.empty() : rule.judge(own.trustedIn(probe));
  }
}
