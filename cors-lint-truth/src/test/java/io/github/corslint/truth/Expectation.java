package io.github.corslint.truth;

import io.github.corslint.model.Variant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a fixture's own comments say that a measurement will show.
 *
 * @param fixture the fixture
 */
record Expectation(Fixture fixture) {

  static Expectation of(Fixture fixture) {
    return new Expectation(fixture);
  }

  /** Where the measurement does not bear out the comments. */
  List<String> complaintsAbout(Measurement measurement) {
    List<String> complaints = new ArrayList<>();
    Set<Outcome> promised = EnumSet.noneOf(Outcome.class);
    for (Want want : fixture.wants()) {
      promised.addAll(want.outcomes());
      if (!isShown(want, measurement)) {
        complaints.add("nothing measured bears out the comment " + want);
      }
    }
    boolean saysSo = fixture.wants().stream().anyMatch(w -> w.rule().equals("cors-not-applied"));
    if (measurement.challengesPreflights() && !saysSo) {
      complaints.add("preflights are asked for a login, but no comment says so");
    }
    Outcome worst = measurement.worst();
    if (worst != Outcome.CLOSED && !promised.contains(worst)) {
      complaints.add(
          "measured "
              + worst
              + ", but the comments "
              + (promised.isEmpty() ? "say nothing" : "promise " + promised));
    }
    return complaints;
  }

  private boolean isShown(Want want, Measurement measurement) {
    return switch (want.rule()) {
      case "malformed-origin" ->
          measurement.outcomes().contains(Outcome.BROKEN) || isDead(want, measurement);
      case "cors-not-applied" -> measurement.refusesTrustedPreflights();
      case "null-origin" -> measurement.of("null").isOpen();
      case "subdomain-trust" -> measurement.admits(Variant.SUBDOMAIN);
      case "missing-vary-origin" ->
          measurement.shots().stream().anyMatch(s -> s.outcome().isOpen() && !s.actual().varies());
      default ->
          want.outcomes().isEmpty()
              || want.outcomes().stream().anyMatch(measurement.outcomes()::contains);
    };
  }

  /** Whether an entry on this line lets in none of the origins that it may have been meant for. */
  private boolean isDead(Want want, Measurement measurement) {
    return fixture.stringsAt(want).stream()
        .flatMap(s -> Stream.of(s.split("[\\s,]+")))
        .map(
            entry ->
                entry.equals("*")
                    ? List.of("https://evil.test")
                    : AttackOrigins.meantBy(List.of(entry)))
        .filter(meant -> meant.stream().anyMatch(o -> measurement.from(o).findAny().isPresent()))
        .anyMatch(meant -> meant.stream().noneMatch(o -> measurement.of(o).isOpen()));
  }
}
