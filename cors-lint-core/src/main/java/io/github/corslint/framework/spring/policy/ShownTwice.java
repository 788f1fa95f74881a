package io.github.corslint.framework.spring.policy;

import io.github.corslint.framework.Recovered;
import io.github.corslint.model.Location;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Configurations that show themselves more than once. One that is written in a configuration file
 * does so there, and again in all code that has it injected: what shows where it is registered
 * counts. One that a method makes does so wherever that is called: what has an effect counts.
 */
public final class ShownTwice {

  private ShownTwice() {}

  /** Policies without those that another way of looking shows already. */
  public static List<Recovered> without(List<Recovered> recovered) {
    Set<Location> registered = new HashSet<>();
    recovered.stream()
        .flatMap(r -> object(r).stream())
        .filter(object -> !object.tables().isEmpty())
        .forEach(object -> object.configuredAt().ifPresent(registered::add));
    Set<Location> effective = new HashSet<>();
    recovered.stream().filter(r -> !isIdle(r)).forEach(each -> effective.add(each.policy().at()));
    Set<Location> seen = new HashSet<>();
    return recovered.stream()
        .filter(r -> counts(r, registered, seen))
        .filter(r -> !isIdle(r) || !effective.contains(r.policy().at()))
        .toList();
  }

  private static boolean isIdle(Recovered each) {
    return each.policy().scope().shadow().isPresent();
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
