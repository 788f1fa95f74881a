package io.github.corslint.framework;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * On which profiles of the configuration files a policy is as it was recovered.
 *
 * @param only the one profile, as an expression; empty when it is so on others
 * @param except profiles on which it is another one
 */
public record Presence(Optional<String> only, Set<String> except) {

  static final Presence ALWAYS = new Presence(Optional.empty(), Set.of());

  public Presence {
    except = Set.copyOf(except);
  }

  static Presence only(String profile) {
    return new Presence(Optional.of(profile), Set.of());
  }

  Presence except(String profile) {
    Set<String> more = new LinkedHashSet<>(except);
    more.add(profile);
    return new Presence(only, more);
  }

  /** Whether it is there on a profile; an empty one stands for how the application starts. */
  boolean isOn(String profile) {
    return only.map(profile::equals).orElse(!except.contains(profile));
  }
}
