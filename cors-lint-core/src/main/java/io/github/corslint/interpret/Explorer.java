package io.github.corslint.interpret;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/**
 * Walks the paths of a program by running it again for each: decisions on unknown values are
 * replayed from a list, so that no state needs to be copied. Options that no path has taken yet go
 * first.
 */
final class Explorer {

  private final int maxPaths;
  private final long maxCost;
  private final long maxInVain;
  private final Deque<List<Choices.Decision>> fresh = new ArrayDeque<>();
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
   * @param complete whether every path was walked
   * @param <T> the type of a path's result
   */
  record Paths<T>(List<T> results, boolean complete) {}

  <T> Paths<T> explore(Function<Choices, T> body, ToLongFunction<T> cost, Predicate<T> shows) {
    List<T> results = new ArrayList<>();
    fresh.add(List.of());
    long spent = 0;
    long limit = maxInVain;
    while (results.size() < maxPaths && spent < limit) {
      List<Choices.Decision> prefix = fresh.isEmpty() ? repeated.poll() : fresh.poll();
      if (prefix == null) {
        return new Paths<>(results, true);
      }
      Choices choices = new Choices(prefix);
      T result = body.apply(choices);
      spent += cost.applyAsLong(result);
      results.add(result);
      limit = shows.test(result) ? maxCost : limit;
      choices.alternatives().forEach(this::queue);
    }
    return new Paths<>(results, fresh.isEmpty() && repeated.isEmpty());
  }

  private void queue(List<Choices.Decision> path) {
    Choices.Decision last = path.get(path.size() - 1);
    BitSet taken = seen.computeIfAbsent(last.site(), site -> new BitSet());
    (last.minor() || taken.get(last.option()) ? repeated : fresh).add(path);
    taken.set(last.option());
  }
}
