package io.github.corslint.framework;

import io.github.corslint.model.Location;
import java.util.Optional;
import java.util.Set;

/**
 * The code that led to a policy.
 *
 * @param entry the method where the program was entered; empty for what is declared
 * @param standsAlone whether a framework calls that method, whoever else may do so
 * @param through methods of other files that ran on the way, and constructors
 * @param type where the type is declared whose object the program was entered with, else empty
 * @param makesOnly whether all that it did was to make that object
 * @param isWhole whether no limit ended its runs
 */
public record Lead(
    Optional<Location> entry,
    boolean standsAlone,
    Set<Location> through,
    Optional<Location> type,
    boolean makesOnly,
    boolean isWhole) {

  /** That of a declaration. */
  static final Lead NONE =
      new Lead(Optional.empty(), true, Set.of(), Optional.empty(), false, true);

  public Lead {
    through = Set.copyOf(through);
  }
}
