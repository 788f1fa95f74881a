package io.github.corslint.interpret;

import java.util.BitSet;
import java.util.IdentityHashMap;

/**
 * Decisions of a piece of code that showed nothing new when they were taken otherwise, remembered
 * over the origins that the code is run for.
 */
final class Idle {

  /** So many repetitions in vain say that a decision has nothing to do with what is looked for. */
  private static final int PATIENCE = 8;

  private final IdentityHashMap<Object, BitSet> minor = new IdentityHashMap<>();
  private final IdentityHashMap<Object, Integer> repeatedInVain = new IdentityHashMap<>();

  /** The same knowledge, to which is added without changing this one. */
  Idle copy() {
    Idle copy = new Idle();
    minor.forEach((site, options) -> copy.minor.put(site, (BitSet) options.clone()));
    copy.repeatedInVain.putAll(repeatedInVain);
    return copy;
  }

  /** Notes that an option of a minor decision showed nothing new. */
  void note(Choices.Decision decision) {
    if (decision.minor()) {
      minor.computeIfAbsent(decision.site(), site -> new BitSet()).set(decision.option());
    }
  }

  /** Notes whether an option showed anything new that had been taken before, among others. */
  void noteRepeated(Choices.Decision decision, boolean inVain) {
    if (inVain) {
      repeatedInVain.merge(decision.site(), 1, Integer::sum);
    } else {
      repeatedInVain.remove(decision.site());
    }
  }

  /**
   * Whether an option need not be tried: what a container makes is the same whoever asks for it.
   */
  boolean holds(Choices.Decision decision) {
    BitSet known = minor.get(decision.site());
    return decision.minor() && known != null && known.get(decision.option());
  }

  /** Whether the decision need not be repeated. */
  boolean holdsRepeated(Choices.Decision decision) {
    return repeatedInVain.getOrDefault(decision.site(), 0) >= PATIENCE;
  }
}
