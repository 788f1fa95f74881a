package io.github.corslint.framework;

import io.github.corslint.framework.http.HeaderOutcome;
import io.github.corslint.interpret.Path;
import io.github.corslint.model.Location;
import io.github.corslint.model.Origins;
import io.github.corslint.model.Setting;
import java.util.List;
import java.util.Optional;

/** A header that names the same origin whoever asks: a list of one. */
final class ConstantHeader {

  private static final Origins.Star NO_STAR =
      new Origins.Star(Origins.Star.Reply.STAR, Origins.Star.Reply.STAR, "");

  private ConstantHeader() {}

  /** Who gets in by what code writes at a place, when that is one fixed text. */
  static Optional<Origins> at(Location site, Runs runs, List<HeaderOutcome> outcomes) {
    List<String> values = outcomes.stream().flatMap(o -> o.constant().stream()).distinct().toList();
    if (values.size() != 1 || outcomes.stream().anyMatch(o -> o.constant().isEmpty())) {
      return Optional.empty();
    }
    String value = values.get(0);
    if (runs.discovered().readsOrigin() && !isToldStrangers(value, site, runs)) {
      return Optional.empty();
    }
    Origins.Entry entry = new Origins.Entry(value, Origins.EntryKind.EXACT, value::equals, site);
    return Optional.of(only(List.of(entry), outcomes.get(0).credentialsSetting(), site));
  }

  /** Entries that are compared as they stand. */
  static Origins only(List<Origins.Entry> entries, Setting<Boolean> credentials, Location at) {
    return new Origins.Declared(entries, credentials, NO_STAR, at, true);
  }

  /**
   * Whether a stranger is told a text that is not its origin. Code that tells nobody but those it
   * has checked may as well send back what it was asked with.
   */
  private static boolean isToldStrangers(String value, Location site, Runs runs) {
    return !value.equals(Runs.UNRELATED)
        && runs.on(Runs.UNRELATED).paths().stream()
            .filter(path -> !path.thrown())
            .flatMap((Path path) -> HeaderOutcome.of(path).stream())
            .anyMatch(outcome -> outcome.sites().contains(site));
  }
}
