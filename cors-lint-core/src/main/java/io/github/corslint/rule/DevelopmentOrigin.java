package io.github.corslint.rule;

import io.github.corslint.attack.Domains;
import io.github.corslint.attack.Probe;
import io.github.corslint.model.Exposure;
import io.github.corslint.model.Finding;
import io.github.corslint.model.RuleInfo;
import io.github.corslint.model.Severity;
import io.github.corslint.model.Step;
import io.github.corslint.model.TrustedOrigin;
import io.github.corslint.model.Variant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** An origin of a developer's machine is trusted outside a development profile. */
public final class DevelopmentOrigin implements Rule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "CORS401", "development-origin", "an origin of a local machine is trusted", 346, 2.0);

  private static final String HELP =
      "let local origins in only under a development profile, from its own configuration";

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Stream<Finding> judge(Probe probe) {
    Leak leak = Verdict.of(probe).leak();
    if (leak.isForeign() || leak == Leak.BROKEN || Profiles.isDevelopment(probe.policy())) {
      return Stream.empty();
    }
    List<Admission> local =
        Verdict.admissions(probe.policy(), probe.replies()).stream()
            .filter(a -> a.is(Variant.TRUSTED) || a.is(Variant.PORT))
            .filter(a -> Domains.isLocal(Domains.hostOf(a.witness().origin())))
            .toList();
    List<String> texts = local.stream().map(a -> a.witness().trusted()).distinct().toList();
    List<TrustedOrigin> places =
        probe.policy().origins().trusted().stream().filter(t -> texts.contains(t.text())).toList();
    return places.stream().limit(1).map(first -> finding(local.get(0), places));
  }

  private static Finding finding(Admission a, List<TrustedOrigin> places) {
    String origin = a.witness().origin();
    String where = Domains.isOwnMachine(Domains.hostOf(origin)) ? "at a" : "in the network of a";
    return new Finding(
        INFO,
        Severity.NOTE,
        Exposure.HARDENING,
        Optional.of(a.witness()),
        places.get(0).at(),
        "whatever listens on " + origin + " " + where + " visitor's machine " + a.gain(),
        "a local origin is trusted outside a development profile",
        HELP,
        places.stream().skip(1).map(t -> new Step(t.at(), "so is " + t.text())).toList(),
        List.of());
  }
}
