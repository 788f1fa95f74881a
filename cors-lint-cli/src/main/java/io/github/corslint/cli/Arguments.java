package io.github.corslint.cli;

import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Commands with their options and parameters, declared as values. Annotations would say the same,
 * but Java makes classes of them at each start, a fifth of a run over one file.
 */
final class Arguments {

  private Arguments() {}

  /** A command that runs a {@code Callable} or {@code Runnable}. */
  static CommandSpec command(Object action, String name, String... description) {
    CommandSpec command = CommandSpec.wrapWithoutInspection(action).name(name);
    command.usageMessage().description(description).sortOptions(false);
    return command;
  }

  /** An option that is there or not. */
  static OptionSpec.Builder flag(String... names) {
    return OptionSpec.builder(names).type(boolean.class);
  }

  /** An option that switches something on, or off by its negated name; unsaid when neither is. */
  static OptionSpec.Builder toggle(String... names) {
    return OptionSpec.builder(names).type(Boolean.class).negatable(true);
  }

  /** An option with one value. */
  static OptionSpec.Builder value(Class<?> type, String label, String... names) {
    return OptionSpec.builder(names).type(type).paramLabel(label);
  }

  /** An option that may be repeated, with one text each time. */
  static OptionSpec.Builder texts(String label, String... names) {
    return value(List.class, label, names).auxiliaryTypes(String.class);
  }

  /** Adds options to a command of which only one may be given. */
  static void addExclusive(CommandSpec command, OptionSpec... options) {
    ArgGroupSpec.Builder group = ArgGroupSpec.builder().exclusive(true).multiplicity("0..1");
    for (OptionSpec option : options) {
      group.addArg(option);
    }
    command.addArgGroup(group.build());
  }

  /** Whether a flag was given. */
  static boolean isSet(OptionSpec flag) {
    return Boolean.TRUE.equals(flag.getValue());
  }

  /**
   * What was given, or its default; empty when there is neither.
   *
   * @param <T> what the argument was declared to be
   */
  static <T> Optional<T> given(ArgSpec argument) {
    return Optional.ofNullable(argument.getValue());
  }

  /** The texts of an option that may be repeated. */
  static List<String> all(OptionSpec texts) {
    List<String> given = texts.getValue();
    return given == null ? List.of() : given;
  }
}
