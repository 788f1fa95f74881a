package io.github.corslint.framework;

import com.github.javaparser.ast.body.CallableDeclaration;
import com.github.javaparser.ast.body.ConstructorDeclaration;
import io.github.corslint.framework.http.HeaderOutcome;
import io.github.corslint.interpret.Assumption;
import io.github.corslint.interpret.Entry;
import io.github.corslint.interpret.Execution;
import io.github.corslint.interpret.Path;
import io.github.corslint.interpret.Run;
import io.github.corslint.interpret.Sender;
import io.github.corslint.interpret.Unknown;
import io.github.corslint.model.Effort;
import io.github.corslint.model.Location;
import io.github.corslint.model.TrustedOrigin;
import java.util.Collection;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The runs of one entry, one for each origin that was asked about, remembered. Safe for use by
 * several threads; what is asked later changes nothing of what was discovered.
 */
final class Runs {

  /** An origin that is not the application's and that no list holds. */
  static final String UNRELATED = "https://evil.test";

  private static final int MAX_MEANT = 12;
  private static final int MAX_FURTHER = 4;

  /** Evaluated nodes of runs that were cut off before anybody got in. */
  private static final long MAX_IN_VAIN = 300_000;

  /** The same where all that is left to ask about are guesses. */
  private static final long MAX_GUESSING = 100_000;

  /** Evaluated nodes of runs that were cut off, whoever got in. */
  private static final long MAX_CUT_OFF = 600_000;

  private final Execution execution;
  private final Entry entry;
  private final Guesses guesses;
  private final Map<String, Execution.Outcome> outcomes = new LinkedHashMap<>();
  private final Set<Location> echoed = new LinkedHashSet<>();
  private boolean knowsAddress;
  private Optional<Discovery> discovery = Optional.empty();
  private Optional<Set<Location>> asking = Optional.empty();
  private Optional<Effort> effort = Optional.empty();

  Runs(Execution execution, Entry entry, Guesses guesses) {
    this.guesses = guesses;
    this.execution = execution;
    this.entry = entry;
  }

  /**
   * What the entry does when nobody in particular is asked about.
   *
   * @param paths each path of the runs that led here
   * @param readsOrigin whether one of them read the request's origin
   * @param trusted known strings that met the origin in them
   */
  record Discovery(List<Path> paths, boolean readsOrigin, List<TrustedOrigin> trusted) {}

  Entry entry() {
    return entry;
  }

  /** The run for an origin; the first run's outcome when the code never looks at the origin. */
  synchronized Execution.Outcome on(String origin) {
    if (!discovered().readsOrigin()) {
      return outcomes.values().iterator().next();
    }
    return run(origin);
  }

  private Execution.Outcome run(String origin) {
    return outcomes.computeIfAbsent(
        origin,
        o -> {
          effort = Optional.empty();
          return execution.run(entry, o, new Sender(echoed, knowsAddress));
        });
  }

  /** Runs on what may be let in, so that code behind a check is seen too. */
  synchronized Discovery discovered() {
    if (discovery.isEmpty()) {
      discovery = Optional.of(discover());
      execution.settle();
    }
    return discovery.get();
  }

  private Discovery discover() {
    meetSender();
    Set<TrustedOrigin> trusted = trusted();
    boolean readsOrigin = paths().stream().anyMatch(Path::readOrigin);
    if (readsOrigin && paths().stream().anyMatch(p -> p.abandoned().isEmpty())) {
      run("null");
      for (int round = 0; round < 2; round++) {
        trusted = trusted();
        ask(trusted);
      }
      trusted = trusted();
      askFurther();
      trusted = trusted();
      if (paths().stream().noneMatch(Runs::answers) && vain() < MAX_GUESSING) {
        List<TrustedOrigin> literals = Literals.of(paths());
        ask(literals);
        trusted = trusted();
        trusted.addAll(literals);
      }
    }
    return new Discovery(paths(), readsOrigin, List.copyOf(trusted));
  }

