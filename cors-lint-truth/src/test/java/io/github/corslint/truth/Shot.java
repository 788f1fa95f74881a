package io.github.corslint.truth;

import java.util.Set;

/**
 * One question to a real server and what it answered.
 *
 * @param origin who asked
 * @param request what was asked for
 * @param preflight the answer to the preflight
 * @param actual the answer to the request itself
 */
record Shot(AttackOrigin origin, Request request, Reply preflight, Reply actual) {

  Outcome outcome() {
    if (request.isWebSocket()) {
      return actual.status() == 101 ? Outcome.CREDENTIALED : Outcome.CLOSED;
    }
    Outcome outcome = actual.outcome(origin.origin());
    if (!outcome.isOpen() || request.isSimple()) {
      return outcome.isOpen() && failed() ? Outcome.CLOSED : outcome;
    }
    return outcome.compareTo(afterPreflight()) > 0 ? afterPreflight() : outcome;
  }

  boolean failed() {
    return actual.status() >= 500;
  }

  /** How far a browser goes after the preflight; a star counts only without cookies. */
  private Outcome afterPreflight() {
    Outcome outcome = preflight.outcome(origin.origin());
    if (preflight.status() / 100 != 2 || failed()) {
      return Outcome.CLOSED;
    }
    Set<String> methods = preflight.items("access-control-allow-methods");
    Set<String> headers = preflight.items("access-control-allow-headers");
    boolean method = request.isSafelisted() || methods.contains(request.method());
    boolean header =
        !request.asksForContentType()
            || headers.stream().anyMatch(h -> h.equalsIgnoreCase("content-type"));
    if (method && header) {
      return outcome;
    }
    boolean byStar = (method || methods.contains("*")) && (header || headers.contains("*"));
    if (!byStar) {
      return Outcome.CLOSED;
    }
    return outcome == Outcome.CREDENTIALED ? Outcome.REFLECTED : outcome;
  }

  @Override
  public String toString() {
    return outcome()
        + ": "
        + request
        + " from "
        + origin
        + "\n      actual    "
        + actual
        + "\n      preflight "
        + preflight;
  }
}
