package io.github.corslint.framework.spring;

import io.github.corslint.framework.Recovered;
import io.github.corslint.model.Location;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Configurations that are written in a configuration file show themselves there, and again in all
 * code that has them injected. What shows where one is registered counts.
 */
final class BoundTwice {

  private BoundTwice() {}

  static List<Recovered> without(List<Recovered> recovered) {
    Set<Location> registered = new HashSet<>();
    recovered.stream()
        .flatMap(r -> object(r).stream())
        .filter(object -> !object.tables().isEmpty())
        .forEach(object -> object.configuredAt().ifPresent(registered::add));
    Set<Location> seen = new HashSet<>();
    return recovered.stream().filter(r -> counts(r, registered, seen)).toList();
  }

  private static boolean counts(Recovered each, Set<Location> registered, Set<Location> seen) {
    Optional<ConfigurationObject> object = object(each);
    if (object.isEmpty()) {
      return !registered.contains(each.policy().at());
    }
    Optional<Location> place = object.get().configuredAt();
    boolean isIdle = object.get().tables().isEmpty();
    return place.isEmpty()
        || !isIdle
        || (!registered.contains(place.get()) && seen.add(place.get()));
  }

  private static Optional<ConfigurationObject> object(Recovered each) {
    return each.part()
        .filter(ConfiguredPart.class::isInstance)
        .map(part -> ((ConfiguredPart) part).object());
  }
}
