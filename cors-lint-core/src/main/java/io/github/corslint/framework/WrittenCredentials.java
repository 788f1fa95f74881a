package io.github.corslint.framework;

import io.github.corslint.model.Answer;
import io.github.corslint.model.CorsPolicy;
import io.github.corslint.model.Location;
import io.github.corslint.model.Origins;
import io.github.corslint.model.Step;
import java.util.Optional;
import java.util.function.Function;

/** Code that says to everybody that cookies may go along, and leaves to other code who gets in. */
public record WrittenCredentials() implements Part {

  /** Whether this is all that something writes. */
  public static boolean isAllOf(Recovered each) {
    return each.part().filter(WrittenCredentials.class::isInstance).isPresent();
  }

  /** A policy whose response also says at this place that cookies may go along. */
  public static CorsPolicy beside(CorsPolicy policy, Location said) {
    return policy.withOrigins(
        new Origins.Computed(
            origin -> beside(policy.answer(origin), said), policy.origins()::trusted));
  }

  /**
   * A policy whose response also says to some origins that cookies may go along.
   *
   * @param said where it says so to an origin
   */
  public static CorsPolicy beside(CorsPolicy policy, Function<String, Optional<Location>> said) {
    return policy.withOrigins(
        new Origins.Computed(
            origin -> {
              Answer answer = policy.answer(origin);
              return answer instanceof Answer.Admitted admitted && !admitted.credentials()
                  ? said.apply(origin).map(at -> beside(answer, at)).orElse(answer)
                  : answer;
            },
            policy.origins()::trusted));
  }

  /** An answer beside which the response says at this place that cookies may go along. */
  public static Answer beside(Answer answer, Location said) {
    if (!(answer instanceof Answer.Admitted admitted) || admitted.credentials()) {
      return answer;
    }
    Answer.Admitted joined =
        admitted.withCredentials(new Step(said, "credentials are allowed here"));
    return joined.isStar() ? Answer.Broken.starWithCredentials(joined) : joined;
  }
}
