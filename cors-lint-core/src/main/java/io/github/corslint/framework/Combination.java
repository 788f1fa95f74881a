package io.github.corslint.framework;

import io.github.corslint.model.Endpoint;
import java.util.List;

/**
 * What the policies of one application amount to together.
 *
 * @param recovered the policies that count, in place of those of the files
 * @param endpoints all handlers found so far, each with its effective policy
 */
public record Combination(List<Recovered> recovered, List<Endpoint> endpoints) {
  public Combination {
    recovered = List.copyOf(recovered);
    endpoints = List.copyOf(endpoints);
  }
}
