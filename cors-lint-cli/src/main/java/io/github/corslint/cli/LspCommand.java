package io.github.corslint.cli;

import io.github.corslint.lsp.LanguageServerProcess;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Serves an editor. Other commands never load the classes of the server. */
@Command(
    name = "lsp",
    description = "Serve an editor by the Language Server Protocol, on standard input and output.",
    sortOptions = false)
final class LspCommand implements Callable<Integer> {

  private static final int HIGHEST_PORT = 65_535;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--port",
      paramLabel = "PORT",
      description = "Wait for one editor on this port of this machine instead.")
  private @Nullable Integer port;

  @Option(names = "--stdio", description = "Use standard input and output (the default).")
  private boolean stdio;

  private final Engine engine;
  private final Console console;

  LspCommand(Engine engine, Console console) {
    this.engine = engine;
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    Integer wanted = port;
    if (wanted == null) {
      return LanguageServerProcess.serve(
          new FileInputStream(FileDescriptor.in),
          new FileOutputStream(FileDescriptor.out),
          engine.version());
    }
    if (stdio) {
      throw new ParameterException(spec.commandLine(), "--stdio and --port exclude each other");
    }
    if (wanted < 1 || wanted > HIGHEST_PORT) {
      throw new ParameterException(spec.commandLine(), "a port is a number from 1 to 65535");
    }
    return LanguageServerProcess.listen(
        wanted, engine.version(), () -> console.say("waiting for an editor on port " + wanted));
  }
}
