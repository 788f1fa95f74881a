package io.github.corslint.framework;

import io.github.corslint.framework.http.HeaderOutcome;
import io.github.corslint.interpret.Entry;
import io.github.corslint.interpret.Execution;
import io.github.corslint.interpret.Path;
import io.github.corslint.model.Location;
import io.github.corslint.model.TrustedOrigin;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The runs of one entry, one for each origin that was asked about, remembered. */
final class Runs {

  /** An origin that is not the application's and that no list holds. */
  static final String UNRELATED = "https://evil.test";

  private static final int MAX_RUNS = 90;
  private static final int MAX_MEANT = 12;
  private static final int MAX_STEPS = 1_500_000;

  private final Execution execution;
  private final Entry entry;
  private final Function<TrustedOrigin, List<String>> meant;
  private final Map<String, Execution.Outcome> outcomes = new LinkedHashMap<>();
  private final Set<TrustedOrigin> trusted = new LinkedHashSet<>();
  private final Set<Location> echoed = new LinkedHashSet<>();
  private long steps;

  Runs(Execution execution, Entry entry, Function<TrustedOrigin, List<String>> meant) {
    this.meant = meant;
    this.execution = execution;
    this.entry = entry;
  }

  Entry entry() {
    return entry;
  }

  /** The run for an origin; the first run's outcome when the code never looks at the origin. */
  Execution.Outcome on(String origin) {
    Execution.Outcome known = outcomes.get(origin);
    if (known != null) {
      return known;
    }
    if (!outcomes.isEmpty() && !readsOrigin()) {
      return first();
    }
    if (outcomes.size() >= MAX_RUNS || steps > MAX_STEPS) {
      return new Execution.Outcome(List.of(), false, 0);
    }
    Execution.Outcome outcome = execution.run(entry, origin, echoed);
    steps += outcome.steps();
    outcomes.put(origin, outcome);
    outcome.paths().forEach(p -> trusted.addAll(p.trusted()));
    return outcome;
  }

  private Execution.Outcome first() {
    return outcomes.values().iterator().next();
  }

  /** Whether any run so far has read the request's origin. */
  boolean readsOrigin() {
    return outcomes.values().stream().flatMap(o -> o.paths().stream()).anyMatch(Path::readOrigin);
  }

  /** Known strings that met the origin in any run so far. */
  List<TrustedOrigin> trusted() {
    return List.copyOf(trusted);
  }

  /** Runs on what may be let in, so that code behind a check is seen too. */
  void discover() {
    on(UNRELATED);
    if (echoesAnotherChoice()) {
      outcomes.clear();
      on(UNRELATED);
    }
    if (readsOrigin()) {
      on("null");
      for (int round = 0; round < 2; round++) {
        ask(trusted());
      }
      if (paths().stream().noneMatch(Runs::answers)) {
        List<TrustedOrigin> literals = Literals.of(paths());
        trusted.addAll(literals);
        ask(literals);
      }
    }
  }

  /**
   * Whether the response names something else that its sender chooses, such as a parameter: asked
   * again, its checks meet the origin.
   */
  private boolean echoesAnotherChoice() {
    paths().stream()
        .flatMap(p -> HeaderOutcome.of(p).stream())
        .forEach(o -> echoed.addAll(o.choices()));
    return !echoed.isEmpty();
  }

  private void ask(List<TrustedOrigin> about) {
    about.stream()
        .flatMap(t -> meant.apply(t).stream())
        .distinct()
        .limit(MAX_MEANT)
        .forEach(this::on);
  }

  private static boolean answers(Path path) {
    return !path.effects(PolicySource.class).isEmpty() || !HeaderOutcome.of(path).isEmpty();
  }

  /** Why paths were cut off, when one was. */
  Optional<String> abandoned() {
    return paths().stream().flatMap(p -> p.abandoned().stream()).findFirst();
  }

  /** Every path of every run so far. */
  List<Path> paths() {
    return outcomes.values().stream().flatMap(o -> o.paths().stream()).toList();
  }
}
