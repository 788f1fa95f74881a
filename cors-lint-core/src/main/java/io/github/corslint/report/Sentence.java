package io.github.corslint.report;

import io.github.corslint.model.Finding;
import io.github.corslint.model.Suppressed;
import java.util.StringJoiner;
import java.util.regex.Pattern;

/** Phrases of a report as sentences. */
final class Sentence {

  /** A word of English, not a name or an address. */
  private static final Pattern WORD =
      Pattern.compile("[a-z]+(?:-[a-z]+)*(?:'s)?[,:;]?(?: [\\w*(\\[\"]|$)");

  private Sentence() {}

  /** The phrase with a final period. */
  static String of(String phrase) {
    return phrase.isEmpty() || phrase.endsWith(".") ? phrase : phrase + ".";
  }

  /** The phrase with a final period, and with a capital unless it begins with code. */
  static String capitalised(String phrase) {
    return WORD.matcher(phrase).lookingAt()
        ? of(Character.toUpperCase(phrase.charAt(0)) + phrase.substring(1))
        : of(phrase);
  }

  /** What is wrong, why and what to do, in one line. */
  static String whole(Finding finding) {
    StringJoiner text = new StringJoiner(" ");
    text.add(capitalised(finding.message()));
    if (!finding.reason().isEmpty()) {
      text.add(capitalised(finding.reason()));
    }
    if (!finding.help().isEmpty()) {
      text.add("Help: " + of(finding.help()));
    }
    return text.toString();
  }

  /** Where and why a finding was accepted. */
  static String suppressed(Suppressed suppressed) {
    String place =
        suppressed.by() == Suppressed.By.BASELINE
            ? "in the baseline"
            : "suppressed" + suppressed.at().map(at -> " at " + at).orElse("");
    return suppressed.reason().isEmpty() ? place : place + ": " + suppressed.reason();
  }

  /** A number and its noun: {@code 1 error}, {@code 2 errors}. */
  static String counted(long count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
