package io.github.corslint.maven;

import io.github.corslint.Catalog;
import io.github.corslint.naming.RuleNames;
import io.github.corslint.rule.Rule;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoExecutionException;
import org.jspecify.annotations.Nullable;

/** Values of parameters as people type them; what is mistyped is named with what it may be. */
final class Values {

  private Values() {}

  /** A switch. Maven alone would read every word but {@code true} as false. */
  static boolean flag(String name, String word) throws MojoExecutionException {
    return switch (word.strip()) {
      case "true", "" -> true;
      case "false" -> false;
      default ->
          throw new MojoExecutionException(
              "%s is '%s' but must be true or false".formatted(name, word));
    };
  }

  /** The words of a list without the blanks that an empty element or a doubled comma leaves. */
  static List<String> words(List<@Nullable String> words) {
    return words.stream()
        .filter(Objects::nonNull)
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .toList();
  }

  /** Names of rules, each of which there is. */
  static List<String> rules(String name, List<@Nullable String> words)
      throws MojoExecutionException {
    RuleNames names = new RuleNames(Catalog.RULES.stream().map(Rule::info).toList());
    List<String> given = words(words);
    for (String word : given) {
      if (names.find(word).isEmpty()) {
        throw new MojoExecutionException(
            "%s contains an %s (rules are %s)".formatted(name, names.complaint(word), codes()));
      }
    }
    return given;
  }

  private static String codes() {
    return Catalog.RULES.stream()
        .map(rule -> rule.info().code() + " " + rule.info().name())
        .collect(Collectors.joining(", "));
  }
}
