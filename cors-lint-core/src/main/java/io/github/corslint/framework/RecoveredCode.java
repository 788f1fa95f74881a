package io.github.corslint.framework;

import io.github.corslint.model.Effort;
import java.util.List;
import java.util.function.Supplier;

/**
 * What a Java file shows.
 *
 * @param policies the policies that it sets up
 * @param efforts what running its code cost, one for each entry; asking policies adds to it, so it
 *     is to be looked at when no more is asked
 */
public record RecoveredCode(List<Recovered> policies, List<Supplier<Effort>> efforts) {
  public RecoveredCode {
    policies = List.copyOf(policies);
    efforts = List.copyOf(efforts);
  }
}
