package io.github.corslint.cli;

import io.github.corslint.InvalidRequestException;
import io.github.corslint.ScanRequest;
import io.github.corslint.model.Report;
import io.github.corslint.report.MapFormat;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Maps handlers to the CORS policies that browsers meet there. */
final class PoliciesCommand implements Action {

  private final CommandSpec command =
      Arguments.command(
          this,
          "policies",
          "Show for each handler the CORS policy that browsers meet there, good or bad.");

  private final Selection selection = new Selection(command);

  private final Caching caching = new Caching(command);

  private final OptionSpec format =
      Arguments.value(MapFormat.class, "FORMAT", "-f", "--format")
          .defaultValue("text")
          .description("${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
          .build();

  private final OptionSpec output =
      Arguments.value(Path.class, "FILE", "-o", "--output")
          .description("Write the map there, not to standard output.")
          .build();

  private final Engine engine;
  private final Console console;

  PoliciesCommand(Engine engine, Console console) {
    this.engine = engine;
    this.console = console;
    command.addOption(format).addOption(output);
  }

  @Override
  public CommandSpec command() {
    return command;
  }

  @Override
  public Integer call() throws IOException, InvalidRequestException {
    Report report;
    try (ProgressLine progress = ProgressLine.on(console)) {
      ScanRequest request = selection.request(engine);
      Optional<Path> cache = caching.folder(request, console);
      report = engine.scanner().open(request, cache).report(Map.of(), progress);
    }
    MapFormat chosen = format.getValue();
    Destination.Content content = out -> chosen.render(report, out);
    Optional<Path> file = Arguments.given(output);
    if (file.isEmpty()) {
      Destination.stream(console.out(), content);
    } else {
      Destination.file(file.get(), content);
    }
    selection.overlooked().forEach(console::say);
    report
        .skipped()
        .forEach(s -> console.say("warning: " + s.at() + ": not analysed: " + s.reason()));
    console.say(summary(report));
    return ExitCode.CLEAN.value();
  }

  private static String summary(Report report) {
    return report.policies().isEmpty()
        ? "no CORS policy found; handlers are listed where there is one"
        : Summary.count(report.policies().size(), "policy", "policies")
            + ", "
            + Summary.count(report.endpoints().size(), "handler", "handlers");
  }
}
