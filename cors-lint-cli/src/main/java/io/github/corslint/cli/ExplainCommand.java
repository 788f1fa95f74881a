package io.github.corslint.cli;

import io.github.corslint.model.RuleInfo;
import io.github.corslint.naming.RuleNames;
import java.io.IOException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;

/** Prints a rule's page. */
final class ExplainCommand implements Action {

  private final CommandSpec command =
      Arguments.command(
          this, "explain", "Explain a rule: what it finds, why it matters, what to write instead.");

  private final PositionalParamSpec rule =
      PositionalParamSpec.builder()
          .type(String.class)
          .paramLabel("RULE")
          .index("0")
          .arity("1")
          .required(true)
          .completionCandidates(new RuleWords())
          .description("A rule's name or code.")
          .build();

  private final Engine engine;
  private final Console console;

  ExplainCommand(Engine engine, Console console) {
    this.engine = engine;
    this.console = console;
    command.addPositional(rule);
  }

  @Override
  public CommandSpec command() {
    return command;
  }

  @Override
  public Integer call() throws IOException {
    RuleNames names = new RuleNames(engine.rules());
    String word = rule.getValue();
    RuleInfo info =
        names
            .find(word)
            .orElseThrow(
                () -> new ParameterException(command.commandLine(), names.complaint(word)));
    Destination.stream(
        console.out(), out -> out.write(engine.pages().markdown(info).stripTrailing() + "\n"));
    return ExitCode.CLEAN.value();
  }
}
