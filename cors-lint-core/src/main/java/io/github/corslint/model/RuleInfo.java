package io.github.corslint.model;

/**
 * Who a rule is.
 *
 * @param code stable identifier such as {@code CORS101}
 * @param name the problem in kebab case such as {@code reflected-origin}
 * @param summary one line, lower case, without a final period
 * @param cwe number in the Common Weakness Enumeration
 * @param securitySeverity 0.1 to 10.0, as GitHub code scanning reads it
 */
@PublicApi
public record RuleInfo(String code, String name, String summary, int cwe, double securitySeverity) {

  /** Whether a person who typed this word means this rule: its code or its name, in any case. */
  public boolean isCalled(String word) {
    return code.equalsIgnoreCase(word) || name.equalsIgnoreCase(word);
  }
}
