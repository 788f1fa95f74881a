package io.github.corslint.suppress;

import io.github.corslint.model.Finding;
import io.github.corslint.model.Suppressed;
import java.util.List;

/**
 * Findings, told apart.
 *
 * @param open what is reported as a problem
 * @param accepted what the project has accepted
 */
public record Sorted(List<Finding> open, List<Suppressed> accepted) {
  public Sorted {
    open = List.copyOf(open);
    accepted = List.copyOf(accepted);
  }
}
