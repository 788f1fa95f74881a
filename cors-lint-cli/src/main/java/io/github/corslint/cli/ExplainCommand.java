package io.github.corslint.cli;

import io.github.corslint.model.RuleInfo;
import io.github.corslint.naming.RuleNames;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints a rule's page. */
@Command(
    name = "explain",
    description = "Explain a rule: what it finds, why it matters, what to write instead.")
final class ExplainCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "RULE",
      completionCandidates = RuleWords.class,
      description = "A rule's name or code.")
  private String rule = "";

  private final Engine engine;
  private final Console console;

  ExplainCommand(Engine engine, Console console) {
    this.engine = engine;
    this.console = console;
  }

  @Override
  public Integer call() throws IOException {
    RuleNames names = new RuleNames(engine.rules());
    RuleInfo info =
        names
            .find(rule)
            .orElseThrow(() -> new ParameterException(spec.commandLine(), names.complaint(rule)));
    Destination.stream(
        console.out(), out -> out.write(engine.pages().markdown(info).stripTrailing() + "\n"));
    return ExitCode.CLEAN.value();
  }
}
