package io.github.corslint.interpret;

import java.util.Set;

/**
 * What there is to see on a path.
 *
 * @param things what it shows, such as that it writes a header: as long as paths show new ones,
 *     more are walked
 * @param ways how it got there, as far as that may matter: a path that shows what others do another
 *     way is worth walking, but says nothing about whether others are
 */
public record Sight(Set<?> things, Set<?> ways) {

  /** What is worth the same however a path got there. */
  public static Sight of(Set<?> things) {
    return new Sight(things, Set.of());
  }
}
