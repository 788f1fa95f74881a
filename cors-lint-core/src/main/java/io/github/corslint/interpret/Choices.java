package io.github.corslint.interpret;

import java.util.ArrayList;
import java.util.List;

/**
 * The decisions of one path: a prefix that is replayed, then the preferred option of each new one.
 */
final class Choices {

  /** So many decisions of a path can be taken otherwise; those after them are not told. */
  private static final int MAX_DECISIONS = 300;

  private final List<Decision> prefix;
  private final List<Decision> taken = new ArrayList<>();

  Choices(List<Decision> prefix) {
    this.prefix = prefix;
  }

  /**
   * One decision.
   *
   * @param site what was decided, by identity
   * @param option the option taken, from 0
   * @param options how many there were
   * @param minor whether other options may wait until all else has been tried
   */
  record Decision(Object site, int option, int options, boolean minor) {}

  /** Takes one of some options; one of them is to be tried before the others. */
  int choose(Object site, int options, int preferred, boolean minor) {
    int index = taken.size();
    if (index >= MAX_DECISIONS) {
      return preferred;
    }
    int option =
        index < prefix.size() ? Math.min(prefix.get(index).option(), options - 1) : preferred;
    taken.add(new Decision(site, option, options, minor));
    return option;
  }

  /** The paths that branch off this one after its prefix. */
  List<List<Decision>> alternatives() {
    List<List<Decision>> result = new ArrayList<>();
    for (int i = taken.size() - 1; i >= prefix.size(); i--) {
      Decision decision = taken.get(i);
      for (int option = 0; option < decision.options(); option++) {
        if (option != decision.option()) {
          List<Decision> path = new ArrayList<>(taken.subList(0, i));
          path.add(new Decision(decision.site(), option, decision.options(), decision.minor()));
          result.add(path);
        }
      }
    }
    return result;
  }
}
