package io.github.corslint.cli;

import io.github.corslint.InvalidRequestException;
import io.github.corslint.ScanRequest;
import io.github.corslint.model.Report;
import io.github.corslint.model.Skipped;
import io.github.corslint.naming.RuleNames;
import io.github.corslint.report.Format;
import io.github.corslint.report.ReportContext;
import io.github.corslint.source.FileTexts;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Scans sources and reports which origins get through. */
@Command(
    name = "scan",
    description = "Report which websites the CORS code of a Java project lets in.",
    sortOptions = false)
final class ScanCommand implements Callable<Integer> {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "PATH",
      arity = "0..*",
      description = "Files and folders to scan (default: the current folder).")
  private List<Path> paths = List.of();

  @Option(
      names = {"-f", "--format"},
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Format format = Format.TEXT;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "Write findings there, not to standard output.")
  private @Nullable Path output;

  @Option(
      names = "--fail-on",
      paramLabel = "LEVEL",
      defaultValue = "warning",
      description =
          "Exit with 1 when a finding is at least this severe: ${COMPLETION-CANDIDATES} (default:"
              + " ${DEFAULT-VALUE}).")
  private FailOn failOn = FailOn.WARNING;

  @Option(
      names = "--include",
      paramLabel = "GLOB",
      description = "Scan only files that match, such as 'api/**'. May be repeated.")
  private List<String> includes = List.of();

  @Option(
      names = "--exclude",
      paramLabel = "GLOB",
      description = "Leave out files that match. May be repeated.")
  private List<String> excludes = List.of();

  @Option(names = "--include-tests", description = "Judge test sources too.")
  private boolean includeTests;

  @Option(
      names = "--rule",
      paramLabel = "RULE",
      description = "Apply only this rule, by name or code. May be repeated.")
  private List<String> onlyRules = List.of();

  @Option(
      names = "--disable-rule",
      paramLabel = "RULE",
      description = "Do not apply this rule. May be repeated.")
  private List<String> withoutRules = List.of();

  @Option(
      names = {"-v", "--verbose"},
      description = "Show the way of each origin through the code.")
  private boolean verbose;

  @Option(
      names = "--color",
      paramLabel = "WHEN",
      defaultValue = "auto",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
  private Colour colour = Colour.AUTO;

  private final Engine engine;
  private final Console console;

  ScanCommand(Engine engine, Console console) {
    this.engine = engine;
    this.console = console;
  }

  @Override
  public Integer call() throws IOException, InvalidRequestException {
    long start = System.nanoTime();
    requireRules(onlyRules);
    requireRules(withoutRules);
    ScanRequest request = request();
    Report report = engine.scanner().scan(request);
    write(report, request.base());
    tell(report, Duration.ofNanos(System.nanoTime() - start));
    return (failOn.failsFor(report) ? ExitCode.FINDINGS : ExitCode.CLEAN).value();
  }

  private void requireRules(List<String> words) {
    RuleNames names = new RuleNames(engine.rules());
    for (String word : words) {
      if (names.find(word).isEmpty()) {
        throw new ParameterException(spec.commandLine(), names.complaint(word));
      }
    }
  }

  private ScanRequest request() {
    List<Path> roots = paths.isEmpty() ? List.of(Path.of("")) : paths;
    return new ScanRequest(
        Base.of(roots),
        roots,
        includes,
        excludes,
        includeTests,
        Set.copyOf(onlyRules),
        Set.copyOf(withoutRules));
  }

  private void write(Report report, Path base) throws IOException {
    Path file = output;
    boolean coloured = colour.isOn(console.terminal() && file == null, console.noColour());
    ReportContext context =
        new ReportContext(
            engine.version(),
            engine.rules(),
            FileTexts.below(base)::text,
            engine.pages(),
            coloured,
            verbose);
    Destination.Content content = out -> format.reporter().render(report, context, out);
    if (file == null) {
      Destination.stream(console.out(), content);
    } else {
      Destination.file(file, content);
    }
  }

  private void tell(Report report, Duration time) {
    for (Skipped skipped : report.skipped()) {
      console.say("warning: " + skipped.at() + ": not analysed: " + skipped.reason());
    }
    if (report.filesRead() == 0) {
      console.say("warning: no Java sources or configuration found");
    }
    console.say(Summary.of(report, time));
  }
}
