package io.github.corslint.framework;

import io.github.corslint.model.Answer;
import io.github.corslint.model.CorsPolicy;
import io.github.corslint.model.Origins;
import io.github.corslint.model.Step;
import io.github.corslint.model.TrustedOrigin;
import java.util.ArrayList;
import java.util.List;

/**
 * Responses to which two pieces of code add the header that says who gets in: browsers reject what
 * has it twice (Fetch standard, CORS check).
 */
public final class DoubledHeader {

  private DoubledHeader() {}

  /**
   * A policy for responses on which other code writes as well.
   *
   * @param other the policy of that code
   * @param own the policy
   * @param who what the other code is
   */
  public static CorsPolicy beside(CorsPolicy other, CorsPolicy own, String who) {
    List<TrustedOrigin> trusted = new ArrayList<>(own.origins().trusted());
    trusted.addAll(other.origins().trusted());
    return own.withOrigins(
        new Origins.Computed(origin -> answer(other, own, who, origin), () -> trusted));
  }

  private static Answer answer(CorsPolicy other, CorsPolicy own, String who, String origin) {
    Answer answer = own.answer(origin);
    return answer instanceof Answer.Admitted && writes(other, origin)
        ? new Answer.Broken(
            Answer.Fault.CONFLICTING_HEADERS,
            who + " writes the header too, and browsers reject a response that has it twice",
            own.at(),
            List.of(new Step(other.at(), who + " writes it here")),
            List.of())
        : answer;
  }

  /**
   * What is left to say of a policy where one of others writes beside it on every response.
   *
   * @param beside the policies of the other code, one for each response at least
   */
  public static CorsPolicy rest(CorsPolicy policy, List<CorsPolicy> beside) {
    return policy.withOrigins(
        new Origins.Computed(
            origin ->
                beside.stream().allMatch(other -> writes(other, origin))
                    ? new Answer.Refused()
                    : policy.answer(origin),
            policy.origins()::trusted));
  }

  /** Whether code writes the header for an origin; what is no decision of code, it always does. */
  private static boolean writes(CorsPolicy policy, String origin) {
    return !policy.isHandWritten() || policy.answer(origin) instanceof Answer.Admitted;
  }
}
