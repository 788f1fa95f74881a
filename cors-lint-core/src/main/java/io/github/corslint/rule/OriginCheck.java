package io.github.corslint.rule;

import io.github.corslint.attack.Domains;
import io.github.corslint.attack.SharedHosting;
import io.github.corslint.model.Variant;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The last check of the origin before it got in, as far as its text tells.
 *
 * @param text the check on one line; empty when there was none
 * @param admission who passed it
 */
record OriginCheck(String text, Admission admission) {

  /** Questions that every origin answers alike: is there one, is it empty, is everybody welcome. */
  private static final Pattern PRESENCE =
      Pattern.compile(
          "equals(?:IgnoreCase)?\\(\"(?:null|\\*)?\"\\)"
              + "|\"(?:null|\\*)?\"\\.equals(?:IgnoreCase)?\\([^)]*\\)"
              + "|contains\\(\"\\*\"\\)"
              + "|[!=]=\\s*null|null\\s*[!=]="
              + "|\\w+\\(\\s*\\)"
              + "|(?:get\\w*|contains(?:Header|Key))\\((?:\"[^\"]*\"|[\\w.]*ORIGIN)\\)"
              + "|\\b(?:is(?:Not)?(?:Null|Empty|Blank|Present)\\w*|nonNull|notEmpty|has(?:Text|Length)"
              + "|requireNonNull\\w*|ofNullable)\\s*\\(");

  private static final Pattern QUESTION = Pattern.compile("\\w\\(|==|[<>]");

  private static final Pattern REGEX =
      Pattern.compile("(?i)matche[sr]|pattern|regex|\\.find\\(|lookingAt");

  static OriginCheck of(Admission admission) {
    return new OriginCheck(admission.check(), admission);
  }

  /** Whether it asks anything that could refuse an origin, rather than whether there is one. */
  boolean compares() {
    return QUESTION.matcher(PRESENCE.matcher(text).replaceAll("")).find();
  }

  /** Whether it clearly asks who the origin is. */
  boolean asksWho() {
    String lower = text.toLowerCase(Locale.ROOT);
    boolean names = lower.contains("origin") || lower.contains("referer") || lower.contains("host");
    return names && compares();
  }

  /** Why the admitted origin passed, in terms of the check. */
  String weakness() {
    Variant variant = admission.witness().variant();
    if (text.isEmpty()) {
      return "the check lets in " + variant.phrase();
    }
    return text + " " + verb(variant);
  }

  private String verb(Variant variant) {
    return switch (variant) {
      case LOOKALIKE_SUFFIX -> end();
      case LOOKALIKE_PREFIX, SIBLING ->
          "accepts every host that ends like the trusted one, with or without a dot before it";
      case EMBEDDED -> "accepts every origin that contains the trusted text";
      case DOT_WILDCARD -> "has dots that stand for any character: escape them";
      case TRUNCATED -> "asks the wrong way round: it accepts what the trusted text begins with";
      case UNRELATED -> shared();
      default -> "accepts " + variant.phrase();
    };
  }

  private String end() {
    if (REGEX.matcher(text).find()) {
      return "has no end: it accepts every host that begins like the trusted one";
    }
    return text.contains("contains(") || text.contains("indexOf(")
        ? "accepts every origin that contains the trusted text"
        : "accepts every host that begins like the trusted one";
  }

  private String shared() {
    String host = Domains.hostOf(admission.witness().origin());
    return SharedHosting.suffixOf(host)
        .map(suffix -> "accepts hosts that anybody can get below " + suffix)
        .orElse("accepts hosts of every registered domain");
  }
}
