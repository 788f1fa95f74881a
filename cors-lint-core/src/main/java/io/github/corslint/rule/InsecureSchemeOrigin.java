package io.github.corslint.rule;

import io.github.corslint.attack.Domains;
import io.github.corslint.attack.MeantOrigins;
import io.github.corslint.attack.Probe;
import io.github.corslint.model.Answer;
import io.github.corslint.model.CorsPolicy;
import io.github.corslint.model.Exposure;
import io.github.corslint.model.Finding;
import io.github.corslint.model.RuleInfo;
import io.github.corslint.model.Severity;
import io.github.corslint.model.TrustedOrigin;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** An origin without encryption is let in, which whoever sits in the network can use. */
public final class InsecureSchemeOrigin implements Rule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "CORS204", "insecure-scheme-origin", "an origin without encryption is let in", 346, 4.8);

  private static final String HELP =
      "let only https origins in, and compare the whole origin with its scheme";

  /** Texts that name plain http themselves. */
  private static final Pattern NAMES_HTTP = Pattern.compile("(?i)http(?!s)|https[?*]|[*+]://");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public Stream<Finding> judge(Probe probe) {
    Verdict verdict = Verdict.of(probe);
    if (verdict.leak() == Leak.DOWNGRADE) {
      return verdict.when(Leak.DOWNGRADE).map(InsecureSchemeOrigin::unintended);
    }
    if (verdict.leak().isForeign() || verdict.leak() == Leak.BROKEN) {
      return Stream.empty();
    }
    CorsPolicy policy = probe.policy();
    return policy.origins().trusted().stream()
        .flatMap(trusted -> plain(trusted, policy).map(origin -> written(trusted, origin)))
        .limit(1);
  }

  private static Finding unintended(Admission a) {
    Exposure exposure = a.withCookies() ? Exposure.CREDENTIALED : Exposure.HARDENING;
    Severity severity = a.withCookies() ? Severity.WARNING : Severity.NOTE;
    String reason =
        a.check().isEmpty()
            ? a.witness().trusted() + " does not name the scheme"
            : a.check() + " does not look at the scheme";
    return a.finding(
        INFO,
        severity,
        exposure,
        a.witness().origin() + " " + a.gain() + ", and the network can speak for it",
        reason,
        HELP);
  }

  /** Origins without encryption that a text lets in which names that scheme. */
  private static Stream<String> plain(TrustedOrigin trusted, CorsPolicy policy) {
    return Stream.of(trusted)
        .filter(t -> NAMES_HTTP.matcher(t.text()).find())
        .flatMap(t -> MeantOrigins.by(t).stream())
        .filter(origin -> origin.startsWith("http://"))
        .filter(origin -> !Domains.isLocal(Domains.hostOf(origin)))
        .filter(origin -> policy.answer(origin) instanceof Answer.Admitted);
  }

  private static Finding written(TrustedOrigin trusted, String origin) {
    String name = trusted.kind() == TrustedOrigin.Kind.REGEX ? origin : trusted.text();
    return Hardening.note(
        INFO,
        trusted.at(),
        "whoever sits in the visitor's network can read this in the name of " + name,
        "pages that came over plain http can be changed on the way",
        HELP);
  }
}
