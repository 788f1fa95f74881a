package io.github.corslint.interpret;

import io.github.corslint.model.Location;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Checks of the origin on one path, by the response whose code depends on them: callbacks have
 * responses of their own.
 */
final class Checks {

  private final Map<Integer, OriginCheck> byScope = new HashMap<>();
  private @Nullable OriginCheck pending;
  private int settled;
  private int scope;
  private int scopes;

  /** An operation on the origin whose result a condition may take. */
  void pend(OriginCheck operation) {
    pending = operation;
  }

  /** A condition was decided; whether that took a check. */
  boolean settle() {
    Optional<OriginCheck> operation = takePending();
    operation.ifPresent(
        check -> {
          byScope.put(scope, check);
          settled++;
        });
    return operation.isPresent();
  }

  /** How many checks have decided something so far. */
  int settled() {
    return settled;
  }

  /** The last check that the current response depends on so far. */
  Optional<OriginCheck> current() {
    return Optional.ofNullable(byScope.get(scope));
  }

  /** A condition that took checks, its own or those of methods that it calls. */
  void guardedBy(Location condition) {
    byScope.computeIfPresent(scope, (s, check) -> check.guardedBy(condition));
  }

  /** A condition that would have compared the origin if something else had not decided it. */
  void skipped(OriginCheck operation) {
    byScope.putIfAbsent(scope, operation.guardedBy(operation.at()));
  }

  /** The check that nothing has asked about yet. */
  Optional<OriginCheck> takePending() {
    Optional<OriginCheck> taken = Optional.ofNullable(pending);
    pending = null;
    return taken;
  }

  /** Nothing will ask about the operation any more. */
  void forgetPending() {
    pending = null;
  }

  /** Does work that has no part in what is asked about the operation before it. */
  void apart(Runnable work) {
    OriginCheck outer = pending;
    try {
      work.run();
    } finally {
      pending = outer;
    }
  }

  int scope() {
    return scope;
  }

  /** Begins another response, which depends on what the current one does; returns the latter. */
  int enterScope() {
    int outer = scope;
    Optional<OriginCheck> check = current();
    scope = ++scopes;
    check.ifPresent(c -> byScope.put(scope, c));
    return outer;
  }

  void leaveScope(int outer) {
    scope = outer;
  }

  /** The last check that each response depends on. */
  Map<Integer, OriginCheck> byScope() {
    return Map.copyOf(byScope);
  }
}
