package io.github.corslint.attack;

import io.github.corslint.model.CorsPolicy;
import io.github.corslint.model.Variant;
import io.github.corslint.model.Witness;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Asks a policy what an attacker would ask. */
public final class Prober {

  private static final int ROUNDS = 4;
  private static final int QUESTIONS = 80;
  private static final int SEEDS = 2;

  private Prober() {}

  /**
   * Asks about the fixed origins first, then about what the trusted strings suggest. Code that
   * decides for itself shows its strings while it runs, so this goes on until it shows no new ones.
   */
  public static Probe probe(CorsPolicy policy) {
    Map<String, Probe.Reply> replies = new LinkedHashMap<>();
    ask(policy, AttackOrigins.FIXED, replies);
    int known = -1;
    for (int round = 1; round < ROUNDS && policy.origins().trusted().size() > known; round++) {
      known = policy.origins().trusted().size();
      ask(policy, AttackOrigins.from(policy.origins().trusted()), replies);
    }
    nearTo(policy, replies);
    return new Probe(policy, List.copyOf(replies.values()));
  }

  /** Where only those got in that are trusted, asks about strangers near them. */
  private static void nearTo(CorsPolicy policy, Map<String, Probe.Reply> replies) {
    List<Witness> admitted =
        replies.values().stream()
            .filter(reply -> reply.admitted().isPresent())
            .map(Probe.Reply::witness)
            .toList();
    if (admitted.stream().noneMatch(witness -> witness.variant().isForeign())) {
      admitted.stream()
          .filter(w -> w.variant() == Variant.TRUSTED || w.variant() == Variant.SUBDOMAIN)
          .map(witness -> AttackOrigins.near(witness, policy.origins().trusted()))
          .filter(strangers -> !strangers.isEmpty())
          .limit(SEEDS)
          .forEach(strangers -> ask(policy, strangers, replies));
    }
  }

  private static void ask(
      CorsPolicy policy, List<Witness> witnesses, Map<String, Probe.Reply> replies) {
    for (Witness witness : witnesses) {
      if (replies.size() < QUESTIONS && !replies.containsKey(witness.origin())) {
        replies.put(witness.origin(), new Probe.Reply(witness, policy.answer(witness.origin())));
      }
    }
  }
}
