package io.github.corslint.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Prints a script that teaches a shell the command. */
@Command(
    name = "completion",
    description = {
      "Print a script that completes options in bash and zsh.",
      "Put into ~/.bashrc or ~/.zshrc: source <(cors-lint completion)"
    })
final class CompletionCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  private final Console console;

  CompletionCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    String script = AutoComplete.bash("cors-lint", spec.root().commandLine());
    Destination.stream(console.out(), out -> out.write(script));
    return ExitCode.CLEAN.value();
  }
}
