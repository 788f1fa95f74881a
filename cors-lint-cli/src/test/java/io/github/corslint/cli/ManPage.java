package io.github.corslint.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The manual page, made of what the commands say about themselves; see man(7). */
final class ManPage {

  private final StringBuilder page = new StringBuilder();

  private ManPage() {}

  static String of(CommandLine command) {
    ManPage man = new ManPage();
    man.page.append(".\\\" Written by ManPageTest from the commands; run it with -Dbless=true.\n");
    man.page.append(".TH CORS-LINT 1 \"\" cors-lint \"User Commands\"\n");
    man.section("NAME");
    man.text("cors-lint - find insecure CORS in Java sources");
    man.section("SYNOPSIS");
    man.page.append(".B cors-lint\n.I COMMAND\n[options] [PATH...]\n");
    man.section("DESCRIPTION");
    man.text(
        "Recovers the CORS policy that Java code sets up, asks it what an attacker would ask, and"
            + " names the origin that gets through.");
    command.getSubcommands().values().forEach(sub -> man.command(sub.getCommandSpec()));
    man.section("EXIT STATUS");
    man.term("0", "nothing at or above the level that fails");
    man.term("1", "findings at or above the level that fails");
    man.term("2", "wrong usage, a wrong configuration, input or output that failed");
    man.section("FILES");
    man.term(
        "cors-lint.yml", "what a project says about itself, found upwards from what is scanned");
    man.section("ENVIRONMENT");
    man.term("NO_COLOR", "no colours when set to anything");
    man.term(
        "CORS_LINT_CACHE",
        "folder for the archive of loaded classes and for --cache; empty for none");
    return man.page.toString();
  }

  private void command(CommandSpec command) {
    section("cors-lint " + command.name());
    text(String.join(" ", command.usageMessage().description()));
    for (OptionSpec option : command.options()) {
      if (!List.of("--help", "--version").contains(option.longestName())) {
        option(option);
      }
    }
  }

  private void option(OptionSpec option) {
    String names = String.join(", ", option.names());
    if (option.negatable()) {
      names = names.replaceFirst("--(no-)?", "--[no-]");
    }
    String label = option.arity().max() == 0 ? "" : " " + option.paramLabel();
    String description = String.join(" ", option.description());
    term(
        names + label,
        description
            .replace("${DEFAULT-VALUE}", String.valueOf(option.defaultValue()))
            .replace("${COMPLETION-CANDIDATES}", candidates(option)));
  }

  private static String candidates(OptionSpec option) {
    return option.completionCandidates() == null
        ? ""
        : String.join(", ", option.completionCandidates());
  }

  private void section(String name) {
    page.append(".SH \"").append(escaped(name)).append("\"\n");
  }

  private void term(String term, String description) {
    page.append(".TP\n.B \"").append(escaped(term)).append("\"\n");
    text(description);
  }

  private void text(String text) {
    page.append(escaped(text)).append('\n');
  }

  private static String escaped(String text) {
    String escaped = text.replace("\\", "\\e").replace("-", "\\-").replace("\"", "\\(dq");
    return escaped.startsWith(".") || escaped.startsWith("'") ? "\\&" + escaped : escaped;
  }
}
