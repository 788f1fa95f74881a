package io.github.corslint.rule;

import static io.github.corslint.rule.Policies.CHECK;
import static io.github.corslint.rule.Policies.COOKIES;
import static io.github.corslint.rule.Policies.WRITE;
import static io.github.corslint.rule.Policies.admit;
import static io.github.corslint.rule.Policies.checked;
import static io.github.corslint.rule.Policies.code;
import static io.github.corslint.rule.Policies.declared;
import static io.github.corslint.rule.Policies.exact;
import static io.github.corslint.rule.Policies.glob;
import static io.github.corslint.rule.Policies.line;
import static io.github.corslint.rule.Policies.only;
import static io.github.corslint.rule.Policies.regex;
import static io.github.corslint.rule.Policies.star;
import static io.github.corslint.rule.Policies.strict;
import static io.github.corslint.rule.Policies.verdict;
import static io.github.corslint.rule.Policies.webSocket;
import static io.github.corslint.rule.Policies.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.corslint.model.Answer;
import io.github.corslint.model.CorsPolicy;
import io.github.corslint.model.Exposure;
import io.github.corslint.model.Finding;
import io.github.corslint.model.Location;
import io.github.corslint.model.Setting;
import io.github.corslint.model.Severity;
import io.github.corslint.model.Step;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The decision table of the rules that say who gets in: at most one speaks about a policy. */
class WhoGetsInTest {

  private static final String APP = "https://app.example.com";

  @Test
  void exactOriginsAreSilentWithAndWithoutCookies() {
    assertEquals(List.of(), verdict(declared(true, exact(1, APP), exact(2, "https://b.example"))));
    assertEquals(List.of(), verdict(declared(false, exact(1, APP))));
  }

  @Test
  void codeThatComparesWholeOriginsIsSilent() {
    Set<String> allowed = Set.of(APP, "https://admin.example.com");
    assertEquals(
        List.of(),
        verdict(
            checked(
                "allowed.contains(origin)", allowed::contains, APP, "https://admin.example.com")));
    assertEquals(List.of(), verdict(checked("origin.equals(APP)", APP::equals, APP)));
  }

  @Test
  void subDomainPatternsAreSilentWithoutCookiesAndANoteWithThem() {
    assertEquals(List.of(), verdict(declared(false, glob(1, "https://*.example.com"))));
    Finding note = only(declared(true, glob(1, "https://*.example.com")));
    assertEquals("subdomain-trust", note.rule().name());
    assertEquals(Severity.NOTE, note.severity());
    assertEquals(
        "every sub-domain, such as https://evil.example.com, can read this with the visitor's cookies",
        note.message());
  }

  @Test
  void aSuffixWithItsDotIsASubDomainAndNoMore() {
    CorsPolicy policy =
        checked(
            "isOurs(origin)",
            o -> o.startsWith("https://") && o.endsWith(".example.com"),
            "https://",
            ".example.com");
    assertEquals(List.of("note subdomain-trust"), verdict(policy));
  }

  @Test
  void aListThatNamesHostsBesideItsSubDomainPatternIsNoWeakCheck() {
    CorsPolicy policy = declared(false, exact(1, APP), glob(2, "https://*.example.com"));
    assertEquals(List.of(), verdict(policy));
  }

  @Test
  void anEchoByConfigurationWithCookiesIsAnError() {
    Finding finding = only(declared(true, star(3)));
    assertEquals("any-origin-with-credentials", finding.rule().name());
    assertEquals(Severity.ERROR, finding.severity());
    assertEquals(Exposure.CREDENTIALED, finding.exposure());
    assertEquals(line(3), finding.at());
    assertEquals(COOKIES, finding.related().get(0).at());
    assertTrue(finding.message().startsWith("https://evil.test and every other website"));
  }

  @Test
  void aStarIsPublic() {
    Finding finding = only(declared(false, star(3)));
    assertEquals("wildcard-origin", finding.rule().name());
    assertEquals(Severity.WARNING, finding.severity());
    assertEquals(Exposure.PUBLIC, finding.exposure());
    assertEquals("every website, such as https://evil.test, can read this", finding.message());
    assertEquals("Access-Control-Allow-Origin is * for everybody", finding.reason());
  }

