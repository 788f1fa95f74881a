package io.github.corslint.framework;

import io.github.corslint.framework.http.HeaderOutcome;
import io.github.corslint.interpret.Assumption;
import io.github.corslint.interpret.Execution;
import io.github.corslint.interpret.Path;
import java.util.IdentityHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Whether an origin that a path lets in gets in whatever is answered where the path took something
 * for granted of it.
 */
final class Discharge {

  private final Path path;
  private final String origin;
  private final Execution.Outcome outcome;
  private final boolean isOpen;
  private @Nullable Boolean isKeptOut;

  /**
   * What the paths of a run say of one of them.
   *
   * @param path the path that lets an origin in
   * @param origin that origin
   * @param outcome all paths, as they matter to the same response
   */
  Discharge(Path path, String origin, Execution.Outcome outcome) {
    this.path = path;
    this.origin = origin;
    this.outcome = outcome;
    this.isOpen = wavers(path);
  }

  /**
   * Whether the other way at the same place lets the origin in as well, all else being equal, and
   * no other answers to all questions about the origin together keep it out.
   */
  boolean of(Assumption assumption) {
    return !isOpen
        && outcome.paths().stream()
            .filter(p -> differsOnlyAt(assumption, p) && !wavers(p))
            .filter(p -> p.assumptions().stream().noneMatch(HandWritten::isOperatorsChoice))
            .anyMatch(this::letsIn)
        && !isKeptOut();
  }

  private boolean isKeptOut() {
    if (isKeptOut == null) {
      isKeptOut = outcome.paths().stream().anyMatch(this::keepsOut);
    }
    return isKeptOut;
  }

  private boolean letsIn(Path other) {
    return HeaderOutcome.of(other).stream().anyMatch(o -> o.echoes(origin, other));
  }

  /** Whether a path that differs in answers about the origin alone does not let it in. */
  private boolean keepsOut(Path other) {
    return other.limit().isEmpty()
        && !letsIn(other)
        && other.assumptions().stream().anyMatch(this::isAnotherAnswer)
        && other.assumptions().stream().allMatch(a -> isAnotherAnswer(a) || isShared(a))
        && !wavers(other);
  }

  private boolean isAnotherAnswer(Assumption a) {
    return a.unknown().fromOrigin() && path.assumptions().stream().anyMatch(a::contradicts);
  }

  private boolean isShared(Assumption a) {
    return path.assumptions().stream().anyMatch(a::agreesWith);
  }

  /** Whether a path took one condition on the origin both ways, as recursion and loops may. */
  private static boolean wavers(Path path) {
    IdentityHashMap<Object, Integer> taken = new IdentityHashMap<>();
    for (Assumption a : path.assumptions()) {
      Integer before = a.unknown().fromOrigin() ? taken.put(a.site(), a.option()) : null;
      if (before != null && before != a.option()) {
        return true;
      }
    }
    return false;
  }

  private boolean differsOnlyAt(Assumption assumption, Path other) {
    boolean differs = false;
    for (Assumption a : other.assumptions()) {
      if (a.contradicts(assumption)) {
        differs = true;
      } else if (a.unknown().fromOrigin() && path.assumptions().stream().noneMatch(a::agreesWith)) {
        return false;
      }
    }
    return differs;
  }
}
