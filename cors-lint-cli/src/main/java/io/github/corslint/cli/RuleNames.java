package io.github.corslint.cli;

import io.github.corslint.model.RuleInfo;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds rules by what people type. */
record RuleNames(List<RuleInfo> rules) {

  Optional<RuleInfo> find(String word) {
    return rules.stream().filter(rule -> rule.isCalled(word)).findFirst();
  }

  /** What to say about a word that names no rule. */
  String complaint(String word) {
    return "unknown rule '"
        + word
        + "'; "
        + nearest(word)
            .map(name -> "did you mean " + name + "?")
            .orElse("'cors-lint rules' lists them");
  }

  private Optional<String> nearest(String word) {
    String wanted = word.toLowerCase(Locale.ROOT);
    return Nearest.to(
        wanted, rules.stream().flatMap(rule -> Stream.of(rule.name(), rule.code())).toList());
  }
}