  @Test
  void aStarThatOnlyReadsIsANote() {
    Setting<List<String>> reads = new Setting.Is<>(List.of("GET", "HEAD", "OPTIONS"), line(9));
    Setting<List<String>> writes = new Setting.Is<>(List.of("GET", "POST"), line(9));
    assertEquals(List.of("note wildcard-origin"), verdict(with(declared(false, star(1)), reads)));
    assertEquals(
        List.of("warning wildcard-origin"), verdict(with(declared(false, star(1)), writes)));
  }

  @Test
  void aPatternForEveryOriginWithoutCookiesIsReflected() {
    Finding finding = only(declared(false, glob(1, "*")));
    assertEquals("wildcard-origin", finding.rule().name());
    assertEquals(Exposure.REFLECTED, finding.exposure());
    assertEquals(Severity.WARNING, finding.severity());
  }

  @Test
  void aStarWithCookiesThatFailsIsBroken() {
    Finding finding = only(strict(true, star(3), exact(4, APP)));
    assertEquals("wildcard-with-credentials", finding.rule().name());
    assertEquals(Severity.WARNING, finding.severity());
    assertEquals(Exposure.BROKEN, finding.exposure());
    assertEquals("the application throws", finding.reason());
    assertEquals(COOKIES, finding.related().get(0).at());
  }

  @Test
  void codeThatWritesAStarBesideCookiesIsBroken() {
    assertEquals(
        List.of("warning wildcard-with-credentials"), verdict(code(o -> admit("*", true, ""))));
  }

  @Test
  void codeThatEchoesUncheckedIsReflected() {
    Finding finding = only(code(o -> admit(o, true, "")));
    assertEquals("reflected-origin", finding.rule().name());
    assertEquals(Severity.ERROR, finding.severity());
    assertEquals(WRITE, finding.at());
    assertEquals(List.of(new Step(WRITE, "the header is written")), finding.trace());
    assertEquals(
        "https://evil.test and every other website can read this with the visitor's cookies",
        finding.message());
    assertEquals(List.of("warning reflected-origin"), verdict(code(o -> admit(o, false, ""))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "origin != null",
        "!origin.isEmpty()",
        "StringUtils.hasText(origin)",
        "StringUtils.isNotBlank(origin)",
        "!\"null\".equals(origin)",
        "request.getHeader(\"Origin\") != null",
        "Optional.ofNullable(origin).isPresent()",
        "enabled"
      })
  void askingWhetherThereIsAnOriginIsNoCheck(String check) {
    assertEquals(List.of("error reflected-origin"), verdict(checked(check, o -> true)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "allowed.contains(origin)",
        "isAllowed(origin)",
        "origin.matches(\".*\")",
        "origin.equals(trusted) || true",
        "pattern.matcher(origin).find()"
      })
  void aCheckThatRefusesNobodyIsIneffective(String check) {
    assertEquals(List.of("error ineffective-origin-check"), verdict(checked(check, o -> true)));
  }

  @Test
  void nullIsEverybodyWithASandbox() {
    Finding finding = only(declared(true, exact(1, APP), exact(2, "null")));
    assertEquals("null-origin", finding.rule().name());
    assertEquals(Severity.ERROR, finding.severity());
    assertEquals(line(2), finding.at());
    assertTrue(finding.message().contains("the origin null"));
    assertEquals(List.of("warning null-origin"), verdict(declared(false, exact(1, "null"))));
  }

  @ParameterizedTest
  @CsvSource({
    "https://*example.com, https://evilexample.com",
    "https://app.example.com*, https://app.example.com.evil.test",
    "https://example.*, https://example.evil.test",
    "https://*.com, https://evil.com",
    "https://*.co.uk, https://evil.co.uk",
    "https://*.github.io, https://evil.github.io",
    "https://app-*.vercel.app, https://app-evil.vercel.app",
    "https://*-8080.githubpreview.dev, https://evil-8080.githubpreview.dev",
    "http://localhost*, http://localhost.evil.test",
    "http://192.168.*, http://192.168.evil.test",
    "https://*:8443, https://evil.test:8443",
    "*.example, https://evil.example"
  })
  void patternsThatStrangersMatchAreNamedWithTheirOrigin(String pattern, String witness) {
    Finding finding =
        Policies.findings(declared(true, exact(1, APP), glob(2, pattern)))
            .findFirst()
            .orElseThrow();
    assertEquals("weak-origin-pattern", finding.rule().name());
    assertEquals(Severity.ERROR, finding.severity());
    assertEquals(witness, finding.witness().orElseThrow().origin());
    assertEquals(line(2), finding.at());
    assertEquals(witness + " can read this with the visitor's cookies", finding.message());
    assertTrue(finding.reason().startsWith(pattern), finding.reason());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://app.example.com",
        "https://.*.example.com",
        "https://(www\\.)?example\\.com.*",
        "https://[a-z.]*example\\.com",
        "(?i)https://app-\\w+\\.netlify\\.app"
      })
  void expressionsWithHolesAreWeakPatterns(String expression) {
    assertEquals("weak-origin-pattern", only(declared(true, regex(1, expression))).rule().name());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://app\\.example\\.com",
        "https://(app|admin)\\.example\\.com",
        "https://example\\.com(:\\d+)?"
      })
  void expressionsWithoutHolesAreSilent(String expression) {
    assertEquals(List.of(), verdict(declared(true, regex(1, expression))));
  }

