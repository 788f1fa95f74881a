package io.github.corslint.rule;

import io.github.corslint.attack.Probe;
import io.github.corslint.model.CorsPolicy;
import io.github.corslint.model.Exposure;
import io.github.corslint.model.Finding;
import io.github.corslint.model.RuleInfo;
import io.github.corslint.model.Severity;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Every website may read the response, without cookies. */
public final class WildcardOrigin implements Rule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "CORS103",
          "wildcard-origin",
          "every website may read responses without cookies",
          942,
          5.3);

  private static final String HELP =
      "list the origins that need it, unless everybody on the internet and in this network may read it";

  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

  private static final Set<String> WRITING = Set.of("PUT", "PATCH", "DELETE");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Stream<Finding> judge(Probe probe) {
    return Admission.ofAnybody(probe)
        .filter(a -> !a.withCookies())
        .filter(a -> a.answer().isStar() || !probe.policy().isHandWritten())
        .map(a -> finding(probe.policy(), a));
  }

  /** The methods beyond those of a form that preflights allow, when the policy names them. */
  private static String writes(CorsPolicy policy) {
    List<String> names =
        policy.methods().known().orElse(List.of()).stream()
            .filter(WRITING::contains)
            .distinct()
            .toList();
    return names.isEmpty() ? "" : ", and may send " + String.join(", ", names);
  }

  private static Finding finding(CorsPolicy policy, Admission a) {
    boolean star = a.answer().isStar();
    boolean onlyReads =
        !policy.isHandWritten()
            && policy.methods().is(methods -> !methods.isEmpty() && READING.containsAll(methods));
    Exposure exposure = star ? Exposure.PUBLIC : Exposure.REFLECTED;
    return a.finding(
        INFO,
        star && onlyReads ? Severity.NOTE : exposure.severity(),
        exposure,
        "every website, such as " + a.witness().origin() + ", " + a.gain() + writes(policy),
        star
            ? "Access-Control-Allow-Origin is * for everybody"
            : "this configuration sends back whatever origin asks",
        HELP);
  }
}
