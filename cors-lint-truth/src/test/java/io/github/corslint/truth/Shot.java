package io.github.corslint.truth;

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
    boolean sent = request.isSimple() || passesPreflight();
    if (outcome.isOpen() && (failed() || !sent)) {
      return Outcome.CLOSED;
    }
    return outcome;
  }

  boolean failed() {
    return actual.status() >= 500;
  }

  private boolean passesPreflight() {
    return preflight.status() / 100 == 2
        && preflight.outcome(origin.origin()).isOpen()
        && preflight.header("access-control-allow-methods").stream()
            .anyMatch(m -> m.contains(request.method()) || m.equals("*"));
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
