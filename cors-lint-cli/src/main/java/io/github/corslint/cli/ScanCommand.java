package io.github.corslint.cli;

import io.github.corslint.InvalidRequestException;
import io.github.corslint.ScanRequest;
import io.github.corslint.fix.Patch;
import io.github.corslint.model.Changed;
import io.github.corslint.model.Report;
import io.github.corslint.report.Format;
import io.github.corslint.report.ReportContext;
import io.github.corslint.settings.FailOn;
import io.github.corslint.settings.Given;
import io.github.corslint.settings.Settings;
import io.github.corslint.settings.SettingsDraft;
import io.github.corslint.source.FileTexts;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/** Scans sources and reports which origins get through. */
final class ScanCommand implements Action {

  static final String NAME = "scan";

  /** Formats in which every entry counts as a problem. */
  private static final Set<Format> UNMARKED =
      EnumSet.of(Format.CHECKSTYLE, Format.JUNIT, Format.GITHUB, Format.GITLAB);

  private final CommandSpec command =
      Arguments.command(
          this, NAME, "Report which websites the CORS code of a Java project lets in.");

  private final Selection selection = new Selection(command);

  private final Narrowing narrowing = new Narrowing(command);

  private final Mending mending = new Mending(command);

  private final Caching caching = new Caching(command);

  private final OptionSpec stdinName =
      Arguments.value(Path.class, "NAME", "--stdin-filename")
          .description("Report on the text of standard input as if it were saved in this file.")
          .build();

  private final OptionSpec baseline =
      Arguments.value(Path.class, "FILE", "--baseline")
          .description("Leave out findings that stand in this baseline.")
          .build();

  private final OptionSpec noBaseline =
      Arguments.flag("--no-baseline")
          .description("Report what stands in the baseline too.")
          .build();

