package io.github.corslint.rule;

import io.github.corslint.attack.Domains;
import io.github.corslint.attack.Probe;
import io.github.corslint.attack.SharedHosting;
import io.github.corslint.model.TrustedOrigin;
import io.github.corslint.model.Variant;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is wrong with a check, told by who passes it and not by how it is spelled.
 *
 * @param admission who passed
 * @param passed the ways of looking like the same trusted string that pass as well
 * @param regex whether that string is a regular expression
 */
record Weakness(Admission admission, Set<Variant> passed, boolean regex) {

  static Weakness of(Admission admission, Probe probe) {
    String trusted = admission.witness().trusted();
    Set<Variant> passed =
        probe.replies().stream()
            .filter(r -> r.witness().trusted().equals(trusted) && r.admitted().isPresent())
            .map(r -> r.witness().variant())
            .collect(Collectors.toUnmodifiableSet());
    boolean regex =
        probe.policy().origins().trusted().stream()
            .anyMatch(t -> t.kind() == TrustedOrigin.Kind.REGEX && t.text().equals(trusted));
    return new Weakness(admission, passed, regex);
  }

  /** Why the admitted origin passed, in terms of the check. */
  String phrase() {
    String check = OriginCheck.of(admission).text();
    return (check.isEmpty() ? "the check" : check) + " " + verb();
  }

  private String verb() {
    Variant variant = admission.witness().variant();
    return switch (variant) {
      case LOOKALIKE_SUFFIX -> passed.contains(Variant.EMBEDDED) ? inside() : end();
      case LOOKALIKE_PREFIX, SIBLING -> isSharedSuffix() ? shared() : beginning();
      case EMBEDDED -> inside();
      case DOT_WILDCARD -> "has dots that stand for any character: escape them";
      case INTERSPERSED ->
          "compares what is left of the origin: what was taken out may stand inside a name";
      case TRUNCATED -> "asks the wrong way round: it accepts what the trusted text begins with";
      case UNRELATED -> shared();
      default -> "accepts " + variant.phrase();
    };
  }

  private String inside() {
    return (regex ? "is not anchored: it " : "")
        + "accepts every origin that contains the trusted text";
  }

  private String end() {
    return (regex ? "has no end: it " : "") + "accepts every host that begins like the trusted one";
  }

  private static String beginning() {
    return "accepts every host that ends like the trusted one, with or without a dot before it";
  }

  /** Whether it trusts hosts below a domain where anybody gets one. */
  private boolean isSharedSuffix() {
    String trusted = admission.witness().trusted();
    return SharedHosting.suffixOf(Domains.hostOf(admission.witness().origin()))
        .filter(suffix -> trusted.equals("." + suffix))
        .isPresent();
  }

  private String shared() {
    String host = Domains.hostOf(admission.witness().origin());
    return SharedHosting.suffixOf(host)
        .map(suffix -> "accepts hosts that anybody can get below " + suffix)
        .orElse("accepts hosts of every registered domain");
  }
}
