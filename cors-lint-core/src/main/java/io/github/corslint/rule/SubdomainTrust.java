package io.github.corslint.rule;

import io.github.corslint.attack.Domains;
import io.github.corslint.attack.Probe;
import io.github.corslint.model.Exposure;
import io.github.corslint.model.Finding;
import io.github.corslint.model.RuleInfo;
import io.github.corslint.model.Severity;
import io.github.corslint.model.Variant;
import java.util.stream.Stream;

/** Every sub-domain is trusted with the visitor's cookies. */
public final class SubdomainTrust implements Rule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "CORS405", "subdomain-trust", "every sub-domain is trusted with cookies", 346, 3.7);

  private static final String HELP =
      "list the sub-domains that need it; watch for names that point to services given up";

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Stream<Finding> judge(Probe probe) {
    Leak leak = Verdict.of(probe).leak();
    if (leak != Leak.NONE && leak != Leak.DOWNGRADE) {
      return Stream.empty();
    }
    return Verdict.admissions(probe.policy(), probe.replies()).stream()
        .filter(a -> a.is(Variant.SUBDOMAIN) && a.withCookies())
        .filter(a -> !Domains.isLocal(Domains.hostOf(a.witness().origin())))
        .limit(1)
        .map(SubdomainTrust::finding);
  }

  private static Finding finding(Admission a) {
    return a.finding(
        INFO,
        Severity.NOTE,
        Exposure.HARDENING,
        "every sub-domain, such as " + a.witness().origin() + ", " + a.gain(),
        a.witness().trusted() + " also lets in hosts that were taken over or carry others' content",
        HELP);
  }
}
