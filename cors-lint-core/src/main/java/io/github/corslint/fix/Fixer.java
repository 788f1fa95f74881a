package io.github.corslint.fix;

import io.github.corslint.model.Fix;
import java.util.List;
import java.util.Set;

/** Knows one way of mending. */
interface Fixer {

  /** The names of the rules whose findings it can mend. */
  Set<String> rules();

  /** Edits that mend a finding, each fix for itself; none when the code is written another way. */
  List<Fix> fixes(Passage passage);
}
