package io.github.corslint.naming;

import io.github.corslint.model.RuleInfo;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds rules by what people type.
 *
 * @param rules every rule
 */
public record RuleNames(List<RuleInfo> rules) {
  public RuleNames {
    rules = List.copyOf(rules);
  }

  /** The rule that this word, a code or a name in any case, means. */
  public Optional<RuleInfo> find(String word) {
    return rules.stream().filter(rule -> rule.isCalled(word)).findFirst();
  }

  /** What to say about a word that names no rule: one line with a suggestion. */
  public String complaint(String word) {
    return "unknown rule '"
        + word
        + "'; "
        + nearest(word)
            .map(name -> "did you mean " + name + "?")
            .orElse("'cors-lint rules' lists them");
  }

  private Optional<String> nearest(String word) {
    return Nearest.to(
        word, rules.stream().flatMap(rule -> Stream.of(rule.name(), rule.code())).toList());
  }
}
