package io.github.corslint.attack;

import io.github.corslint.model.Answer;
import io.github.corslint.model.CorsPolicy;
import io.github.corslint.model.Witness;
import java.util.List;
import java.util.Optional;

/**
 * A policy and what it answered to each attack origin.
 *
 * @param policy the policy that was asked
 * @param replies one reply for each attack origin, in the order in which they were asked
 */
public record Probe(CorsPolicy policy, List<Reply> replies) {
  public Probe {
    replies = List.copyOf(replies);
  }

  /**
   * One question and its answer.
   *
   * @param witness the attack origin
   * @param answer what the policy said
   */
  public record Reply(Witness witness, Answer answer) {

    /** The answer when the origin was let in. */
    public Optional<Answer.Admitted> admitted() {
      return answer instanceof Answer.Admitted admitted ? Optional.of(admitted) : Optional.empty();
    }
  }
}
