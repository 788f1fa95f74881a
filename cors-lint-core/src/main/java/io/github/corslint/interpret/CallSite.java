package io.github.corslint.interpret;

import io.github.corslint.model.Location;
import java.util.List;
import java.util.function.Supplier;

/**
 * A call as a library sees it.
 *
 * @param run the run that it is part of
 * @param place where it stands
 * @param around names the class and member in which it stands
 */
public record CallSite(Run run, CallPlace place, Supplier<String> around) {

  CallSite(Run run, Location at, String text, String owner) {
    this(run, CallPlace.of(at, text), () -> owner);
  }

  /** The class and member in which it stands. */
  public String owner() {
    return around.get();
  }

  /** The whole call. */
  public Location at() {
    return place.at();
  }

  /** The name of the method, or the type of a creation. */
  public Location nameAt() {
    return place.nameAt();
  }

  /** What is said of the result of a call of which nothing is known. */
  String unseen() {
    return place.unseen();
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
