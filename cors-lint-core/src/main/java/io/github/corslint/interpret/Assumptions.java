package io.github.corslint.interpret;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/** What one path takes for granted; of one unknown value always the same. */
final class Assumptions {

  private final Answers answers;
  private final List<Assumption> all = new ArrayList<>();
  private final IdentityHashMap<Unknown, Assumption> decided = new IdentityHashMap<>();

  Assumptions(Answers answers) {
    this.answers = answers;
  }

  /** Takes something for granted that may be decided otherwise the next time. */
  void add(Assumption assumption) {
    all.add(assumption);
  }

  /** Takes something for granted from now on. */
  void decide(Assumption assumption) {
    all.add(assumption);
    decided.put(assumption.unknown(), assumption);
  }

  /** Takes an unknown condition for decided, unless it is already. */
  void settle(Unknown asked, boolean outcome, CallSite site) {
    Unknown condition = answers.itself(asked);
    int response = site.run().scope();
    if (outcome(condition, response).isEmpty()) {
      int option = outcome ? 0 : 1;
      decide(new Assumption(site.at(), site.at(), site.text(), option, condition, response));
    }
  }

  /** How a condition was decided before, or its opposite. */
  Optional<Boolean> outcome(Unknown condition, int response) {
    return of(condition, response)
        .map(a -> a.option() == 0)
        .or(
            () ->
                answers
                    .knownOpposite(condition)
                    .flatMap(opposite -> of(opposite, response))
                    .map(a -> a.option() != 0));
  }

  /**
   * What was taken for granted of a value before; the code of a response that asks again depends on
   * it as well.
   */
  private Optional<Assumption> of(Unknown condition, int response) {
    Optional<Assumption> known = Optional.ofNullable(decided.get(condition));
    known.filter(a -> a.response() > response).ifPresent(a -> decide(a.by(response)));
    return known;
  }

  /** All of them, in order. */
  List<Assumption> all() {
    return all;
  }
}
