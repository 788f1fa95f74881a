package io.github.corslint.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** A script for zsh, to be read at its start or kept as {@code _cors-lint} in its {@code fpath}. */
final class ZshCompletion {

  private ZshCompletion() {}

  static String of(CommandLine commands) {
    StringBuilder script = new StringBuilder();
    script.append("#compdef cors-lint\n# Written by 'cors-lint completion zsh'.\n\n");
    script.append("_cors-lint() {\n  local context state state_descr line\n");
    script.append("  local -a commands\n  typeset -A opt_args\n  commands=(\n");
    commands
        .getSubcommands()
        .forEach((name, sub) -> script.append("    ").append(named(name, sub)).append('\n'));
    script.append("  )\n  _arguments -C '(- *)'{-h,--help}'[Show help]'");
    script.append(" '(- *)'{-V,--version}'[Print the version]'");
    script.append(" '1:command:->command' '*::argument:->argument'\n");
    script.append("  case $state in\n    command) _describe command commands ;;\n");
    script.append("    argument)\n      case $words[1] in\n");
    commands
        .getSubcommands()
        .forEach((name, sub) -> script.append(arguments(name, sub.getCommandSpec())));
    script.append("      esac\n      ;;\n  esac\n}\n\n");
    script.append("if [[ $funcstack[1] == _cors-lint ]]; then\n  _cors-lint \"$@\"\n");
    script.append("else\n  compdef _cors-lint cors-lint\nfi\n");
    return script.toString();
  }

  private static String named(String name, CommandLine sub) {
    return quoted(name + ":" + ShellWords.description(sub.getCommandSpec()));
  }

  private static String arguments(String name, CommandSpec command) {
    List<String> specs = new ArrayList<>();
    ShellWords.names(command).forEach((option, names) -> specs.add(option(option, names)));
    for (PositionalParamSpec argument : command.positionalParameters()) {
      specs.add(quoted((argument.isMultiValue() ? "*" : "1") + value(argument)));
    }
    return "        "
        + name
        + ")\n          _arguments \\\n            "
        + String.join(" \\\n            ", specs)
        + "\n          ;;\n";
  }

  private static String option(OptionSpec option, List<String> names) {
    boolean valued = ShellWords.takesValue(option);
    String about =
        "["
            + ShellWords.description(option).replaceAll("[\\[\\]]", "\\\\$0")
            + "]"
            + (valued ? value(option) : "");
    String excluded = option.isMultiValue() ? "'*'" : "'(" + String.join(" ", names) + ")'";
    return names.stream()
        .map(name -> excluded + name + (valued ? (name.startsWith("--") ? "=" : "+") : ""))
        .map(name -> name + quoted(about))
        .collect(Collectors.joining(" "));
  }

  /** What stands behind an option, or as an argument: its name and how to complete it. */
  private static String value(ArgSpec argument) {
    List<String> words = ShellWords.candidates(argument);
    String way = words.isEmpty() ? " " : "(" + String.join(" ", words) + ")";
    return ":"
        + argument.paramLabel().replace(":", "\\:")
        + ":"
        + (ShellWords.isPath(argument) ? "_files" : way);
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "'\\''") + "'";
  }
}
