package io.github.corslint.cli;

import io.github.corslint.InvalidRequestException;
import io.github.corslint.settings.Settings;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Prints the settings in force. */
@Command(
    name = "config",
    description = "Print the configuration in force, and where each value comes from.",
    sortOptions = false)
final class ConfigCommand implements Callable<Integer> {

  @Mixin private Selection selection = new Selection();

  private final Engine engine;
  private final Console console;

  ConfigCommand(Engine engine, Console console) {
    this.engine = engine;
    this.console = console;
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
