package io.github.corslint.cli;

import io.github.corslint.model.RuleInfo;
import java.io.IOException;
import picocli.CommandLine.Model.CommandSpec;

/** Lists the rules. */
final class RulesCommand implements Action {

  private final CommandSpec command = Arguments.command(this, "rules", "List the rules.");

  private final Engine engine;
  private final Console console;

  RulesCommand(Engine engine, Console console) {
    this.engine = engine;
    this.console = console;
  }

  @Override
  public CommandSpec command() {
    return command;
  }

  @Override
  public Integer call() throws IOException {
    int width = engine.rules().stream().mapToInt(rule -> rule.name().length()).max().orElse(1);
    Destination.stream(
        console.out(),
        out -> {
          for (RuleInfo rule : engine.rules()) {
            out.write(
                String.format(
                    "%s  %-" + width + "s  %s%n", rule.code(), rule.name(), rule.summary()));
          }
        });
    return ExitCode.CLEAN.value();
  }
}
