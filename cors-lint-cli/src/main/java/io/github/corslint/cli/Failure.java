package io.github.corslint.cli;

import io.github.corslint.InvalidRequestException;
import io.github.corslint.naming.Nearest;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What went wrong, in one line. */
final class Failure {

  private static final int SHORT = 2;

  private Failure() {}

  /** The command line is wrong. */
  static int usage(Console console, ParameterException e) {
    CommandLine command = e.getCommandLine();
    console.say("error: " + complaint(e));
    console.say("try '" + command.getCommandSpec().qualifiedName() + " --help'");
    return ExitCode.ERROR.value();
  }

  /** The request or the disk is wrong, or there is a bug. */
  static int execution(Console console, Exception e) {
    if (e instanceof InvalidRequestException || e instanceof IOException) {
      console.say("error: " + oneLine(String.valueOf(e.getMessage())));
      return ExitCode.ERROR.value();
    }
    return internal(console, e);
  }

  /** There is a bug. */
  static int internal(Console console, Throwable e) {
    if (e instanceof OutOfMemoryError) {
      long megabytes = Runtime.getRuntime().maxMemory() >> 20;
      console.say(
          "error: "
              + megabytes
              + " MB of memory are not enough for all of this at once; scan parts of it, or give"
              + " Java more, such as JAVA_TOOL_OPTIONS=-Xmx4g");
      return ExitCode.ERROR.value();
    }
    String place =
        Arrays.stream(e.getStackTrace())
            .filter(frame -> frame.getClassName().startsWith("io.github.corslint."))
            .findFirst()
            .map(frame -> " (" + frame.getFileName() + ":" + frame.getLineNumber() + ")")
            .orElse("");
    console.say("internal error: " + oneLine(e.toString()) + place);
    return ExitCode.ERROR.value();
  }

  private static String complaint(ParameterException e) {
    if (e instanceof UnmatchedArgumentException unmatched) {
      String word = unmatched.getUnmatched().get(0);
      return kind(word, e.getCommandLine()) + " '" + word + "'" + guess(word, e.getCommandLine());
    }
    String message = oneLine(String.valueOf(e.getMessage()));
    return message.isEmpty()
        ? message
        : message.substring(0, 1).toLowerCase(Locale.ROOT) + message.substring(1);
  }

  private static String kind(String word, CommandLine command) {
    if (word.startsWith("-")) {
      return "unknown option";
    }
    return command.getSubcommands().isEmpty() ? "unexpected argument" : "unknown command";
  }

  private static String guess(String word, CommandLine command) {
    String name = word.replaceFirst("=.*", "");
    if (name.length() <= SHORT) {
      return ""; // every other letter is near
    }
    List<String> known =
        Stream.concat(
                command.getCommandSpec().optionsMap().keySet().stream(),
                command.getSubcommands().keySet().stream())
            .toList();
    Optional<String> nearest = Nearest.to(name, known);
    return nearest.map(other -> "; did you mean " + other + "?").orElse("");
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s*\\R\\s*", " ").strip();
  }
}
