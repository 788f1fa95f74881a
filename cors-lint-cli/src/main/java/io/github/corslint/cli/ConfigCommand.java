package io.github.corslint.cli;

import io.github.corslint.InvalidRequestException;
import io.github.corslint.settings.Settings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/** Prints the settings in force. */
final class ConfigCommand implements Action {

  private final CommandSpec command =
      Arguments.command(
          this, "config", "Print the configuration in force, and where each value comes from.");

  private final Selection selection = new Selection(command);

  private final Engine engine;
  private final Console console;

  ConfigCommand(Engine engine, Console console) {
    this.engine = engine;
    this.console = console;
  }

  @Override
  public CommandSpec command() {
    return command;
  }

  @Override
  public Integer call() throws IOException, InvalidRequestException {
    selection.requireRoots();
    Settings settings = selection.request(engine).settings();
    List<String> lines = new ArrayList<>();
    lines.add(
        settings
            .file()
            .map(file -> "# " + file)
            .orElse(
                "# no cors-lint.yml in "
                    + selection.base()
                    + " or above it, up to the root of the repository"));
    lines.addAll(
        Effective.lines(
            settings.draft().addExcludes(selection.excludes()).settings(), engine.rules()));
    selection.overlooked().forEach(console::say);
    Destination.stream(console.out(), out -> out.write(String.join("\n", lines) + "\n"));
    return ExitCode.CLEAN.value();
  }
}
