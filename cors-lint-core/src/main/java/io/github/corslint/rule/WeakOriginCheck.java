package io.github.corslint.rule;

import io.github.corslint.attack.Domains;
import io.github.corslint.attack.Probe;
import io.github.corslint.model.Exposure;
import io.github.corslint.model.Finding;
import io.github.corslint.model.RuleInfo;
import io.github.corslint.model.Severity;
import io.github.corslint.model.Variant;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Code compares the origin in a way that hosts of strangers pass. */
public final class WeakOriginCheck implements Rule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "CORS202", "weak-origin-check", "a check lets origins of strangers pass", 346, 7.5);

  private static final String HELP =
      "compare with equals, or look the origin up in a Set of exact origins";

  /** Texts that leave the port open on purpose. */
  private static final Pattern NAMES_PORTS = Pattern.compile(":(?!//)(?!\\d+$)");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Stream<Finding> judge(Probe probe) {
    if (!probe.policy().isHandWritten()) {
      return Stream.empty();
    }
    Verdict verdict = Verdict.of(probe);
    return verdict.leak() == Leak.NONE
        ? blindToPorts(probe)
        : Stream.concat(verdict.when(Leak.FOREIGN), verdict.when(Leak.SIBLING))
            .map(a -> a.finding(INFO, a.message(), Weakness.of(a, probe).phrase(), HELP));
  }

  /** What else runs on the trusted host is seldom a stranger's, but has another origin. */
  private static Stream<Finding> blindToPorts(Probe probe) {
    List<Admission> all = Verdict.admissions(probe.policy(), probe.replies());
    return all.stream()
        .filter(a -> a.is(Variant.PORT) && a.withCookies())
        .filter(a -> all.stream().noneMatch(other -> other.is(Variant.SUBDOMAIN)))
        .filter(a -> !Domains.isLocal(Domains.hostOf(a.witness().origin())))
        .filter(a -> !NAMES_PORTS.matcher(a.witness().trusted()).find())
        .limit(1)
        .map(WeakOriginCheck::note);
  }

  private static Finding note(Admission a) {
    return a.finding(
        INFO,
        Severity.NOTE,
        Exposure.HARDENING,
        a.witness().origin() + ", " + Variant.PORT.phrase() + ", " + a.gain(),
        (a.check().isEmpty() ? "the check" : a.check()) + " does not look at the port",
        HELP);
  }
}
