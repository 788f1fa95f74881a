package io.github.corslint.model;

/**
 * A string of the source that decides who gets in: an entry of a list, a pattern, or what a check
 * compares with.
 *
 * @param text the string
 * @param kind how it is compared
 * @param at where it is written
 */
public record TrustedOrigin(String text, Kind kind, Location at) {

  /** How a trusted string is compared with an origin. */
  public enum Kind {
    /** The whole origin must equal it. */
    EXACT,
    /** It stands for every origin. */
    ANY,
    /** A framework's own pattern with wildcards. */
    PATTERN,
    /** A regular expression. */
    REGEX,
    /** An operand of hand-written code: a prefix, a suffix, a host name or the whole. */
    OPERAND
  }
}
