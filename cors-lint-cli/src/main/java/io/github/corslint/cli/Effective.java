package io.github.corslint.cli;

import io.github.corslint.model.RuleInfo;
import io.github.corslint.settings.Given;
import io.github.corslint.settings.Level;
import io.github.corslint.settings.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The settings in force as the text of a configuration file, with who gave each value. */
final class Effective {

  private static final int COLUMN = 44;

  private final Function<String, String> ruleName;
  private final List<String> lines = new ArrayList<>();

  private Effective(List<RuleInfo> rules) {
    this.ruleName =
        code ->
            rules.stream()
                .filter(rule -> rule.code().equals(code))
                .map(RuleInfo::name)
                .findFirst()
                .orElse(code);
  }

  /** The lines of the text. */
  static List<String> lines(Settings settings, List<RuleInfo> rules) {
    Effective text = new Effective(rules);
    text.scalar("fail-on", settings.failOn());
    text.scalar("include-tests", settings.includeTests());
    text.scalar("gitignore", settings.gitignore());
    text.scalar("require-reason", settings.requireReason());
    text.scalar(
        "baseline",
        new Given<>(
            settings.baseline().value().map(Effective::quoted).orElse("null"),
            settings.baseline().from()));
    text.list("exclude", settings.excludes(), Effective::quoted);
    text.list("disabled-rules", settings.disabledRules(), text.ruleName);
    text.list("public-paths", settings.publicPaths(), Effective::quoted);
    text.list("own-domains", settings.ownDomains(), Function.identity());
    text.levels(settings.levels());
    return text.lines;
  }

  private void scalar(String key, Given<?> given) {
    line(key + ": " + given.value(), given.from());
  }

  private <T> void list(String key, List<Given<T>> items, Function<T, String> word) {
    if (items.isEmpty()) {
      line(key + ": []", "default");
      return;
    }
    lines.add(key + ":");
    items.forEach(item -> line("  - " + word.apply(item.value()), item.from()));
  }

  private void levels(List<Given<Level>> levels) {
    List<Given<Level>> general = levels.stream().filter(l -> l.value().files().isEmpty()).toList();
    List<Given<Level>> some = levels.stream().filter(l -> !l.value().files().isEmpty()).toList();
    if (general.isEmpty()) {
      line("severity: {}", "default");
    } else {
      lines.add("severity:");
    }
    general.forEach(level -> line("  " + severity(level.value()), level.from()));
    if (some.isEmpty()) {
      line("overrides: []", "default");
    } else {
      lines.add("overrides:");
    }
    for (Given<Level> level : some) {
      lines.add(
          "  - files: ["
              + String.join(", ", level.value().files().stream().map(Effective::quoted).toList())
              + "]");
      lines.add("    severity:");
      line("      " + severity(level.value()), level.from());
    }
  }

  private String severity(Level level) {
    return ruleName.apply(level.rule()) + ": " + level.label();
  }

  private static String quoted(String text) {
    return text.matches("[A-Za-z0-9/][A-Za-z0-9_./-]*")
        ? text
        : "'" + text.replace("'", "''") + "'";
  }

  private void line(String text, String from) {
    lines.add(text + " ".repeat(Math.max(1, COLUMN - text.length())) + "# " + from);
  }
}
