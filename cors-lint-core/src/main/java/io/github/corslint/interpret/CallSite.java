package io.github.corslint.interpret;

import io.github.corslint.model.Location;
import java.util.List;

/**
 * A call as a library sees it.
 *
 * @param run the run that it is part of
 * @param place where it stands
 * @param owner the class and member in which it stands
 */
public record CallSite(Run run, CallPlace place, String owner) {

  CallSite(Run run, Location at, String text, String owner) {
    this(run, new CallPlace(at, at, List.of(), text), owner);
  }

  /** The whole call. */
  public Location at() {
    return place.at();
  }

  /** The name of the method, or the type of a creation. */
  public Location nameAt() {
    return place.nameAt();
  }

  /** One place for each argument. */
  public List<Location> argumentsAt() {
    return place.argumentsAt();
  }

  /** The call as written, shortened. */
  public String text() {
    return place.text();
  }

  /** Where an argument stands; the name when there is no such argument. */
  public Location argumentAt(int index) {
    return index < argumentsAt().size() ? argumentsAt().get(index) : nameAt();
  }
}
