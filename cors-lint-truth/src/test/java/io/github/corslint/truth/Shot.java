package io.github.corslint.truth;

import java.util.List;
import java.util.stream.Stream;

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

  /** How far a browser goes after the preflight; a star for methods counts only without cookies. */
  private Outcome afterPreflight() {
    Outcome outcome = preflight.outcome(origin.origin());
    List<String> methods =
        preflight.header("access-control-allow-methods").stream()
            .flatMap(m -> Stream.of(m.split(",")))
            .map(String::strip)
            .toList();
    if (preflight.status() / 100 != 2 || failed()) {
      return Outcome.CLOSED;
    }
    if (methods.contains(request.method())) {
      return outcome;
    }
    return methods.contains("*") && outcome.isOpen() ? Outcome.REFLECTED : Outcome.CLOSED;
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
