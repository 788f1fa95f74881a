package io.github.corslint.cli;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** A script for fish, to be kept as {@code cors-lint.fish} where it looks for completions. */
final class FishCompletion {

  private static final String COMMAND = "complete -c cors-lint";

  private FishCompletion() {}

  static String of(CommandLine commands) {
    StringBuilder script = new StringBuilder("# Written by 'cors-lint completion fish'.\n");
    script.append(COMMAND).append(" -f\n");
    commands
        .getSubcommands()
        .forEach(
            (name, sub) -> {
              String about = ShellWords.description(sub.getCommandSpec());
              script.append(
                  "%s -n __fish_use_subcommand -a %s -d %s\n"
                      .formatted(COMMAND, name, quoted(about)));
              script.append(arguments(name, sub.getCommandSpec()));
            });
    return script.toString();
  }

  private static String arguments(String name, CommandSpec command) {
    String line = COMMAND + " -n '__fish_seen_subcommand_from " + name + "'";
    StringBuilder script = new StringBuilder();
    ShellWords.names(command)
        .forEach(
            (option, names) -> {
              script.append(line);
              names.forEach(word -> script.append(spelled(word)));
              if (ShellWords.takesValue(option)) {
                script.append(value(option, " -x", " -r -F"));
              }
              script.append(" -d ").append(quoted(ShellWords.description(option)));
              script.append('\n');
            });
    for (PositionalParamSpec argument : command.positionalParameters()) {
      script.append(line).append(value(argument, "", " -F")).append('\n');
    }
    return script.toString();
  }

  private static String spelled(String name) {
    return name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.substring(1);
  }

  private static String value(ArgSpec argument, String word, String path) {
    List<String> words = ShellWords.candidates(argument);
    if (ShellWords.isPath(argument)) {
      return path;
    }
    return words.isEmpty() ? word : word + " -a " + quoted(String.join(" ", words));
  }

  private static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }
}
