package io.github.corslint.rule;

import io.github.corslint.attack.Probe;
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

  /** The defects of this kind in a policy. */
  Stream<Finding> judge(Probe probe);
}
