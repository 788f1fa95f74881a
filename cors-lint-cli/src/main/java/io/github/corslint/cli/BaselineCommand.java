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
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes down what is found now, so that only what comes later is reported. */
@Command(
    name = "baseline",
    description = "Write down what is found now, so that scans report only what comes later.",
    sortOptions = false)
final class BaselineCommand implements Callable<Integer> {

  private static final String NAME = "cors-lint-baseline.json";

  @Mixin private Selection selection = new Selection();

  @Mixin private Caching caching = new Caching();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Write there (default: the baseline of the configuration, else " + NAME + ").")
  private @Nullable Path output;

  private final Engine engine;
  private final Console console;

  BaselineCommand(Engine engine, Console console) {
    this.engine = engine;
    this.console = console;
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
    Path asked = output;
    return asked != null
        ? asked
        : settings.folder().resolve(settings.baseline().value().orElse(NAME));
  }

  private static Path shown(Path file) {
    Path here = Path.of("").toAbsolutePath();
    Path absolute = file.toAbsolutePath();
    return absolute.startsWith(here) ? here.relativize(absolute) : file;
  }
}