  private final OptionSpec format =
      Arguments.value(Format.class, "FORMAT", "-f", "--format")
          .defaultValue("text")
          .description("${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
          .build();

  private final OptionSpec output =
      Arguments.value(Path.class, "FILE", "-o", "--output")
          .description("Write findings there, or the patch of --diff, not to standard output.")
          .build();

  private final OptionSpec failOn =
      Arguments.value(FailOn.class, "LEVEL", "--fail-on")
          .description(
              "Exit with 1 when a finding is at least this severe: ${COMPLETION-CANDIDATES}"
                  + " (default: warning).")
          .build();

  private final OptionSpec showSuppressed =
      Arguments.flag("--show-suppressed")
          .description(
              "Report suppressed findings too, marked as such, in text, Markdown, SARIF and HTML;"
                  + " JSON always has them.")
          .build();

  private final OptionSpec watch =
      Arguments.flag("--watch")
          .description("Scan again whenever files change, until interrupted.")
          .build();

  private final OptionSpec verbose =
      Arguments.flag("-v", "--verbose")
          .description("Show the way of each origin through the code.")
          .build();

  private final OptionSpec quiet =
      Arguments.flag("-q", "--quiet")
          .description("Print findings and errors, nothing else.")
          .build();

  private final OptionSpec statistics =
      Arguments.flag("--stats").description("Print numbers about the scan.").build();

  private final OptionSpec colour =
      Arguments.value(Colour.class, "WHEN", "--color")
          .defaultValue("auto")
          .description("${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).")
          .build();

  private final Engine engine;
  private final Console console;
  private final Repeated scans;

  ScanCommand(Engine engine, Console console) {
    this.engine = engine;
    this.console = console;
    this.scans = new Repeated(engine);
    command.addOption(stdinName);
    Arguments.addExclusive(command, baseline, noBaseline);
    Stream.of(format, output, failOn, showSuppressed, watch, verbose, quiet, statistics, colour)
        .forEach(command::addOption);
  }

  @Override
  public CommandSpec command() {
    return command;
  }

  @Override
  public Integer call() throws IOException, InvalidRequestException {
    refuseContradictions();
    if (!Arguments.isSet(watch)) {
      return run();
    }
    Watch changes = Watch.below(selection.request(engine));
    while (true) {
      try {
        run();
      } catch (InvalidRequestException e) {
        console.say("error: " + e.getMessage());
      }
      console.say("waiting for changes; Ctrl+C ends");
      scans.notice(changes.await());
    }
  }

  private void refuseContradictions() {
    boolean unsaved = stdinName().isPresent();
    refuse(
        unsaved && mending.fixes(),
        "--fix changes saved files, and --stdin-filename names a text that is not saved: use --diff");
    refuse(
        unsaved && Arguments.isSet(watch),
        "--watch waits for files, and --stdin-filename names none");
    refuse(
        unsaved && narrowing.readsInput(),
        "--files-from - and --stdin-filename cannot both read standard input");
    refuse(
        Arguments.isSet(showSuppressed) && UNMARKED.contains(format()),
        "--show-suppressed cannot mark findings in the format "
            + format()
            + ": leave one of them out");
    refuse(
        mending.isUnsafeAlone(), "--unsafe-fixes says how --fix and --diff work, and needs either");
    refuse(
        mending.shows() && command.commandLine().getParseResult().hasMatchedOption(format),
        "--diff prints a patch, and --format is the format of a report: leave one of them out");
  }

  private void refuse(boolean contradicts, String message) {
    if (contradicts) {
      throw new ParameterException(command.commandLine(), message);
    }
  }

  private int run() throws IOException, InvalidRequestException {
    long start = System.nanoTime();
    ScanRequest request = request();
    Map<String, String> unsaved = unsaved(request.base());
    Report report = report(request, unsaved);
    if (mending.shows()) {
      return show(mending.patches(report, texts(unsaved, request.base())));
    }
    boolean whole = true;
    if (mending.fixes()) {
      List<Patch> patches = mending.patches(report, FileTexts.below(request.base())::text);
      List<Patch> mended = mend(patches, request);
      whole = mended.size() == patches.size();
      report = mended.isEmpty() ? report : report(request, Map.of());
    }
    write(report, request.base());
    if (!isQuiet()) {
      int remembered = scans.of(request, caching.folder(request, console)).remembered();
      tell(report, Duration.ofNanos(System.nanoTime() - start), remembered);
    }
    if (!whole) {
      return ExitCode.ERROR.value();
    }
    boolean fails = request.settings().failOn().value().failsFor(report);
    return (fails ? ExitCode.FINDINGS : ExitCode.CLEAN).value();
  }

  private int show(List<Patch> patches) throws IOException {
    StringBuilder text = new StringBuilder();
    patches.forEach(patch -> text.append(Mending.unified(patch)));
    emit(out -> out.append(text));
    return (patches.isEmpty() ? ExitCode.CLEAN : ExitCode.FINDINGS).value();
  }

  /** Mends the files that can be, names those that cannot, and tells which were. */
  private List<Patch> mend(List<Patch> patches, ScanRequest request) {
    FileTexts files = FileTexts.below(request.base());
    List<Patch> mended = new ArrayList<>();
    for (Patch patch : patches) {
      Optional<String> failure = Mending.write(patch, files);
      failure.ifPresentOrElse(why -> console.say("error: " + why), () -> mended.add(patch));
    }
    int fixes = mended.stream().mapToInt(Patch::fixes).sum();
    if (!isQuiet()) {
      console.say(
          "mended "
              + Summary.count(fixes, "finding", "findings")
              + " in "
              + Summary.count(mended.size(), "file", "files"));
    }
    scans.notice(mended.stream().map(patch -> request.base().resolve(patch.path())).toList());
    return mended;
  }

  private ScanRequest request() throws InvalidRequestException {
    ScanRequest request = selection.request(engine);
    return request.toBuilder().settings(settings(request.settings())).build();
  }

  private Settings settings(Settings file) {
    SettingsDraft draft = file.draft();
    Arguments.<FailOn>given(failOn)
        .ifPresent(level -> draft.failOn(new Given<>(level, "--fail-on")));
    if (Arguments.isSet(noBaseline)) {
      draft.baseline(new Given<>(Optional.empty(), "--no-baseline"));
    }
    Arguments.<Path>given(baseline)
        .map(path -> path.toAbsolutePath().toString())
        .ifPresent(name -> draft.baseline(new Given<>(Optional.of(name), "--baseline")));
    return draft.settings();
  }

  /** What is found, as far as it is asked for. */
  private Report report(ScanRequest request, Map<String, String> unsaved)
      throws IOException, InvalidRequestException {
    Optional<Difference> difference = narrowing.difference(request);
    Optional<Changed> files = narrowing.files(request, console);
    Scanning scanning = scans.of(request, caching.folder(request, console));
    Report report;
    try (ProgressLine progress =
        isQuiet() ? ProgressLine.none(console) : ProgressLine.on(console)) {
      if (difference.isPresent()) {
        Report earlier = scanning.report(difference.get().before(), progress);
        Report now = scanning.report(unsaved, progress);
        Function<String, Optional<String>> texts = texts(unsaved, request.base());
        report = difference.get().concerning(now, earlier, texts, narrowing.wholeFiles());
      } else {
        report = scanning.report(unsaved, progress);
      }
    }
    Report listed = files.map(some -> report.only(some::touches)).orElse(report);
    return stdinName().isEmpty()
        ? listed
        : listed.only(finding -> unsaved.containsKey(finding.at().path()));
  }

  private static Function<String, Optional<String>> texts(Map<String, String> unsaved, Path base) {
    FileTexts saved = FileTexts.below(base);
    return path -> Optional.ofNullable(unsaved.get(path)).or(() -> saved.text(path));
  }

  /** The text on standard input by the path that it is for, when there is one. */
  private Map<String, String> unsaved(Path base) throws IOException {
    Optional<Path> name = stdinName();
    if (name.isEmpty()) {
      return Map.of();
    }
    Path file = name.get().toAbsolutePath().normalize();
    return Map.of(base.relativize(file).toString().replace('\\', '/'), console.input());
  }

  private void write(Report report, Path base) throws IOException {
    boolean terminal = console.terminal() && output().isEmpty();
    boolean coloured = colour().isOn(terminal, console.noColour());
    ReportContext context =
        new ReportContext(
            engine.version(),
            engine.rules(),
            FileTexts.below(base)::text,
            engine.pages(),
            coloured,
            Arguments.isSet(verbose));
    boolean all = Arguments.isSet(showSuppressed) || format() == Format.JSON;
    Report shown = all ? report : report.withoutSuppressed();
    emit(out -> format().reporter().render(shown, context, out));
  }

  private void emit(Destination.Content content) throws IOException {
    Optional<Path> file = output();
    if (file.isEmpty()) {
      Destination.stream(console.out(), content);
    } else {
      Destination.file(file.get(), content);
    }
  }

  private Optional<Path> stdinName() {
    return Arguments.given(stdinName);
  }

  private Optional<Path> output() {
    return Arguments.given(output);
  }

  private Format format() {
    return format.getValue();
  }

  private Colour colour() {
    return colour.getValue();
  }

  private boolean isQuiet() {
    return Arguments.isSet(quiet);
  }

  private void tell(Report report, Duration time, int remembered) {
    selection.overlooked().forEach(console::say);
    Summary.warnings(report).forEach(console::say);
    if (Arguments.isSet(statistics)) {
      Summary.statistics(report, time, remembered).forEach(console::say);
      Summary.efforts(report.efforts(), Arguments.isSet(verbose)).forEach(console::say);
    }
    console.say(Summary.of(report, time, narrowing.phrase()));
  }
}