  @Test
  void weakPatternsWithoutCookiesAreWarnings() {
    assertEquals(
        List.of("warning weak-origin-pattern"),
        verdict(declared(false, glob(1, "https://*example.com"))));
  }

  @Test
  void aPrefixIsAWeakCheck() {
    Finding finding = only(checked("origin.startsWith(APP)", o -> o.startsWith(APP), APP));
    assertEquals("weak-origin-check", finding.rule().name());
    assertEquals(CHECK, finding.at());
    assertTrue(finding.related().stream().anyMatch(step -> step.at().equals(WRITE)));
    assertEquals(
        "https://app.example.com.evil.test can read this with the visitor's cookies",
        finding.message());
    assertEquals(
        "origin.startsWith(APP) accepts every host that begins like the trusted one",
        finding.reason());
  }

  @Test
  void aCheckFarFromItsHeaderIsRelatedAndTheHeaderBlamed() {
    Location far = new Location("Origins.java", 12, 9, 12, 40);
    Answer.Admitted near = (Answer.Admitted) admit(APP, true, "o.startsWith(APP)");
    CorsPolicy policy =
        code(
            o ->
                o.startsWith(APP)
                    ? new Answer.Admitted(
                        o, true, WRITE, near.related(), near.check(), far, true, List.of())
                    : new Answer.Refused(),
            APP);
    Finding finding = only(policy);
    assertEquals(WRITE, finding.at());
    assertTrue(finding.related().stream().anyMatch(step -> step.at().equals(far)));
  }

  @Test
  void everyWeakCheckIsNamedWithItsWitness() {
    assertWeak("https://evilexample.com", o -> o.endsWith("example.com"), "example.com");
    assertWeak("https://example.com.evil.test", o -> o.contains("example.com"), "example.com");
    assertWeak("https://app.example.co", APP::startsWith, APP);
    assertWeak("https://app.example.co", APP::contains, APP);
    assertWeak("https://appxexample.com", o -> o.matches(APP), APP);
    assertWeak(
        "https://app.example.com.evil.test",
        o -> Pattern.compile("^https://app\\.example\\.com").matcher(o).find(),
        "^https://app\\.example\\.com");
    assertWeak("https://example.evil.test", o -> o.startsWith("https://example."), "example");
    assertWeak(
        "https://evilexample.com",
        o -> !o.equals("null") && URI.create(o).getHost().endsWith("example.com"),
        "example.com");
    assertWeak(
        "https://app.evilexample.com",
        o -> o.startsWith("https://app.") && o.endsWith("example.com"),
        "https://app.",
        "example.com");
    assertWeak(
        "http://example.com.evil.test",
        o -> o.startsWith("http://") && o.contains("example.com"),
        "http://",
        "example.com");
  }

  private static void assertWeak(String witness, Predicate<String> test, String... trusted) {
    Finding finding =
        Policies.findings(checked("isTrusted(origin)", test, trusted)).findFirst().orElseThrow();
    assertEquals("weak-origin-check", finding.rule().name());
    assertEquals(Severity.ERROR, finding.severity());
    assertEquals(witness, finding.witness().orElseThrow().origin());
  }

  @Test
  void aSuffixBelowTheRegisteredDomainLetsInSiblingsOnly() {
    Finding finding =
        only(
            checked(
                "origin.endsWith(HOST)",
                o -> o.startsWith("https://") && o.endsWith("app.example.com"),
                "https://",
                "app.example.com"));
    assertEquals("weak-origin-check", finding.rule().name());
    assertEquals(Severity.WARNING, finding.severity());
    assertEquals(
        "https://evilapp.example.com, another host of the trusted domain, can read this with the"
            + " visitor's cookies",
        finding.message());
  }

