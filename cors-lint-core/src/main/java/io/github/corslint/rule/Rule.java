package io.github.corslint.rule;

import io.github.corslint.attack.Probe;
import io.github.corslint.model.CorsPolicy;
import io.github.corslint.model.Finding;
import io.github.corslint.model.RuleInfo;
import io.github.corslint.model.Scope;
import java.util.stream.Stream;

/**
 * One kind of defect. Sees a policy and what attack origins learnt from it; never syntax or a
 * framework's name.
 */
public interface Rule {

  /** Who this rule is. */
  RuleInfo info();

  /** Whether it is applied only where a project asks for it, by name or by giving it a severity. */
  default boolean isOptional() {
    return false;
  }

  /**
   * Whether there is any point in asking about a policy: by default about those of the application
   * itself that act.
   */
  default boolean concerns(CorsPolicy policy) {
    return policy.scope().shadow().isEmpty()
        && policy.scope().transport() != Scope.Transport.STORAGE;
  }

  /** The defects of this kind in a policy. */
  Stream<Finding> judge(Probe probe);
}
