package io.github.corslint.rule;

import io.github.corslint.attack.Domains;
import io.github.corslint.attack.Probe;
import io.github.corslint.attack.SharedHosting;
import io.github.corslint.model.Finding;
import io.github.corslint.model.RuleInfo;
import io.github.corslint.model.TrustedOrigin;
import io.github.corslint.model.Variant;
import java.util.List;
import java.util.stream.Stream;

/** A pattern of a configuration matches hosts that strangers can register. */
public final class WeakOriginPattern implements Rule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "CORS201", "weak-origin-pattern", "a pattern matches origins of strangers", 346, 7.5);

  private static final String HELP =
      "list exact origins, or write the whole registered domain such as https://*.example.com";

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Stream<Finding> judge(Probe probe) {
    Verdict verdict = Verdict.of(probe);
    return Stream.concat(verdict.when(Leak.FOREIGN), verdict.when(Leak.SIBLING))
        .filter(a -> !probe.policy().isHandWritten())
        .map(a -> a.finding(INFO, a.message(), reason(a, probe), HELP));
  }

  private static String reason(Admission a, Probe probe) {
    String pattern = pattern(a, probe);
    if (!a.is(Variant.UNRELATED)) {
      return pattern + " matches " + a.witness().variant().phrase();
    }
    return SharedHosting.suffixOf(Domains.hostOf(a.witness().origin()))
        .map(suffix -> pattern + " lets in a host that anybody can get below " + suffix)
        .orElse(pattern + " names no registered domain");
  }

  /** The pattern at the place to blame; where a list of several stands, the one that was met. */
  private static String pattern(Admission a, Probe probe) {
    List<String> written =
        probe.policy().origins().trusted().stream()
            .filter(trusted -> trusted.at().equals(a.answer().at()))
            .map(TrustedOrigin::text)
            .toList();
    String met = a.witness().trusted();
    return written.isEmpty() || written.contains(met) ? met : written.get(0);
  }
}
