package io.github.corslint.rule;

import static io.github.corslint.rule.Policies.WRITE;
import static io.github.corslint.rule.Policies.admit;
import static io.github.corslint.rule.Policies.checked;
import static io.github.corslint.rule.Policies.code;
import static io.github.corslint.rule.Policies.declared;
import static io.github.corslint.rule.Policies.exact;
import static io.github.corslint.rule.Policies.glob;
import static io.github.corslint.rule.Policies.lenient;
import static io.github.corslint.rule.Policies.line;
import static io.github.corslint.rule.Policies.only;
import static io.github.corslint.rule.Policies.regex;
import static io.github.corslint.rule.Policies.star;
import static io.github.corslint.rule.Policies.unknown;
import static io.github.corslint.rule.Policies.verdict;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.corslint.model.Answer;
import io.github.corslint.model.CorsPolicy;
import io.github.corslint.model.Exposure;
import io.github.corslint.model.Finding;
import io.github.corslint.model.Origins;
import io.github.corslint.model.Scope;
import io.github.corslint.model.Setting;
import io.github.corslint.model.Severity;
import io.github.corslint.model.Step;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Entries that do not work, weaknesses beside a policy, and what cannot be told. */
class WeaknessesTest {

  private static final String APP = "https://app.example.com";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://app.example.com/",
        "https://app.example.com/index.html",
        "app.example.com",
        "https://App.Example.com",
        "https://*.example.com",
        "https://a.example.com, https://b.example.com",
        "^https://.*\\.example\\.com$",
        "https://app.example.com:443",
        "*"
      })
  void exactEntriesThatBrowsersNeverSendAreMalformed(String text) {
    Finding finding = only(declared(true, exact(1, APP + ":8443"), exact(2, text)));
    assertEquals("malformed-origin", finding.rule().name());
    assertEquals(Severity.NOTE, finding.severity());
    assertEquals(Exposure.HARDENING, finding.exposure());
    assertEquals(line(2), finding.at());
    assertEquals("no website gets in by the entry " + text, finding.message());
  }

  @Test
  void aMalformedEntryWithoutAWorkingOneBreaksTheConfiguration() {
    Finding finding = only(declared(true, exact(1, APP + "/")));
    assertEquals("malformed-origin", finding.rule().name());
    assertEquals(Severity.WARNING, finding.severity());
    assertEquals(Exposure.BROKEN, finding.exposure());
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://app.example.com/", "https://App.Example.com", APP})
  void entriesThatTheFrameworkRepairsAreFine(String text) {
    assertEquals(List.of(), verdict(declared(true, lenient(1, text))));
  }

  @Test
  void aDeadEntryBesideAWorkingOneOfTheSameOriginIsFine() {
    assertEquals(List.of(), verdict(declared(true, exact(1, APP), exact(2, APP + "/"))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https://example.com/*", "^https://.*\\.example\\.com$", "app.example.com"})
  void patternsThatNeverMatchAreMalformed(String text) {
    assertEquals("malformed-origin", only(declared(false, glob(1, text))).rule().name());
  }

  @Test
  void globsAmongExpressionsAreWeak() {
    assertEquals(
        List.of("warning weak-origin-pattern"),
        verdict(declared(false, regex(1, "https://*.example.com"))),
        "the dot stands for the x of xexample.com");
    assertEquals(
        List.of(), verdict(declared(false, regex(1, "https://[a-z]+\\.example\\.com:[0-9]{4}"))));
  }

  @Test
  void placeholdersAndOperandsAreNeverMalformed() {
    assertEquals(List.of(), verdict(declared(false, exact(1, "${origins}"), exact(2, APP))));
    assertEquals(
        List.of("note subdomain-trust"),
        verdict(
            checked(
                "ours(origin)", o -> o.matches("https://[a-z]+\\.example\\.com"), "example.com")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://localhost:3000",
        "http://127.0.0.1:8080",
        "http://192.168.1.7",
        "http://dev.local"
      })
  void localOriginsAreANote(String origin) {
    Finding finding = only(declared(true, exact(1, APP), exact(2, origin)));
    assertEquals("development-origin", finding.rule().name());
    assertEquals(Severity.NOTE, finding.severity());
    assertEquals(line(2), finding.at());
  }

  @Test
  void furtherLocalOriginsAreNamedAndNotTheExpressionsThatLetThemIn() {
    Finding finding =
        only(
            declared(
                true,
                exact(1, "http://127.0.0.1:3000"),
                regex(2, "^http://localhost:8080$"),
                regex(2, "^http://localhost:8080$")));
    assertEquals(
        "whatever listens on http://127.0.0.1:3000 at a visitor's machine can read this with the"
            + " visitor's cookies",
        finding.message());
    assertEquals(List.of(new Step(line(2), "so is http://localhost:8080")), finding.related());
  }

  @ParameterizedTest
  @CsvSource({
    "http://localhost:3000, at a visitor's machine",
    "http://app.localhost, at a visitor's machine",
    "https://127.0.0.1, at a visitor's machine",
    "http://192.168.1.7, in the network of a visitor's machine",
    "http://printer.local, in the network of a visitor's machine",
  })
  void localOriginsAreSaidToBeWhereTheyAre(String origin, String where) {
    Finding finding = only(declared(true, exact(1, APP), exact(2, origin)));
    assertEquals(
        "whatever listens on " + origin + " " + where,
        finding.message().replaceAll("(machine).*", "$1"));
  }

  @Test
  void severalLocalOriginsAreOneNote() {
    Finding finding =
        only(declared(true, exact(1, "http://localhost:3000"), exact(2, "http://localhost:4200")));
    assertEquals(line(1), finding.at());
    assertEquals(line(2), finding.related().get(0).at());
  }

  @ParameterizedTest
  @CsvSource({"dev, 0", "local, 0", "!prod, 0", "'test | ci', 0", "prod, 1", "!dev, 1", "'', 1"})
  void localOriginsBelongInDevelopmentProfiles(String profile, int notes) {
    Origins.Star star = new Origins.Star(Origins.Star.Reply.STAR, Origins.Star.Reply.ECHO, "");
    Scope scope = new Scope(List.of(), "Config.cors", profile);
    CorsPolicy policy = declared(true, star, scope, exact(1, "http://localhost:3000"));
    assertEquals(notes, verdict(policy).size());
  }

  @Test
  void anAnswerThatVariesMustSaySo() {
    Finding finding =
        only(code(o -> o.equals(APP) ? unvaried(o, "allowed.contains(origin)") : refused(), APP));
    assertEquals("missing-vary-origin", finding.rule().name());
    assertEquals(Severity.NOTE, finding.severity());
    assertEquals(WRITE, finding.at());
    assertEquals(
        List.of("warning reflected-origin", "note missing-vary-origin"),
        verdict(code(o -> unvaried(o, ""))));
  }

  @Test
  void aConstantAnswerNeedsNoVary() {
    assertEquals(List.of(), verdict(code(o -> o.equals(APP) ? unvaried(APP, "") : refused(), APP)));
    assertEquals(List.of("warning wildcard-origin"), verdict(code(o -> unvaried("*", ""))));
  }

  @Test
  void generousSettingsAreNotesBesideCredentials() {
    Setting<List<String>> all = new Setting.Is<>(List.of("*"), line(7));
    Setting<List<String>> asked = new Setting.Is<>(List.of(CorsPolicy.REQUESTED), line(7));
    CorsPolicy cookies = declared(true, exact(1, APP));
    CorsPolicy none = declared(false, exact(1, APP));
    CorsPolicy nobody = declared(true);
    assertEquals(List.of("note permissive-methods"), verdict(settings(cookies, all, null, null)));
    assertEquals(List.of("note permissive-headers"), verdict(settings(cookies, null, all, null)));
    assertEquals(
        List.of("note reflected-request-headers"), verdict(settings(cookies, null, asked, null)));
    assertEquals(List.of(), verdict(settings(none, all, all, null)));
    assertEquals(List.of(), verdict(settings(nobody, all, all, null)));
    assertEquals(line(7), only(settings(cookies, all, null, null)).at());
  }

  @Test
  void headersWithSecretsAreNotExposed() {
    Setting<List<String>> token = new Setting.Is<>(List.of("X-Total", "Authorization"), line(7));
    Setting<List<String>> all = new Setting.Is<>(List.of("*"), line(7));
    CorsPolicy policy = declared(false, exact(1, APP));
    assertEquals(
        List.of("note exposed-credential-header"), verdict(settings(policy, null, null, token)));
    assertEquals(List.of(), verdict(settings(policy, null, null, all)));
    assertEquals(
        List.of("warning wildcard-origin", "note exposed-credential-header"),
        verdict(settings(declared(false, star(1)), null, null, all)));
  }

  @Test
  void aPreflightIsNotRememberedForMoreThanADay() {
    CorsPolicy policy = declared(false, exact(1, APP));
    assertEquals(List.of(), verdict(tuned(policy, 86_400, false)));
    assertEquals(List.of("note long-preflight-cache"), verdict(tuned(policy, 86_401, false)));
    assertEquals(List.of("note private-network-access"), verdict(tuned(policy, 60, true)));
  }

  @Test
  void whatCannotBeToldIsANoteWithItsReason() {
    Finding finding = only(declared(true, exact(1, APP), unknown(2, "app.origins has no default")));
    assertEquals("undecidable-origin", finding.rule().name());
    assertEquals(Severity.NOTE, finding.severity());
    assertEquals(Exposure.UNDECIDABLE, finding.exposure());
    assertEquals(line(2), finding.at());
    assertEquals(
        "cannot tell whether https://evil.test can read this: app.origins has no default",
        finding.message());
  }

  @Test
  void whatIsKnownToLeakIsNotUndecidable() {
    assertEquals(
        List.of("error weak-origin-pattern"),
        verdict(declared(true, glob(1, "https://*example.com"), unknown(2, "no default"))));
  }

  @Test
  void anEchoBehindAnUnknownCheckIsUndecidable() {
    Answer perhaps = new Answer.Undecidable("a database decides", WRITE, true, List.of());
    Finding finding = only(code(o -> perhaps));
    assertEquals("undecidable-origin", finding.rule().name());
    assertTrue(finding.reason().contains("the request's own origin"));
  }

  private static Answer refused() {
    return new Answer.Refused();
  }

  private static Answer unvaried(String echoed, String check) {
    Answer.Admitted a = (Answer.Admitted) admit(echoed, false, check);
    return new Answer.Admitted(
        a.echoed(), false, a.at(), a.related(), a.check(), a.checkAt(), false, a.trace());
  }

  private static CorsPolicy settings(
      CorsPolicy p,
      Setting<List<String>> methods,
      Setting<List<String>> allowed,
      Setting<List<String>> exposed) {
    return new CorsPolicy(
        p.surface(),
        p.at(),
        p.origins(),
        p.credentials(),
        methods == null ? p.methods() : methods,
        allowed == null ? p.allowedHeaders() : allowed,
        exposed == null ? p.exposedHeaders() : exposed,
        p.maxAge(),
        p.privateNetwork(),
        p.scope());
  }

  private static CorsPolicy tuned(CorsPolicy p, long maxAge, boolean privateNetwork) {
    return new CorsPolicy(
        p.surface(),
        p.at(),
        p.origins(),
        p.credentials(),
        p.methods(),
        p.allowedHeaders(),
        p.exposedHeaders(),
        new Setting.Is<>(maxAge, line(8)),
        new Setting.Is<>(privateNetwork, line(9)),
        p.scope());
  }
}
