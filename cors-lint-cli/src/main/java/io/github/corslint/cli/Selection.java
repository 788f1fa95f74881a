package io.github.corslint.cli;

import io.github.corslint.CorsLint;
import io.github.corslint.InvalidRequestException;
import io.github.corslint.ScanRequest;
import io.github.corslint.model.RuleInfo;
import io.github.corslint.model.Severity;
import io.github.corslint.naming.RuleNames;
import io.github.corslint.settings.Given;
import io.github.corslint.settings.Level;
import io.github.corslint.settings.Settings;
import io.github.corslint.settings.SettingsDraft;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The options that say what is scanned and how it is judged. */
final class Selection {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "PATH",
      arity = "0..*",
      description = "Files and folders to scan (default: the current folder).")
  private List<Path> paths = List.of();

  @ArgGroup(exclusive = true)
  private Configuration configuration = new Configuration();

  /** Where the project speaks. */
  static final class Configuration {
    @Option(
        names = "--config",
        paramLabel = "FILE",
        description = "Read this configuration, not the nearest cors-lint.yml.")
    private @Nullable Path file;

    @Option(names = "--no-config", description = "Read no configuration.")
    private boolean none;
  }

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

  @Option(
      names = "--include-tests",
      negatable = true,
      description = "Judge test sources too, or not.")
  private @Nullable Boolean includeTests;

  @Option(
      names = "--no-gitignore",
      negatable = true,
      description = "Scan what git ignores too, or not.")
  private @Nullable Boolean noGitignore;

  @Option(
      names = "--rule",
      paramLabel = "RULE",
      completionCandidates = RuleWords.class,
      description = "Apply only this rule, by name or code. May be repeated.")
  private List<String> onlyRules = List.of();

  @Option(
      names = "--disable-rule",
      paramLabel = "RULE",
      completionCandidates = RuleWords.class,
      description = "Do not apply this rule. May be repeated.")
  private List<String> withoutRules = List.of();

  @Option(
      names = "--severity",
      paramLabel = "RULE=LEVEL",
      completionCandidates = SeverityWords.class,
      description = "How severe findings of a rule are: error, warning, note or off.")
  private Map<String, String> severities = Map.of();

  /** The folder to which paths of the report are relative. */
  Path base() {
    return Base.of(roots());
  }

  /** For commands that scan nothing and would not notice. */
  void requireRoots() throws InvalidRequestException {
    for (Path root : roots()) {
      if (!Files.exists(root.toAbsolutePath())) {
        throw new InvalidRequestException("there is no file or folder " + root);
      }
    }
  }

  private List<Path> roots() {
    return paths.isEmpty() ? List.of(Path.of("")) : paths;
  }

  /** What to scan, by what the project and these options say. */
  ScanRequest request(Engine engine) throws InvalidRequestException {
    RuleNames names = engine.names();
    onlyRules.forEach(word -> rule(names, word));
    withoutRules.forEach(word -> rule(names, word));
    Settings settings = settings(names);
    return ScanRequest.builder(base())
        .roots(roots())
        .includes(includes)
        .excludes(excludes)
        .includeTests(settings.includeTests().value())
        .onlyRules(onlyRules)
        .withoutRules(withoutRules)
        .settings(settings)
        .build();
  }

  /** What the file says, where options do not say otherwise. */
  private Settings settings(RuleNames names) throws InvalidRequestException {
    SettingsDraft draft = read().draft();
    if (includeTests != null) {
      draft.includeTests(new Given<>(includeTests, option("include-tests", includeTests)));
    }
    if (noGitignore != null) {
      draft.gitignore(new Given<>(!noGitignore, option("gitignore", !noGitignore)));
    }
    draft.enableRules(onlyRules.stream().map(word -> rule(names, word).code()).toList());
    draft.addDisabledRules(
        withoutRules.stream()
            .map(word -> new Given<>(rule(names, word).code(), "--disable-rule"))
            .toList());
    List<Given<Level>> levels = new ArrayList<>();
    severities.forEach(
        (rule, level) -> levels.add(new Given<>(level(names, rule, level), "--severity")));
    return draft.addLevels(levels).settings();
  }

  private static String option(String name, boolean on) {
    return (on ? "--" : "--no-") + name;
  }

  private Settings read() throws InvalidRequestException {
    Path file = configuration.file;
    if (file != null) {
      return CorsLint.settingsOf(file);
    }
    return configuration.none ? Settings.defaults(base()) : CorsLint.settings(base());
  }

  /** Files that somebody may take for the configuration, a line each. */
  List<String> overlooked() {
    return configuration.none || configuration.file != null
        ? List.of()
        : CorsLint.overlooked(base()).stream().map(line -> "warning: " + line).toList();
  }

  /** The patterns of files to leave out that the options add. */
  List<Given<String>> excludes() {
    return excludes.stream().map(pattern -> new Given<>(pattern, "--exclude")).toList();
  }

  private Level level(RuleNames names, String rule, String word) {
    String code = rule.equals(Level.ALL) ? rule : rule(names, rule).code();
    String level = word.toLowerCase(Locale.ROOT);
    if (level.equals(Level.OFF)) {
      return new Level(List.of(), code, Optional.empty());
    }
    for (Severity severity : Severity.values()) {
      if (severity.label().equals(level)) {
        return new Level(List.of(), code, Optional.of(severity));
      }
    }
    throw new ParameterException(
        spec.commandLine(),
        "invalid value for option '--severity': '"
            + word
            + "' is not one of error, warning, note, off");
  }

  private RuleInfo rule(RuleNames names, String word) {
    return names
        .find(word)
        .orElseThrow(() -> new ParameterException(spec.commandLine(), names.complaint(word)));
  }
}
