package io.github.corslint.cli;

import java.io.BufferedInputStream;
import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Where the command talks to.
 *
 * @param in what is fed to it
 * @param out findings; unlike a {@link PrintWriter} it does not hide that they were not written
 * @param err everything else
 * @param terminal whether a person sees {@code out}
 * @param watched whether a person sees {@code err}
 * @param noColour whether the environment asks for no colours
 * @param cache where this user keeps what can be made again; empty for nowhere
 */
record Console(
    InputStream in,
    Writer out,
    PrintWriter err,
    boolean terminal,
    boolean watched,
    boolean noColour,
    Optional<Path> cache) {

  /** The standard streams of this process, in UTF-8. */
  static Console standard(Map<String, String> environment) {
    boolean dumb = "dumb".equals(environment.get("TERM"));
    return new Console(
        // A file stream by itself asks a pipe for its length, which has none.
        new BufferedInputStream(new FileInputStream(FileDescriptor.in)),
        new BufferedWriter(
            new OutputStreamWriter(
                new FileOutputStream(FileDescriptor.out), StandardCharsets.UTF_8)),
        new PrintWriter(
            new OutputStreamWriter(
                new FileOutputStream(FileDescriptor.err), StandardCharsets.UTF_8),
            true),
        isTerminal("cors-lint.terminal") && !dumb,
        isTerminal("cors-lint.terminal.error") && !dumb,
        !environment.getOrDefault("NO_COLOR", "").isEmpty(),
        UserCache.folder(
            environment, System.getProperty("os.name", ""), System.getProperty("user.home", "")));
  }

  /** Only the launcher can tell; Java knows no more than whether input is a terminal as well. */
  private static boolean isTerminal(String property) {
    return Boolean.getBoolean(property);
  }

  /** Tells people one line about the run. */
  void say(String line) {
    err.println("cors-lint: " + line);
  }

  /** All that is fed to the command, as text. */
  String input() throws IOException {
    return new String(in.readAllBytes(), StandardCharsets.UTF_8);
  }
}
