package io.github.corslint.attack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.corslint.model.Location;
import io.github.corslint.model.TrustedOrigin;
import io.github.corslint.model.TrustedOrigin.Kind;
import io.github.corslint.model.Variant;
import io.github.corslint.model.Witness;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AttackOriginsTest {

  @ParameterizedTest
  @CsvSource({
    "https://app.example.com, LOOKALIKE_SUFFIX, https://app.example.com.evil.test",
    "https://app.example.com, LOOKALIKE_SUFFIX, https://app.example.com-evil.test",
    "https://app.example.com, SIBLING, https://evilapp.example.com",
    "https://app.example.com, DOT_WILDCARD, https://appxexample.com",
    "https://app.example.com, TRUNCATED, https://app.example.co",
    "https://app.example.com, EMBEDDED, https://evil.app.example.com.evil.test",
    "https://app.example.com, DOWNGRADE, http://app.example.com",
    "https://app.example.com, PORT, https://app.example.com:8443",
    "https://app.example.com, SUBDOMAIN, https://evil.app.example.com",
    "https://app.example.com, CASE, HTTPS://APP.EXAMPLE.COM",
    "https://app.example.com, TRUSTED, https://app.example.com",
    "https://app.example.com:8443, PORT, https://app.example.com:9443",
    "https://app.example.com:8443, LOOKALIKE_SUFFIX, https://app.example.com.evil.test:8443",
    "https://example.com, LOOKALIKE_PREFIX, https://evilexample.com",
    "https://example.com, LOOKALIKE_PREFIX, https://evil-example.com",
    "example.com, LOOKALIKE_PREFIX, https://evil-example.com",
    "https://app.example.co.uk, DOT_WILDCARD, https://appxexample.co.uk",
    "https://me.github.io, LOOKALIKE_PREFIX, https://evilme.github.io",
    "example.com, LOOKALIKE_PREFIX, https://evilexample.com",
    "example.com, DOWNGRADE, http://example.com",
    "example.com, TRUNCATED, https://ample.com",
    "//app.example.com, LOOKALIKE_SUFFIX, https://app.example.com.evil.test",
    "://app.example.com, LOOKALIKE_SUFFIX, https://app.example.com.evil.test",
    ".example.com, SUBDOMAIN, https://evil.example.com",
    ".example.com, LOOKALIKE_PREFIX, https://evilexample.com",
    ".com, UNRELATED, https://evil.com",
    ":8080, UNRELATED, https://evil.test:8080",
    "localhost, LOOKALIKE_SUFFIX, https://localhost.evil.test",
    "http://localhost, LOOKALIKE_SUFFIX, http://localhost.evil.test",
    "http://localhost:3000, LOOKALIKE_SUFFIX, http://localhost.evil.test",
    "http://192.168.1.7, LOOKALIKE_SUFFIX, http://192.168.1.7.evil.test",
    "example, LOOKALIKE_SUFFIX, https://example.evil.test",
    "https://app., LOOKALIKE_SUFFIX, https://app.evil.test",
    "https://app.example., LOOKALIKE_SUFFIX, https://app.example.test",
    "'https://a.example.com,https://b.example.com', SIBLING, https://evilb.example.com"
  })
  void plainTextsSuggest(String text, Variant variant, String origin) {
    assertSuggests(Kind.OPERAND, text, variant, origin);
  }

  @ParameterizedTest
  @CsvSource({
    "https://*.example.com, SUBDOMAIN, https://evil.example.com",
    "https://*.example.com, DOWNGRADE, http://app.example.com",
    "https://*example.com, LOOKALIKE_PREFIX, https://evilexample.com",
    "https://app*, LOOKALIKE_SUFFIX, https://app.evil.test",
    "https://app-*.example.com, SUBDOMAIN, https://app-evil.example.com",
    "https://*.com, UNRELATED, https://evil.com",
    "https://*.co.uk, UNRELATED, https://evil.co.uk",
    "https://*.vercel.app, UNRELATED, https://evil.vercel.app",
    "https://*-team.vercel.app, UNRELATED, https://evil-team.vercel.app",
    "'https://app.example.com:[8080,8443]', TRUSTED, https://app.example.com:8080",
    "http://localhost:[*], PORT, http://localhost:8443"
  })
  void patternsSuggest(String text, Variant variant, String origin) {
    assertSuggests(Kind.PATTERN, text, variant, origin);
  }

  @ParameterizedTest
  @CsvSource({
    "^https://.*\\.good\\.example$, LOOKALIKE_PREFIX, https://evilgood.example",
    "^https://.*\\.good\\.example$, SUBDOMAIN, https://evil.good.example",
    "https?://(www\\.)?good.example, LOOKALIKE_SUFFIX, https://good.example.evil.test",
    "https?://(www\\.)?good.example, DOT_WILDCARD, https://wwwxgood.example",
    "^https://a\\.example\\.com|b\\.example\\.com$, SIBLING, https://evilb.example.com",
    "(?i)https://[a-z0-9-]+\\.web\\.app, UNRELATED, https://evil.web.app",
    "https://(?:app|admin)[.]example[.]com(:[0-9]{2.5})?, TRUSTED, https://admin.example.com",
    "\\Qhttps://app.example.com\\E, TRUSTED, https://app.example.com"
  })
  void expressionsSuggest(String text, Variant variant, String origin) {
    assertSuggests(Kind.REGEX, text, variant, origin);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "*", "null", "https://", "http", "${origins}", "capacitor://localhost"})
  void textsWithoutAHostSuggestNothing(String text) {
    assertEquals(AttackOrigins.FIXED, from(Kind.OPERAND, text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(",
        "[",
        "[[",
        "a{",
        "\\",
        "(?",
        "(?i",
        "\\Q",
        "https://[",
        ")|)",
        "https://[::1]:3000"
      })
  void brokenTextsAreHarmless(String text) {
    for (Kind kind : Kind.values()) {
      assertTrue(from(kind, text).size() >= AttackOrigins.FIXED.size());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "^https://app\\.example\\.com(?![a-z.-]), https://app.example.com_.evil.test",
    "^https://app\\.example[^a-z].*, https://app.example_.evil.test",
  })
  void anUnderscoreIsNoLetterAndYetPartOfAHost(String regex, String origin) {
    assertSuggests(Kind.REGEX, regex, Variant.LOOKALIKE_SUFFIX, origin);
  }

  @Test
  void aNameMayHaveToBeFollowedBySomethingElseThanLetters() {
    String regex = "^https://.*example[^a-z].*";
    TrustedOrigin trusted = new TrustedOrigin(regex, Kind.REGEX, Location.startOf("A.java"));
    assertTrue(MeantOrigins.by(trusted).stream().anyMatch(origin -> origin.matches(regex)));
  }

  @Test
  void aPlainHttpOriginHasNoDowngrade() {
    assertFalse(
        from(Kind.EXACT, "http://app.example.com").stream()
            .anyMatch(w -> w.variant() == Variant.DOWNGRADE));
  }

  @Test
  void whatAnotherStringMeansToLetInProvesNothing() {
    List<String> origins =
        from(
                Kind.OPERAND,
                "https://app.example.com",
                "http://app.example.com",
                "https://*.example.com")
            .stream()
            .filter(w -> w.variant() == Variant.DOWNGRADE || w.variant() == Variant.SIBLING)
            .filter(w -> w.trusted().equals("https://app.example.com"))
            .map(Witness::origin)
            .toList();
    assertEquals(List.of(), origins);
  }

  @Test
  void browsersCanSendEveryAttackOrigin() {
    String[] texts = {
      "https://app.example.com",
      "*.example.com",
      "https://x*",
      "example",
      "http://10.0.0.1:80",
      "https://a.b.c.d.example/"
    };
    for (Witness witness : from(Kind.OPERAND, texts)) {
      if (witness.variant() != Variant.CASE && witness.variant() != Variant.NULL) {
        assertTrue(
            witness.origin().matches("https?://[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:\\d+)?"),
            witness.origin());
        assertFalse(witness.origin().matches("https:.*:443|http:.*:80"), witness.origin());
      }
    }
  }

  @Test
  void foreignOriginsAreNeverBelowTheTrustedDomain() {
    for (Witness witness : from(Kind.PATTERN, "https://*.app.example.com", "https://example.com")) {
      if (witness.variant().isForeign() && !witness.trusted().isEmpty()) {
        String host = Domains.hostOf(witness.origin());
        assertFalse(host.equals("example.com") || host.endsWith(".example.com"), host);
      }
    }
  }

  @Test
  void manyTrustedStringsTakeTurns() {
    String[] texts =
        IntStream.range(0, 40)
            .mapToObj(i -> "https://app.site" + i + ".com")
            .toArray(String[]::new);
    List<Witness> witnesses = from(Kind.EXACT, texts);
    Map<String, Long> counts =
        witnesses.stream().collect(Collectors.groupingBy(Witness::trusted, Collectors.counting()));
    assertEquals(60, witnesses.size());
    assertEquals(41, counts.size());
    assertEquals(witnesses, from(Kind.EXACT, texts));
  }

  private static void assertSuggests(Kind kind, String text, Variant variant, String origin) {
    List<Witness> witnesses = from(kind, text);
    assertTrue(
        witnesses.contains(new Witness(origin, variant, text)),
        () -> witnesses.stream().map(w -> w.variant() + " " + w.origin()).toList().toString());
  }

  private static List<Witness> from(Kind kind, String... texts) {
    List<TrustedOrigin> trusted = new ArrayList<>();
    for (String text : texts) {
      trusted.add(new TrustedOrigin(text, kind, Location.startOf("A.java")));
    }
    return AttackOrigins.from(trusted);
  }
}
