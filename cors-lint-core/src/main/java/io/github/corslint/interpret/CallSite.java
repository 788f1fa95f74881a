package io.github.corslint.interpret;

import io.github.corslint.model.Location;
import java.util.List;

/**
 * A call as a library sees it.
 *
 * @param run the run that it is part of
 * @param at the whole call
 * @param nameAt the name of the method, or the type of a creation
 * @param argumentsAt one place for each argument
 * @param text the call as written, shortened
 * @param owner the class and member in which it stands
 */
public record CallSite(
    Run run, Location at, Location nameAt, List<Location> argumentsAt, String text, String owner) {
  public CallSite {
    argumentsAt = List.copyOf(argumentsAt);
  }

  /** Where an argument stands; the name when there is no such argument. */
  public Location argumentAt(int index) {
    return index < argumentsAt.size() ? argumentsAt.get(index) : nameAt;
  }
}
