package io.github.corslint.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** What scripts that complete the command in a shell say about it. */
final class ShellWords {

  private ShellWords() {}

  /** The names of every option of a command, those that switch it off too. */
  static Map<OptionSpec, List<String>> names(CommandSpec command) {
    Map<OptionSpec, List<String>> names =
        new TreeMap<>((a, b) -> a.longestName().compareTo(b.longestName()));
    for (OptionSpec option : command.options()) {
      names.put(option, new ArrayList<>(List.of(option.names())));
    }
    command
        .negatedOptionsMap()
        .forEach((name, option) -> names.computeIfAbsent(option, o -> new ArrayList<>()).add(name));
    return names;
  }

  /** What is said about a command, in a line. */
  static String description(CommandSpec command) {
    return String.join(" ", command.usageMessage().description()).replaceFirst("[.\\s]+$", "");
  }

  /** What is said about an option in a line, without the words that are completed. */
  static String description(OptionSpec option) {
    String words = String.join(", ", candidates(option));
    String about = String.join(" ", option.description()).replaceFirst("[.\\s]+$", "");
    if (words.isEmpty() || !about.contains(words)) {
      return about;
    }
    String rest = about.replace(words, "").replaceFirst(":\\s*\\(", " (").strip();
    return rest.startsWith("(") ? option.paramLabel().toLowerCase(Locale.ROOT) + " " + rest : rest;
  }

  /** Every word that may stand there; empty when they are not known. */
  static List<String> candidates(ArgSpec argument) {
    List<String> words = new ArrayList<>();
    if (argument.completionCandidates() != null) {
      Objects.requireNonNull(argument.completionCandidates()).forEach(words::add);
    }
    return words;
  }

  /** Whether a file or folder stands there. */
  static boolean isPath(ArgSpec argument) {
    Class<?> type = argument.isMultiValue() ? argument.auxiliaryTypes()[0] : argument.type();
    return Path.class.equals(type);
  }

  /** Whether an option is followed by a value. */
  static boolean takesValue(OptionSpec option) {
    return option.arity().max() > 0;
  }
}
