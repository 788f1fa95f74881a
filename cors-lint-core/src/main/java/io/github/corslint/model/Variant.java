package io.github.corslint.model;

import java.util.Locale;

/** How an attack origin relates to the origins that a policy trusts. */
@PublicApi
public enum Variant {
  /** A website that has nothing to do with the trusted ones. */
  UNRELATED("an unrelated website"),
  /** The origin {@code null}, which any page can send from a sandboxed iframe. */
  NULL("the null origin"),
  /** The trusted origin followed by a suffix: {@code https://app.example.com.evil.test}. */
  LOOKALIKE_SUFFIX("a host that begins like the trusted one"),
  /** The trusted host behind a prefix: {@code https://evilexample.com}. */
  LOOKALIKE_PREFIX("a host that ends like the trusted one"),
  /** A dot of the trusted host replaced by a letter: {@code https://appxexample.com}. */
  DOT_WILDCARD("a host in which a dot of the trusted one is another character"),
  /** The trusted host inside another one: {@code https://evil.app.example.com.evil.test}. */
  EMBEDDED("a host that contains the trusted one"),
  /**
   * A host that becomes the trusted one when some text is taken out of it: {@code
   * https://exwww.ample.com}.
   */
  INTERSPERSED("a host that is the trusted one with other text in it"),
  /** A truncated trusted origin: {@code https://app.example.co}. */
  TRUNCATED("a shorter host that the trusted one begins with"),
  /** The trusted host over plain http. */
  DOWNGRADE("the trusted host without encryption"),
  /** The trusted host on another port. */
  PORT("another port of the trusted host"),
  /**
   * A host beside the trusted one, below the same registered domain: {@code
   * https://evilapp.example.com}.
   */
  SIBLING("another host of the trusted domain"),
  /** A sub-domain of a trusted host. */
  SUBDOMAIN("a sub-domain of the trusted host"),
  /** The trusted origin in other letter case; browsers never send it. */
  CASE("the trusted origin in other case"),
  /** The trusted string itself. */
  TRUSTED("the trusted origin");

  private final String phrase;

  Variant(String phrase) {
    this.phrase = phrase;
  }

  /** The word in lower case and kebab case that reports use. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The variant as a noun phrase for messages. */
  public String phrase() {
    return phrase;
  }

  /**
   * Whether an attacker on the internet can own an origin of this kind without touching the trusted
   * site.
   */
  public boolean isForeign() {
    return switch (this) {
      case UNRELATED,
          NULL,
          LOOKALIKE_SUFFIX,
          LOOKALIKE_PREFIX,
          DOT_WILDCARD,
          EMBEDDED,
          INTERSPERSED,
          TRUNCATED ->
          true;
      case DOWNGRADE, PORT, SIBLING, SUBDOMAIN, CASE, TRUSTED -> false;
    };
  }
}
