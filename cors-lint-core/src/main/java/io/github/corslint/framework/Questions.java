package io.github.corslint.framework;

import io.github.corslint.interpret.Execution;
import io.github.corslint.interpret.Path;
import io.github.corslint.model.TrustedOrigin;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What one policy asks the runs of its entry. It has a limit of its own, so that its answers do not
 * depend on what others ask.
 */
final class Questions {

  private static final int MOST = 90;
  private static final long MAX_STEPS = 1_500_000;

  private final Runs runs;
  private final Set<String> asked = new HashSet<>();
  private final Set<TrustedOrigin> trusted = new LinkedHashSet<>();
  private long steps;

  Questions(Runs runs) {
    this.runs = runs;
    this.trusted.addAll(runs.discovered().trusted());
    this.steps = runs.discovered().paths().stream().mapToLong(Path::steps).sum();
  }

  /** The run for an origin; an empty one when too much has been asked already. */
  synchronized Execution.Outcome about(String origin) {
    boolean known = asked.contains(origin);
    if (!known && (asked.size() >= MOST || steps > MAX_STEPS)) {
      return new Execution.Outcome(List.of(), false, 0);
    }
    Execution.Outcome outcome = runs.on(origin);
    if (!known) {
      asked.add(origin);
      steps += outcome.steps();
      outcome.paths().forEach(p -> trusted.addAll(p.trusted()));
    }
    return outcome;
  }

  /** Known strings that met the origin in the runs that were asked for. */
  synchronized List<TrustedOrigin> trusted() {
    return List.copyOf(trusted);
  }
}
