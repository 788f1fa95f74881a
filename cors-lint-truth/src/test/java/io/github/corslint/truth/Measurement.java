package io.github.corslint.truth;

import io.github.corslint.model.Variant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a real server did.
 *
 * @param startFailure why it did not start, empty when it did
 * @param foretold whether it lacks a setting that the place where it runs has to give, as its
 *     source says
 * @param shots every question and its answer
 */
record Measurement(String startFailure, boolean foretold, List<Shot> shots) {

  /** Everything that was seen: what foreign origins can do, and whether the site is broken. */
  Set<Outcome> outcomes() {
    Set<Outcome> seen =
        shots.stream()
            .filter(s -> s.origin().isForeign())
            .map(Shot::outcome)
            .collect(Collectors.toCollection(() -> EnumSet.of(Outcome.CLOSED)));
    if (isBroken()) {
      seen.add(Outcome.BROKEN);
    }
    return seen;
  }

  /** The worst of what was seen. */
  Outcome worst() {
    return outcomes().stream().max(Comparator.naturalOrder()).orElseThrow();
  }

  /**
   * A broken site fails to start, fails every cross-origin caller of a path, or sends headers
   * nobody accepts.
   */
  private boolean isBroken() {
    return (!startFailure.isEmpty() && !foretold)
        || shots.stream().anyMatch(s -> s.outcome() == Outcome.BROKEN)
        || shots.stream()
            .filter(s -> !s.origin().origin().equals("null"))
            .collect(Collectors.groupingBy(Shot::request))
            .values()
            .stream()
            .anyMatch(asked -> asked.stream().allMatch(Shot::failed));
  }

  /** Whether an origin that is trusted cannot get past its preflight. */
  boolean refusesTrustedPreflights() {
    return shots.stream()
        .filter(s -> !s.request().isWebSocket() && !s.origin().isForeign())
        .anyMatch(s -> s.preflight().status() / 100 != 2);
  }

  /** Whether a preflight, which never carries a login, is asked for one or sent to log in. */
  boolean challengesPreflights() {
    return shots.stream()
        .filter(s -> !s.request().isWebSocket() && !s.origin().isForeign())
        .anyMatch(s -> s.preflight().status() == 401 || s.preflight().status() == 302);
  }

  /** What one origin can do at worst. */
  Outcome of(String origin) {
    return from(origin).map(Shot::outcome).max(Comparator.naturalOrder()).orElse(Outcome.CLOSED);
  }

  /** Whether an origin of this kind can read anything. */
  boolean admits(Variant variant) {
    return shots.stream().anyMatch(s -> s.origin().variant() == variant && s.outcome().isOpen());
  }

  Stream<Shot> from(String origin) {
    return shots.stream().filter(s -> s.origin().origin().equals(origin));
  }

  /** The most telling shots for people: the worst of each foreign kind, at most a handful. */
  String evidence() {
    if (!startFailure.isEmpty()) {
      return "    does not start: " + startFailure;
    }
    Comparator<Shot> worst = Comparator.comparing(Shot::outcome).reversed();
    Stream<Shot> foreign =
        shots.stream().filter(s -> s.origin().isForeign()).sorted(worst).limit(2);
    Optional<Shot> trusted = shots.stream().filter(s -> !s.origin().isForeign()).min(worst);
    return Stream.concat(foreign, trusted.stream())
        .map(s -> "    " + s)
        .collect(Collectors.joining("\n"));
  }
}
