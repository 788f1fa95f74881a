package io.github.corslint.interpret;

import com.github.javaparser.ast.body.CallableDeclaration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;

/**
 * Methods that are called again before they have ended. What calls itself because of something that
 * is not known need not end at all, and may do so more than once on each level; so it is followed a
 * few times on a path. Recursion over what is known ends by itself.
 */
final class Recursion {

  private static final int MOST_BY_DECISION = 8;

  private final IdentityHashMap<CallableDeclaration<?>, Deque<Integer>> active =
      new IdentityHashMap<>();
  private final IdentityHashMap<CallableDeclaration<?>, Integer> again = new IdentityHashMap<>();

  /**
   * Whether a call is followed; every one that is must be left.
   *
   * @param decisions how many decisions the path has taken so far
   */
  boolean enter(CallableDeclaration<?> callable, int decisions) {
    Deque<Integer> outer = active.computeIfAbsent(callable, c -> new ArrayDeque<>(1));
    if (!outer.isEmpty()
        && decisions > outer.element()
        && again.merge(callable, 1, Integer::sum) > MOST_BY_DECISION) {
      return false;
    }
    outer.push(decisions);
    return true;
  }

  void leave(CallableDeclaration<?> callable) {
    Deque<Integer> outer = active.get(callable);
    if (outer != null) {
      outer.pop();
    }
  }
}
