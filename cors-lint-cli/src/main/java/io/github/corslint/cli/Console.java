package io.github.corslint.cli;

import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Where the command talks to.
 *
 * @param out findings; unlike a {@link PrintWriter} it does not hide that they were not written
 * @param err everything else
 * @param terminal whether a person sees {@code out}
 * @param noColour whether the environment asks for no colours
 */
record Console(Writer out, PrintWriter err, boolean terminal, boolean noColour) {

  /** The standard streams of this process, in UTF-8. */
  static Console standard(Map<String, String> environment) {
    return new Console(
        new BufferedWriter(
            new OutputStreamWriter(
                new FileOutputStream(FileDescriptor.out), StandardCharsets.UTF_8)),
        new PrintWriter(
            new OutputStreamWriter(
                new FileOutputStream(FileDescriptor.err), StandardCharsets.UTF_8),
            true),
        isTerminal() && !"dumb".equals(environment.get("TERM")),
        !environment.getOrDefault("NO_COLOR", "").isEmpty());
  }

  /** Only the launcher can tell; Java knows no more than whether input is a terminal as well. */
  private static boolean isTerminal() {
    return Boolean.getBoolean("cors-lint.terminal");
  }

  /** Tells people one line about the run. */
  void say(String line) {
    err.println("cors-lint: " + line);
  }
}
