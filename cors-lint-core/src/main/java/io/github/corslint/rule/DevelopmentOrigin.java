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
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    List<Local> trusted =
        probe.policy().origins().trusted().stream()
            .flatMap(t -> Local.of(t, local).stream())
            .toList();
    return trusted.stream().limit(1).map(first -> finding(first, trusted));
  }

  /** A text that lets in an origin of a local machine, be it a pattern or the origin itself. */
  private record Local(TrustedOrigin trusted, Admission admission) {

    static Optional<Local> of(TrustedOrigin trusted, List<Admission> admissions) {
      return admissions.stream()
          .filter(a -> a.witness().trusted().equals(trusted.text()))
          .min(Comparator.comparing(a -> !a.witness().origin().equals(trusted.text())))
          .map(a -> new Local(trusted, a));
    }

    String origin() {
      return admission.witness().origin();
    }

    Step beside() {
      return new Step(trusted.at(), "so is " + origin());
    }
  }

  private static Finding finding(Local first, List<Local> all) {
    String origin = first.origin();
    String where = Domains.isOwnMachine(Domains.hostOf(origin)) ? "at a" : "in the network of a";
    String gain = first.admission().gain();
    return new Finding(
        INFO,
        Severity.NOTE,
        Exposure.HARDENING,
        Optional.of(first.admission().witness()),
        first.trusted().at(),
        "whatever listens on " + origin + " " + where + " visitor's machine " + gain,
        "a local origin is trusted outside a development profile",
        HELP,
        besides(all),
        List.of());
  }

  /** What else lets local origins in, each once: parts of one expression stand at one place. */
  private static List<Step> besides(List<Local> all) {
    Map<String, Step> steps = new LinkedHashMap<>();
    all.stream()
        .skip(1)
        .map(Local::beside)
        .forEach(step -> steps.putIfAbsent(step.at() + step.text(), step));
    return List.copyOf(steps.values());
  }
}
