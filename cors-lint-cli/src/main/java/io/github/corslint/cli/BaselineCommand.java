package io.github.corslint.cli;

import io.github.corslint.CorsLint;
import io.github.corslint.InvalidRequestException;
import io.github.corslint.ScanRequest;
import io.github.corslint.model.Report;
import io.github.corslint.settings.Given;
import io.github.corslint.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Writes down what is found now, so that only what comes later is reported. */
final class BaselineCommand implements Action {

  private static final String NAME = "cors-lint-baseline.json";

  private final CommandSpec command =
      Arguments.command(
          this,
          "baseline",
          "Write down what is found now, so that scans report only what comes later.");

  private final Selection selection = new Selection(command);

  private final Caching caching = new Caching(command);

  private final OptionSpec output =
      Arguments.value(Path.class, "FILE", "-o", "--output")
          .description(
              "Write there (default: the baseline of the configuration, else " + NAME + ").")
          .build();

  private final Engine engine;
  private final Console console;

  BaselineCommand(Engine engine, Console console) {
    this.engine = engine;
    this.console = console;
    command.addOption(output);
  }

  @Override
  public CommandSpec command() {
    return command;
  }

  @Override
  public Integer call() throws IOException, InvalidRequestException {
    ScanRequest asked = selection.request(engine);
    Settings settings = asked.settings();
    ScanRequest request =
        asked.toBuilder()
            .settings(settings.draft().baseline(Given.byDefault(Optional.empty())).settings())
            .build();
    Report report;
    try (ProgressLine progress = ProgressLine.on(console)) {
      report =
          engine
              .scanner()
              .open(request, caching.folder(request, console))
              .report(Map.of(), progress);
    }
    Path file = file(settings);
    String earlier = Files.isRegularFile(file) ? Files.readString(file) : "";
    String text = CorsLint.baseline(request, report, earlier);
    Destination.file(file, out -> out.write(text));
    selection.overlooked().forEach(console::say);
    int number = report.findings().size();
    console.say(
        "wrote " + number + (number == 1 ? " finding" : " findings") + " to " + shown(file));
    if (settings.baseline().value().isEmpty()) {
      console.say(
          "scans leave them out with --baseline "
              + shown(file)
              + ", or with 'baseline: "
              + shown(file)
              + "' in cors-lint.yml");
    }
    return ExitCode.CLEAN.value();
  }

  private Path file(Settings settings) {
    return Arguments.<Path>given(output)
        .orElseGet(() -> settings.folder().resolve(settings.baseline().value().orElse(NAME)));
  }

  private static Path shown(Path file) {
    Path here = Path.of("").toAbsolutePath();
    Path absolute = file.toAbsolutePath();
    return absolute.startsWith(here) ? here.relativize(absolute) : file;
  }
}
