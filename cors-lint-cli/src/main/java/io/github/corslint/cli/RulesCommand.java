package io.github.corslint.cli;

import io.github.corslint.model.RuleInfo;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Lists the rules. */
@Command(name = "rules", description = "List the rules.")
final class RulesCommand implements Callable<Integer> {

  private final Engine engine;
  private final Console console;

  RulesCommand(Engine engine, Console console) {
    this.engine = engine;
    this.console = console;
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
