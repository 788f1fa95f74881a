package io.github.corslint.cli;

import io.github.corslint.InvalidRequestException;
import io.github.corslint.ScanRequest;
import io.github.corslint.model.Report;
import io.github.corslint.report.MapFormat;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Maps handlers to the CORS policies that browsers meet there. */
@Command(
    name = "policies",
    description = "Show for each handler the CORS policy that browsers meet there, good or bad.",
    sortOptions = false)
final class PoliciesCommand implements Callable<Integer> {

  @Mixin private Selection selection = new Selection();

  @Mixin private Caching caching = new Caching();

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private MapFormat format = MapFormat.TEXT;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Write the map there, not to standard output.")
  private @Nullable Path output;

  private final Engine engine;
  private final Console console;

  PoliciesCommand(Engine engine, Console console) {
    this.engine = engine;
    this.console = console;
  }

  @Override
  public Integer call() throws IOException, InvalidRequestException {
    Report report;
    try (ProgressLine progress = ProgressLine.on(console)) {
      ScanRequest request = selection.request(engine);
      Optional<Path> cache = caching.folder(request, console);
      report = engine.scanner().open(request, cache).report(Map.of(), progress);
    }
    Destination.Content content = out -> format.render(report, out);
    Path file = output;
    if (file == null) {
      Destination.stream(console.out(), content);
    } else {
      Destination.file(file, content);
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