  @Test
  void cookiesWeighMoreThanAStarForEverybodyElse() {
    CorsPolicy policy =
        code(
            o ->
                o.startsWith(APP)
                    ? admit(o, true, "origin.startsWith(APP)")
                    : admit("*", false, ""),
            APP);
    assertEquals(List.of("error weak-origin-check"), verdict(policy));
  }

  @Test
  void aHostWithoutItsSchemeLetsPlainHttpIn() {
    CorsPolicy policy =
        checked(
            "host.equals(HOST)",
            o -> !o.equals("null") && URI.create(o).getHost().equals("app.example.com"),
            "app.example.com");
    Finding finding = only(policy);
    assertEquals("insecure-scheme-origin", finding.rule().name());
    assertEquals(Severity.WARNING, finding.severity());
    assertEquals(Exposure.CREDENTIALED, finding.exposure());
    assertEquals("http://app.example.com", finding.witness().orElseThrow().origin());
    assertEquals("host.equals(HOST) does not look at the scheme", finding.reason());
  }

  @Test
  void aDowngradeWithoutCookiesIsANote() {
    Finding finding = only(declared(false, glob(1, "*://app.example.com")));
    assertEquals("insecure-scheme-origin", finding.rule().name());
    assertEquals(Severity.NOTE, finding.severity());
    assertEquals(Exposure.HARDENING, finding.exposure());
  }

  @Test
  void plainHttpThatIsWrittenDownIsANote() {
    Finding finding = only(declared(true, exact(1, APP), exact(2, "http://app.example.com")));
    assertEquals("insecure-scheme-origin", finding.rule().name());
    assertEquals(Severity.NOTE, finding.severity());
    assertEquals(line(2), finding.at());
  }

  @Test
  void plainHttpThatARegularExpressionLetsInIsNamed() {
    Finding finding = only(declared(true, regex(1, "^http(s)?://app\\.example\\.com$")));
    assertEquals("insecure-scheme-origin", finding.rule().name());
    assertEquals(
        "whoever sits in the visitor's network can read this in the name of http://app.example.com",
        finding.message());
  }

  @Test
  void aWebSocketForEveryOriginIsAnErrorWithoutAnyFlag() {
    Finding finding = only(webSocket(star(2)));
    assertEquals("any-websocket-origin", finding.rule().name());
    assertEquals(Severity.ERROR, finding.severity());
    assertEquals(Exposure.CREDENTIALED, finding.exposure());
    assertEquals(
        "https://evil.test and every other website can open this WebSocket as the visitor",
        finding.message());
    assertEquals(List.of("error any-websocket-origin"), verdict(webSocket(exact(1, "null"))));
    assertEquals(List.of("error weak-origin-pattern"), verdict(webSocket(glob(1, "https://*.io"))));
    assertEquals(List.of(), verdict(webSocket(exact(1, APP))));
  }

  @Test
  void twoHeadersAreOneConflict() {
    Answer twice =
        new Answer.Broken(
            Answer.Fault.CONFLICTING_HEADERS, "written twice", WRITE, List.of(), List.of());
    Finding finding = only(code(o -> twice));
    assertEquals("conflicting-headers", finding.rule().name());
    assertEquals(Severity.WARNING, finding.severity());
    assertEquals(WRITE, finding.at());
  }

  @Test
  void everyFaultHasItsRule() {
    for (Answer.Fault fault : Answer.Fault.values()) {
      Answer broken = new Answer.Broken(fault, "because", WRITE, List.of(), List.of());
      assertEquals(Exposure.BROKEN, only(code(o -> broken)).exposure(), fault.name());
    }
  }

  @Test
  void aFaultForTheTrustedOriginDoesNotHideALeak() {
    Answer twice =
        new Answer.Broken(
            Answer.Fault.CONFLICTING_HEADERS, "written twice", WRITE, List.of(), List.of());
    assertEquals(
        List.of("warning wildcard-origin"),
        verdict(code(o -> o.equals(APP) ? twice : admit("*", false, ""), APP)));
    assertEquals(
        List.of("warning conflicting-headers"),
        verdict(code(o -> o.equals(APP) ? twice : new Answer.Refused(), APP)));
  }
}
