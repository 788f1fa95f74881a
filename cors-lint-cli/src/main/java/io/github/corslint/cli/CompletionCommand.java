package io.github.corslint.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints a script that teaches a shell the command. */
@Command(
    name = "completion",
    description = {
      "Print a script that completes commands, options, rules and formats in a shell.",
      "Put into ~/.bashrc: source <(cors-lint completion bash)"
    })
final class CompletionCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "SHELL",
      arity = "0..1",
      defaultValue = "bash",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Shell shell = Shell.BASH;

  private final Console console;

  CompletionCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    String script = shell.script(spec.root().commandLine());
    Destination.stream(console.out(), out -> out.write(script));
    return ExitCode.CLEAN.value();
  }
}
