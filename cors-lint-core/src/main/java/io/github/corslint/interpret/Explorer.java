package io.github.corslint.interpret;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/**
 * Walks the paths of a program by running it again for each: decisions on unknown values are
 * replayed from a list, so that no state needs to be copied. Options that no path has taken yet go
 * first; after them others of the same kind of options, as long as they show anything new.
 */
final class Explorer {

  /** So many paths in a row that show nothing new say that there is nothing more to see. */
  private static final int PATIENCE = 32;

  private final int maxPaths;
  private final long maxCost;
  private final long maxInVain;
  private final Deque<List<Choices.Decision>> fresh = new ArrayDeque<>();
  private final Deque<List<Choices.Decision>> minor = new ArrayDeque<>();
  private final Deque<List<Choices.Decision>> repeated = new ArrayDeque<>();
  private final IdentityHashMap<Object, BitSet> seen = new IdentityHashMap<>();

  /**
   * An exploration within limits.
   *
   * @param maxPaths how many paths it walks at most
   * @param maxCost what they may cost together
   * @param maxInVain what they may cost together while none has shown anything
   */
  Explorer(int maxPaths, long maxCost, long maxInVain) {
    this.maxPaths = maxPaths;
    this.maxCost = maxCost;
    this.maxInVain = maxInVain;
  }

  /**
   * Results of the paths, and whether some were left out.
   *
   * @param results one result for each path
   * @param complete whether every path was walked, or so many that the others show nothing new
   * @param <T> the type of a path's result
   */
  record Paths<T>(List<T> results, boolean complete) {}

  /**
   * Walks the paths.
   *
   * @param body walks one of them
   * @param cost what a path cost
   * @param shows whether it shows anything
   * @param gist what it shows, equal for paths that show the same
   */
  <T> Paths<T> explore(
      Function<Choices, T> body,
      ToLongFunction<T> cost,
      Predicate<T> shows,
      Function<? super T, ?> gist) {
    List<T> results = new ArrayList<>();
    Set<Object> gists = new HashSet<>();
    fresh.add(List.of());
    long spent = 0;
    long limit = maxInVain;
    int nothingNew = 0;
    while (results.size() < maxPaths && spent < limit) {
      boolean isRepeated = fresh.isEmpty() && minor.isEmpty();
      if (isRepeated && (repeated.isEmpty() || nothingNew >= PATIENCE)) {
        return new Paths<>(results, true);
      }
      Choices choices = new Choices(next());
      T result = body.apply(choices);
      spent += cost.applyAsLong(result);
      results.add(result);
      limit = shows.test(result) ? maxCost : limit;
      choices.alternatives().forEach(this::queue);
      boolean isNew = gists.add(gist.apply(result)) || !fresh.isEmpty();
      nothingNew = isNew ? 0 : nothingNew + (isRepeated ? 1 : 0);
    }
    return new Paths<>(results, fresh.isEmpty() && minor.isEmpty() && repeated.isEmpty());
  }

  private List<Choices.Decision> next() {
    return fresh.isEmpty() ? (minor.isEmpty() ? repeated : minor).remove() : fresh.remove();
  }

  private void queue(List<Choices.Decision> path) {
    Choices.Decision last = path.get(path.size() - 1);
    BitSet taken = seen.computeIfAbsent(last.site(), site -> new BitSet());
    Deque<List<Choices.Decision>> untaken = last.minor() ? minor : fresh;
    (taken.get(last.option()) ? repeated : untaken).add(path);
    taken.set(last.option());
  }
}
