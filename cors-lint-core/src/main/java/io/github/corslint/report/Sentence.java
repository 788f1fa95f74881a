package io.github.corslint.report;

/** A phrase of a finding as a sentence. */
final class Sentence {

  private Sentence() {}

  /** The phrase with a final period. */
  static String of(String phrase) {
    return phrase.isEmpty() || phrase.endsWith(".") ? phrase : phrase + ".";
  }

  /** The phrase with a capital and a final period. */
  static String capitalised(String phrase) {
    return phrase.isEmpty()
        ? phrase
        : of(Character.toUpperCase(phrase.charAt(0)) + phrase.substring(1));
  }
}