  /** Runs on an origin that nothing speaks of, with what else its sender chooses. */
  private void meetSender() {
    run(UNRELATED);
    if (echoesAnotherChoice()) {
      outcomes.clear();
      run(UNRELATED);
    }
    meetAnotherChoice();
    if (turnsOnAddress()) {
      knowsAddress = true;
      outcomes.clear();
      run(UNRELATED);
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

  /**
   * Runs again what compares the origin with something else that its sender chooses: who attacks
   * lets both say the same. Where that lets nobody in, they are left to be different.
   */
  private void meetAnotherChoice() {
    Set<Location> met =
        paths().stream()
            .filter(path -> !HeaderOutcome.of(path).isEmpty())
            .flatMap(path -> path.assumptions().stream())
            .map(Assumption::unknown)
            .filter(Unknown::fromOrigin)
            .flatMap(unknown -> unknown.chosen().stream())
            .filter(place -> !echoed.contains(place))
            .collect(Collectors.toSet());
    if (met.isEmpty()) {
      return;
    }
    Execution.Outcome apart = outcomes.remove(UNRELATED);
    echoed.addAll(met);
    if (run(UNRELATED).paths().stream().allMatch(path -> HeaderOutcome.of(path).isEmpty())) {
      echoed.removeAll(met);
      outcomes.put(UNRELATED, apart);
    }
  }

  /** Whether the address that the application is asked under has a part in what it answers. */
  private boolean turnsOnAddress() {
    return paths().stream()
        .filter(p -> !p.effects(Run.OwnAddress.class).isEmpty())
        .anyMatch(
            p ->
                p.assumptions().stream().anyMatch(a -> a.unknown().fromOrigin())
                    || HeaderOutcome.of(p).stream().anyMatch(HeaderOutcome::isOpen));
  }

  /**
   * Whether an assumption is about who asks. A helper may make the same of every origin that it
   * cannot read, such as nothing of {@code null}: what is asked about that is asked about others.
   */
  boolean asksWho(Assumption assumption) {
    return assumption.unknown().fromOrigin() || asking().contains(assumption.at());
  }

  private synchronized Set<Location> asking() {
    if (asking.isEmpty()) {
      asking =
          Optional.of(
              on(UNRELATED).paths().stream()
                  .flatMap(path -> path.assumptions().stream())
                  .filter(assumption -> assumption.unknown().fromOrigin())
                  .map(Assumption::at)
                  .collect(Collectors.toUnmodifiableSet()));
    }
    return asking.get();
  }

  private void ask(Iterable<TrustedOrigin> about) {
    Set<String> origins = new LinkedHashSet<>();
    about.forEach(t -> origins.addAll(guesses.each().apply(t)));
    askAbout(origins);
  }

  /** Goes on for as long as nobody gets in and the code shows what else it asks for. */
  private void askFurther() {
    int known = -1;
    for (int round = 0;
        round < MAX_FURTHER
            && paths().stream().noneMatch(Runs::answers)
            && trusted().size() > known;
        round++) {
      List<TrustedOrigin> trusted = List.copyOf(trusted());
      known = trusted.size();
      askAbout(guesses.together().apply(trusted));
      ask(trusted);
    }
  }

  private void askAbout(Collection<String> origins) {
    origins.stream().limit(MAX_MEANT).filter(origin -> isWorthAsking()).forEach(this::run);
  }

  private boolean isWorthAsking() {
    return vain() < MAX_IN_VAIN && cutOff().mapToLong(Execution.Outcome::steps).sum() < MAX_CUT_OFF;
  }

  private Stream<Execution.Outcome> cutOff() {
    return outcomes.values().stream().filter(outcome -> !outcome.complete());
  }

  /**
   * What runs cost that were cut off before anybody got in. Code that is longer than it is followed
   * for some who ask is so for the next ones.
   */
  private long vain() {
    return cutOff()
        .filter(outcome -> outcome.paths().stream().noneMatch(Runs::answers))
        .mapToLong(Execution.Outcome::steps)
        .sum();
  }

  private Set<TrustedOrigin> trusted() {
    Set<TrustedOrigin> trusted = new LinkedHashSet<>();
    paths().forEach(p -> trusted.addAll(p.trusted()));
    return trusted;
  }

  private static boolean answers(Path path) {
    return !path.effects(PolicySource.class).isEmpty() || !HeaderOutcome.of(path).isEmpty();
  }

  /** The methods and constructors that ran, each by itself. */
  synchronized Set<CallableDeclaration<?>> ran() {
    Set<CallableDeclaration<?>> ran = Collections.newSetFromMap(new IdentityHashMap<>());
    discovered().paths().forEach(path -> path.ran().forEach(r -> ran.add(r.callable())));
    return ran;
  }

  /** The methods of other files that ran, and the constructors beside the entry. */
  synchronized Set<Location> through() {
    Set<Location> through = new LinkedHashSet<>();
    for (Path path : discovered().paths()) {
      path.ran().stream()
          .filter(this::isThrough)
          .forEach(ran -> through.add(ran.source().location(ran.callable().getName())));
    }
    return through;
  }

  private boolean isThrough(Path.Ran ran) {
    boolean isBeside =
        ran.callable() instanceof ConstructorDeclaration
            && entry.callable().filter(ran.callable()::equals).isEmpty();
    return ran.source() != entry.declaring().source() || isBeside;
  }

  /** Whether paths show a policy, or all that there is to see of code that shows none. */
  synchronized boolean isFinished() {
    return paths().stream().anyMatch(Runs::answers)
        || (isWhole() && paths().stream().anyMatch(p -> !p.thrown()));
  }

  /** Whether no limit ended what was run so far. */
  synchronized boolean isWhole() {
    return outcomes.values().stream().allMatch(Execution.Outcome::complete)
        && paths().stream().allMatch(p -> p.limit().isEmpty());
  }

  private List<Path> paths() {
    return outcomes.values().stream().flatMap(o -> o.paths().stream()).toList();
  }

  /** What all this cost so far. */
  synchronized Effort effort() {
    if (effort.isEmpty()) {
      effort = Optional.of(summedUp());
    }
    return effort.get();
  }

  private Effort summedUp() {
    Optional<String> cutOff =
        paths().stream()
            .flatMap(p -> p.limit().stream())
            .findFirst()
            .or(
                () ->
                    outcomes.values().stream().allMatch(Execution.Outcome::complete)
                        ? Optional.empty()
                        : Optional.of("the code has more paths than the analysis follows"));
    return new Effort(
        entry.at(),
        entry.owner(),
        outcomes.size(),
        outcomes.values().stream().mapToInt(o -> o.paths().size()).sum(),
        outcomes.values().stream().mapToLong(Execution.Outcome::steps).sum(),
        cutOff);
  }
}
