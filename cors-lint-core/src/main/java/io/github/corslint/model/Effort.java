package io.github.corslint.model;

import java.util.Comparator;
import java.util.Optional;

/**
 * What it cost to run one piece of code that a framework calls.
 *
 * @param at where it stands
 * @param owner its class and member, for people
 * @param runs on how many origins it was run
 * @param paths how many paths these runs took together
 * @param steps how many statements and expressions were evaluated on them
 * @param cutOff why something of it was left out, when the limits of the analysis were met
 */
@PublicApi
public record Effort(
    Location at, String owner, int runs, int paths, long steps, Optional<String> cutOff)
    implements Comparable<Effort> {

  private static final Comparator<Effort> DEAREST_FIRST =
      Comparator.comparingLong(Effort::steps)
          .reversed()
          .thenComparing(Effort::at)
          .thenComparing(Effort::owner);

  /** The dearest comes first. */
  @Override
  public int compareTo(Effort other) {
    return DEAREST_FIRST.compare(this, other);
  }
}
