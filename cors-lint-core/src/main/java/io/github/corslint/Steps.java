package io.github.corslint;

import io.github.corslint.attack.MeantOrigins;
import io.github.corslint.framework.Context;
import io.github.corslint.framework.Guesses;
import io.github.corslint.framework.Recovery;
import io.github.corslint.model.Location;
import io.github.corslint.model.Skipped;
import io.github.corslint.source.SourceFile;
import io.github.corslint.syntax.Lookups;
import io.github.corslint.syntax.Project;
import io.github.corslint.syntax.Sources;
import io.github.corslint.syntax.config.ConfigDocument;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Runs the steps of a scan, each with a view of the tree that notes what the step looks at, and
 * remembers their outcomes until something of that changes. Safe for use by several threads.
 */
final class Steps {

  private final Sources sources;
  private final Supplier<Surroundings> surroundings;
  private final Map<Object, Remembered> remembered = new ConcurrentHashMap<>();

  /** Keys of the steps that the report being made is made of. */
  private final Set<Object> used = ConcurrentHashMap.newKeySet();

  private volatile CorsSession.Progress progress = CorsSession.Progress.NONE;

  Steps(Sources sources, Supplier<Surroundings> surroundings) {
    this.sources = sources;
    this.surroundings = surroundings;
  }

  /**
   * The tree as one step sees it.
   *
   * @param project its types
   * @param recovery recovers policies from it
   * @param documents what its configuration files say
   */
  record View(
      Project project, Recovery recovery, Function<SourceFile, List<ConfigDocument>> documents) {}

  /** What a step makes of its input, or why it could not. */
  record Outcome<T>(T value, List<Skipped> skipped) {}

  private record Remembered(
      String path, List<Same> inputs, Lookups lookups, Inquiry inquiry, Outcome<?> outcome) {

    boolean isTouchedBy(Change change, Sources sources) {
      return change.contents().contains(path) || change.concerns(lookups, sources);
    }
  }

  /**
   * A thing that equals only itself: what steps hand on is as large as a program, and is made anew
   * when anything about it changes.
   */
  record Same(Object thing) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Same same && same.thing == thing;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(thing);
    }
  }

  /** Begins a report; outcomes that it does not use are forgotten when it is done. */
  void begin(CorsSession.Progress watched) {
    progress = watched;
    used.clear();
  }

  /** Ends a report. */
  void end() {
    remembered.keySet().retainAll(used);
    progress = CorsSession.Progress.NONE;
  }

  /**
   * The outcome of a step: remembered, or made now. The one broad catch: a defect of ours in one
   * file is a line in the report.
   *
   * @param key which step this is
   * @param inputs what the step works on, beside what it looks up
   * @param path the file that the step is about
   * @param otherwise its outcome when it fails
   * @throws CancellationException when the report is not wanted any more
   */
  <T> Outcome<T> run(Object key, List<?> inputs, String path, T otherwise, Function<View, T> work) {
    used.add(key);
    List<Same> same = inputs.stream().map(Same::new).toList();
    Remembered known = remembered.get(key);
    if (known != null && known.inputs().equals(same)) {
      @SuppressWarnings("unchecked") // a key always stands for the same kind of step
      Outcome<T> outcome = (Outcome<T>) known.outcome();
      return outcome;
    }
    if (progress.isCancelled()) {
      throw new CancellationException("the report is not wanted any more");
    }
    Lookups lookups = new Lookups();
    Inquiry inquiry = new Inquiry(surroundings, path);
    Outcome<T> outcome = guarded(path, otherwise, () -> work.apply(view(lookups, inquiry)));
    remembered.put(key, new Remembered(path, same, lookups, inquiry, outcome));
    progress.worked();
    return outcome;
  }

  private View view(Lookups lookups, Inquiry inquiry) {
    Project project = new Project(sources, lookups);
    Context context =
        new Context(
            project, inquiry, inquiry, new Guesses(MeantOrigins::by, MeantOrigins::together));
    return new View(project, new Recovery(Catalog.FRAMEWORKS, context), inquiry::documents);
  }

  private static <T> Outcome<T> guarded(String path, T otherwise, Supplier<T> work) {
    try {
      return new Outcome<>(work.get(), List.of());
    } catch (RuntimeException | StackOverflowError e) {
      String reason = "could not be analysed: " + e.getClass().getSimpleName();
      return new Outcome<>(otherwise, List.of(new Skipped(Location.startOf(path), reason)));
    }
  }

  /** Forgets the outcomes that a change can touch. */
  void forget(Change change) {
    remembered.values().removeIf(step -> step.isTouchedBy(change, sources));
  }

  /** Forgets the outcomes of steps that would be told something else by other surroundings. */
  void forgetWhereChanged(Surroundings now) {
    remembered.values().removeIf(step -> !step.inquiry().holdsIn(now));
  }

  /** Asks other surroundings everything that the steps of the report asked. */
  void askAgain(Surroundings now) {
    remembered.values().forEach(step -> step.inquiry().holdsIn(now));
  }
}
