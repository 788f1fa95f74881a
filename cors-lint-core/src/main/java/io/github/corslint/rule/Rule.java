package io.github.corslint.rule;

import io.github.corslint.attack.Probe;
import io.github.corslint.model.CorsPolicy;
import io.github.corslint.model.Finding;
import io.github.corslint.model.RuleInfo;
import java.util.stream.Stream;

/**
 * One kind of defect. Sees a policy and what attack origins learnt from it; never syntax or a
 * framework's name.
 */
public interface Rule {

  /** Who this rule is. */
  RuleInfo info();

  /** Whether there is any point in asking about a policy: by default about those that act. */
  default boolean concerns(CorsPolicy policy) {
    return policy.scope().shadow().isEmpty();
  }

  /** The defects of this kind in a policy. */
  Stream<Finding> judge(Probe probe);
}
