package io.github.corslint.interpret;

import java.util.ArrayList;
import java.util.List;

/** The decisions of one path: a prefix that is replayed, then the first option of each new one. */
final class Choices {

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
   */
  record Decision(Object site, int option, int options) {}

  int choose(Object site, int options) {
    int index = taken.size();
    if (index >= MAX_DECISIONS) {
      throw new PathAbandoned("too many unknown conditions on one path");
    }
    int option = index < prefix.size() ? Math.min(prefix.get(index).option(), options - 1) : 0;
    taken.add(new Decision(site, option, options));
    return option;
  }

  /** The paths that branch off this one after its prefix. */
  List<List<Decision>> alternatives() {
    List<List<Decision>> result = new ArrayList<>();
    for (int i = taken.size() - 1; i >= prefix.size(); i--) {
      Decision decision = taken.get(i);
      for (int option = 1; option < decision.options(); option++) {
        List<Decision> path = new ArrayList<>(taken.subList(0, i));
        path.add(new Decision(decision.site(), option, decision.options()));
        result.add(path);
      }
    }
    return result;
  }
}
