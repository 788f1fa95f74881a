package io.github.corslint.cli;

import io.github.corslint.InvalidRequestException;
import io.github.corslint.settings.Given;
import io.github.corslint.settings.Level;
import io.github.corslint.settings.Settings;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;

/** Prints what a bug report needs. */
final class DoctorCommand implements Action {

  private final CommandSpec command =
      Arguments.command(
          this,
          "doctor",
          "Print what a bug report needs: versions and the configuration in force, without names.");

  private final Selection selection = new Selection(command);

  private final Engine engine;
  private final Console console;

  DoctorCommand(Engine engine, Console console) {
    this.engine = engine;
    this.console = console;
  }

  @Override
  public CommandSpec command() {
    return command;
  }

  @Override
  public Integer call() throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add("cors-lint:     " + engine.version() + ", " + engine.rules().size() + " rules");
    lines.add("java:          " + property("java.version") + ", " + property("java.vm.name"));
    lines.add(
        "system:        "
            + property("os.name")
            + " "
            + property("os.version")
            + ", "
            + property("os.arch"));
    lines.add("processors:    " + Runtime.getRuntime().availableProcessors());
    lines.add("memory:        " + (Runtime.getRuntime().maxMemory() >> 20) + " MB at most");
    lines.add("encoding:      " + Charset.defaultCharset() + ", " + Locale.getDefault());
    lines.add(
        "terminal:      "
            + (console.terminal() ? "yes" : "no")
            + (console.noColour() ? ", NO_COLOR" : ""));
    configuration(lines);
    Destination.stream(console.out(), out -> out.write(String.join("\n", lines) + "\n"));
    return ExitCode.CLEAN.value();
  }

  private static String property(String name) {
    return System.getProperty(name, "unknown");
  }

  private void configuration(List<String> lines) {
    try {
      Settings settings = selection.request(engine).settings();
      lines.add(
          "configuration: "
              + settings.file().map(file -> String.valueOf(file.getFileName())).orElse("none"));
      Effective.lines(withoutNames(settings), engine.rules())
          .forEach(line -> lines.add("  " + line));
    } catch (InvalidRequestException e) {
      lines.add("configuration: " + e.getMessage());
    }
  }

  /** Paths and domains tell who somebody is; how many there are is enough. */
  private static Settings withoutNames(Settings settings) {
    return new Settings(
        settings.file(),
        settings.folder(),
        settings.failOn(),
        settings.includeTests(),
        settings.gitignore(),
        settings.requireReason(),
        new Given<>(
            settings.baseline().value().map(name -> "(a file)"), settings.baseline().from()),
        settings.excludes().stream().map(DoctorCommand::hidden).toList(),
        settings.disabledRules(),
        settings.publicPaths().stream().map(DoctorCommand::hidden).toList(),
        settings.ownDomains().stream().map(DoctorCommand::hidden).toList(),
        settings.levels().stream()
            .map(
                level ->
                    new Given<>(
                        new Level(
                            level.value().files().stream().map(file -> "(a pattern)").toList(),
                            level.value().rule(),
                            level.value().severity()),
                        level.from()))
            .toList());
  }

  private static Given<String> hidden(Given<String> given) {
    return new Given<>("(left out)", given.from());
  }
}
