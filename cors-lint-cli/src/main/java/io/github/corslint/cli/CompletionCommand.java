package io.github.corslint.cli;

import java.io.IOException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Prints a script that teaches a shell the command. */
final class CompletionCommand implements Action {

  private final CommandSpec command =
      Arguments.command(
          this,
          "completion",
          "Print a script that completes commands, options, rules and formats in a shell.",
          "Put into ~/.bashrc: source <(cors-lint completion bash)");

  private final PositionalParamSpec shell =
      PositionalParamSpec.builder()
          .type(Shell.class)
          .paramLabel("SHELL")
          .index("0")
          .arity("0..1")
          .defaultValue("bash")
          .description("${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
          .build();

  private final Console console;

  CompletionCommand(Console console) {
    this.console = console;
    command.addPositional(shell);
  }

  @Override
  public CommandSpec command() {
    return command;
  }

  @Override
  public Integer call() throws IOException {
    Shell chosen = shell.getValue();
    String script = chosen.script(command.root().commandLine());
    Destination.stream(console.out(), out -> out.write(script));
    return ExitCode.CLEAN.value();
  }
}
