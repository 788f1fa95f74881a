package io.github.corslint.cli;

import io.github.corslint.lsp.LanguageServerProcess;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/** Serves an editor. Other commands never load the classes of the server. */
final class LspCommand implements Action {

  private static final int HIGHEST_PORT = 65_535;

  private final CommandSpec command =
      Arguments.command(
          this,
          "lsp",
          "Serve an editor by the Language Server Protocol, on standard input and output.");

  private final OptionSpec port =
      Arguments.value(Integer.class, "PORT", "--port")
          .description("Wait for one editor on this port of this machine instead.")
          .build();

  private final OptionSpec stdio =
      Arguments.flag("--stdio").description("Use standard input and output (the default).").build();

  private final Engine engine;
  private final Console console;

  LspCommand(Engine engine, Console console) {
    this.engine = engine;
    this.console = console;
    command.addOption(port).addOption(stdio);
  }

  @Override
  public CommandSpec command() {
    return command;
  }

  @Override
  public Integer call() throws IOException {
    Optional<Integer> asked = Arguments.given(port);
    if (asked.isEmpty()) {
      return LanguageServerProcess.serve(
          new FileInputStream(FileDescriptor.in),
          new FileOutputStream(FileDescriptor.out),
          engine.version());
    }
    int wanted = asked.get();
    if (Arguments.isSet(stdio)) {
      throw new ParameterException(command.commandLine(), "--stdio and --port exclude each other");
    }
    if (wanted < 1 || wanted > HIGHEST_PORT) {
      throw new ParameterException(command.commandLine(), "a port is a number from 1 to 65535");
    }
    return LanguageServerProcess.listen(
        wanted, engine.version(), () -> console.say("waiting for an editor on port " + wanted));
  }
}
