package io.github.corslint.rule;

import io.github.corslint.attack.Probe;
import io.github.corslint.model.CorsPolicy;
import io.github.corslint.model.Finding;
import io.github.corslint.model.RuleInfo;
import io.github.corslint.model.Scope;
import io.github.corslint.model.Variant;
import java.util.Comparator;
import java.util.stream.Stream;

/** The answer depends on the origin, and caches are not told. */
public final class MissingVaryOrigin implements Rule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "CORS402",
          "missing-vary-origin",
          "the answer depends on the origin without saying Vary: Origin",
          524,
          3.1);

  private static final String HELP = "add Vary: Origin to every answer, also to those that refuse";

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Stream<Finding> judge(Probe probe) {
    CorsPolicy policy = probe.policy();
    if (policy.scope().transport() == Scope.Transport.WEBSOCKET) {
      return Stream.empty();
    }
    boolean everybody = Verdict.of(probe).leak() == Leak.EVERYBODY;
    return Verdict.admissions(policy, probe.replies()).stream()
        .filter(a -> !a.answer().isStar() && !a.answer().varied())
        .filter(a -> everybody || !isConstant(policy, a))
        .min(Comparator.comparing((Admission a) -> !a.is(Variant.TRUSTED)))
        .map(MissingVaryOrigin::finding)
        .stream();
  }

  /** A header that is written without a look at the request says the same to everybody. */
  private static boolean isConstant(CorsPolicy policy, Admission a) {
    return policy.isHandWritten() && a.answer().check().isBlank();
  }

  private static Finding finding(Admission a) {
    return Hardening.note(
        INFO,
        a.answer().at(),
        "a cache can hand the answer for one origin to another",
        "Access-Control-Allow-Origin depends on the request's origin, but Vary does not name it",
        HELP);
  }
}
