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
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;

/** The options that say what is scanned and how it is judged. */
final class Selection {

  private final PositionalParamSpec paths =
      PositionalParamSpec.builder()
          .type(List.class)
          .auxiliaryTypes(Path.class)
          .paramLabel("PATH")
          .arity("0..*")
          .description("Files and folders to scan (default: the current folder).")
          .build();

  private final OptionSpec configuration =
      Arguments.value(Path.class, "FILE", "--config")
          .description("Read this configuration, not the nearest cors-lint.yml.")
          .build();

  private final OptionSpec noConfiguration =
      Arguments.flag("--no-config").description("Read no configuration.").build();

  private final OptionSpec includes =
      Arguments.texts("GLOB", "--include")
          .description("Scan only files that match, such as 'api/**'. May be repeated.")
          .build();

  private final OptionSpec excludes =
      Arguments.texts("GLOB", "--exclude")
          .description("Leave out files that match. May be repeated.")
          .build();

  private final OptionSpec includeTests =
      Arguments.toggle("--include-tests").description("Judge test sources too, or not.").build();

  private final OptionSpec noGitignore =
      Arguments.toggle("--no-gitignore").description("Scan what git ignores too, or not.").build();

  private final OptionSpec onlyRules =
      Arguments.texts("RULE", "--rule")
          .completionCandidates(new RuleWords())
          .description("Apply only this rule, by name or code. May be repeated.")
          .build();

  private final OptionSpec withoutRules =
      Arguments.texts("RULE", "--disable-rule")
          .completionCandidates(new RuleWords())
          .description("Do not apply this rule. May be repeated.")
          .build();

  private final OptionSpec severities =
      Arguments.value(Map.class, "RULE=LEVEL", "--severity")
          .auxiliaryTypes(String.class, String.class)
          .completionCandidates(new SeverityWords())
          .description("How severe findings of a rule are: error, warning, note or off.")
          .build();

  private final CommandSpec command;

  Selection(CommandSpec command) {
    Arguments.addExclusive(command, configuration, noConfiguration);
    this.command =
        command
            .addPositional(paths)
            .addOption(includes)
            .addOption(excludes)
            .addOption(includeTests)
            .addOption(noGitignore)
            .addOption(onlyRules)
            .addOption(withoutRules)
            .addOption(severities);
  }

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
    return Arguments.<List<Path>>given(paths)
        .filter(given -> !given.isEmpty())
        .orElse(List.of(Path.of("")));
  }

  /** What to scan, by what the project and these options say. */
  ScanRequest request(Engine engine) throws InvalidRequestException {
    RuleNames names = engine.names();
    List<String> only = Arguments.all(onlyRules);
    List<String> without = Arguments.all(withoutRules);
    only.forEach(word -> rule(names, word));
    without.forEach(word -> rule(names, word));
    Settings settings = settings(names);
    return ScanRequest.builder(base())
        .roots(roots())
        .includes(Arguments.all(includes))
        .excludes(Arguments.all(excludes))
        .includeTests(settings.includeTests().value())
        .onlyRules(only)
        .withoutRules(without)
        .settings(settings)
        .build();
  }

  /** What the file says, where options do not say otherwise. */
  private Settings settings(RuleNames names) throws InvalidRequestException {
    SettingsDraft draft = read().draft();
    Arguments.<Boolean>given(includeTests)
        .ifPresent(on -> draft.includeTests(new Given<>(on, option("include-tests", on))));
    Arguments.<Boolean>given(noGitignore)
        .ifPresent(off -> draft.gitignore(new Given<>(!off, option("gitignore", !off))));
    draft.enableRules(
        Arguments.all(onlyRules).stream().map(word -> rule(names, word).code()).toList());
    draft.addDisabledRules(
        Arguments.all(withoutRules).stream()
            .map(word -> new Given<>(rule(names, word).code(), "--disable-rule"))
            .toList());
    List<Given<Level>> levels = new ArrayList<>();
    Arguments.<Map<String, String>>given(severities)
        .orElse(Map.of())
        .forEach((rule, level) -> levels.add(new Given<>(level(names, rule, level), "--severity")));
    return draft.addLevels(levels).settings();
  }

  private static String option(String name, boolean on) {
    return (on ? "--" : "--no-") + name;
  }

  private Settings read() throws InvalidRequestException {
    Optional<Path> file = Arguments.given(configuration);
    if (file.isPresent()) {
      return CorsLint.settingsOf(file.get());
    }
    return Arguments.isSet(noConfiguration) ? Settings.defaults(base()) : CorsLint.settings(base());
  }

  /** Files that somebody may take for the configuration, a line each. */
  List<String> overlooked() {
    return Arguments.isSet(noConfiguration) || Arguments.given(configuration).isPresent()
        ? List.of()
        : CorsLint.overlooked(base()).stream().map(line -> "warning: " + line).toList();
  }

  /** The patterns of files to leave out that the options add. */
  List<Given<String>> excludes() {
    return Arguments.all(excludes).stream()
        .map(pattern -> new Given<>(pattern, "--exclude"))
        .toList();
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
        command.commandLine(),
        "invalid value for option '--severity': '"
            + word
            + "' is not one of error, warning, note, off");
  }

  private RuleInfo rule(RuleNames names, String word) {
    return names
        .find(word)
        .orElseThrow(() -> new ParameterException(command.commandLine(), names.complaint(word)));
  }
}
