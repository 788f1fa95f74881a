package io.github.corslint.interpret;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Walks the paths of a program by running it again for each: decisions on unknown values are
 * replayed from a list, so that no state needs to be copied. Options that no path has taken yet go
 * first; after them others of the same kind of options, as long as they show anything new.
 */
final class Explorer {

  /** So many paths in a row that show nothing new say that there is nothing more to see. */
  private static final int PATIENCE = 32;

  private final int maxPaths;
  private final Horizon horizon;
  private final Deque<List<Choices.Decision>> fresh = new ArrayDeque<>();
  private final Deque<List<Choices.Decision>> minor = new ArrayDeque<>();
  private final Deque<List<Choices.Decision>> repeated = new ArrayDeque<>();
  private final IdentityHashMap<Object, BitSet> seen = new IdentityHashMap<>();
  private final Idle idle;

  /**
   * An exploration within limits.
   *
   * @param maxPaths how many paths it walks at most
   * @param horizon what they may cost together
   * @param idle what earlier explorations of the same code have found to change nothing
   */
  Explorer(int maxPaths, Horizon horizon, Idle idle) {
    this.maxPaths = maxPaths;
    this.horizon = horizon;
    this.idle = idle;
  }

  /**
   * The paths that were walked, and whether some were left out.
   *
   * @param walked what each showed
   * @param complete whether every path was walked, or so many that the others show nothing new
   */
  record Paths(List<Path> walked, boolean complete) {}

  /**
   * Walks the paths.
   *
   * @param walk walks one of them, with so many evaluated nodes as long as it shows nothing
   * @param look what there is to see on it
   * @param test a path that fails it is the last
   */
  Paths explore(
      BiFunction<Choices, Long, Path> walk, Function<Path, Sight> look, Predicate<Path> test) {
    List<Path> walked = new ArrayList<>();
    Set<Object> things = new HashSet<>();
    Set<Object> ways = new HashSet<>();
    fresh.add(List.of());
    long spent = 0;
    int nothingNew = 0;
    while (walked.size() < maxPaths && horizon.left(spent) > 0) {
      dropIdle();
      boolean isRepeated = fresh.isEmpty() && minor.isEmpty();
      if (isRepeated && (repeated.isEmpty() || nothingNew >= PATIENCE)) {
        return new Paths(walked, true);
      }
      List<Choices.Decision> prefix = next();
      Choices choices = new Choices(prefix);
      Path path = walk.apply(choices, horizon.left(spent));
      spent += path.steps();
      boolean isGivenUp = !path.shows() && path.limit().isPresent() && horizon.left(spent) < 0;
      if (isGivenUp && !walked.isEmpty()) {
        return new Paths(walked, false);
      }
      walked.add(path);
      if (!test.test(path)) {
        return new Paths(walked, false);
      }
      choices.alternatives().forEach(this::queue);
      Sight sight = look.apply(path);
      boolean showsNew = things.addAll(sight.things());
      boolean showsMore = ways.addAll(sight.ways()) || showsNew;
      if (!prefix.isEmpty() && path.limit().isEmpty()) {
        note(last(prefix), isRepeated, showsMore);
      }
      if (path.shows() && showsNew) {
        horizon.noteNews(spent);
      }
      boolean isNew = showsMore || !fresh.isEmpty();
      nothingNew = isNew ? 0 : nothingNew + (isRepeated ? 1 : 0);
    }
    return new Paths(walked, fresh.isEmpty() && minor.isEmpty() && repeated.isEmpty());
  }

  private void note(Choices.Decision taken, boolean isRepeated, boolean showsMore) {
    if (isRepeated) {
      idle.noteRepeated(taken, !showsMore);
    } else if (!showsMore) {
      idle.note(taken);
    }
  }

  private void dropIdle() {
    while (!repeated.isEmpty() && idle.holdsRepeated(last(repeated.element()))) {
      repeated.remove();
    }
  }

  private static Choices.Decision last(List<Choices.Decision> prefix) {
    return prefix.get(prefix.size() - 1);
  }

  private List<Choices.Decision> next() {
    return fresh.isEmpty() ? (minor.isEmpty() ? repeated : minor).remove() : fresh.remove();
  }

  private void queue(List<Choices.Decision> path) {
    Choices.Decision last = last(path);
    if (idle.holds(last)) {
      return;
    }
    BitSet taken = seen.computeIfAbsent(last.site(), site -> new BitSet());
    Deque<List<Choices.Decision>> untaken = last.minor() ? minor : fresh;
    (taken.get(last.option()) ? repeated : untaken).add(path);
    taken.set(last.option());
  }
}
