package io.github.corslint.settings;

import io.github.corslint.model.Finding;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What a project says about itself. Paths and patterns of paths are relative to {@code folder}.
 *
 * @param file the configuration file; empty when there is none
 * @param folder the folder of the file, else the base of the scan
 * @param failOn what makes a run fail
 * @param includeTests whether test sources are judged
 * @param gitignore whether files that git ignores are left out
 * @param requireReason whether suppressions must give a reason
 * @param baseline the file of the baseline, as written; empty when there is none
 * @param excludes patterns of files to leave out
 * @param disabledRules codes of rules not to apply
 * @param publicPaths patterns of URL paths that every website may read
 * @param ownDomains domains all of whose hosts the project trusts, in lower case
 * @param levels severities; of several that concern a finding the last holds
 */
public record Settings(
    Optional<Path> file,
    Path folder,
    Given<FailOn> failOn,
    Given<Boolean> includeTests,
    Given<Boolean> gitignore,
    Given<Boolean> requireReason,
    Given<Optional<String>> baseline,
    List<Given<String>> excludes,
    List<Given<String>> disabledRules,
    List<Given<String>> publicPaths,
    List<Given<String>> ownDomains,
    List<Given<Level>> levels) {
  public Settings {
    excludes = List.copyOf(excludes);
    disabledRules = List.copyOf(disabledRules);
    publicPaths = List.copyOf(publicPaths);
    ownDomains = List.copyOf(ownDomains);
    levels = List.copyOf(levels);
  }

  /** What holds for a folder of which nothing is said. */
  public static Settings defaults(Path folder) {
    return new Settings(
        Optional.empty(),
        folder,
        Given.byDefault(FailOn.WARNING),
        Given.byDefault(false),
        Given.byDefault(true),
        Given.byDefault(false),
        Given.byDefault(Optional.empty()),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  /** The same settings as those of a file. */
  Settings of(Path configuration) {
    return new Settings(
        Optional.of(configuration),
        folder,
        failOn,
        includeTests,
        gitignore,
        requireReason,
        baseline,
        excludes,
        disabledRules,
        publicPaths,
        ownDomains,
        levels);
  }

  /** The values without who gave them. */
  public static <T> List<T> values(List<Given<T>> given) {
    return given.stream().map(Given::value).toList();
  }

  /**
   * A finding as severe as the project wants it; empty when it does not want to hear of it.
   *
   * @param path the finding's file, relative to {@link #folder}
   */
  public Optional<Finding> weighed(Finding finding, String path) {
    Optional<Level> level =
        levels.stream()
            .map(Given::value)
            .filter(candidate -> candidate.concerns(finding, path))
            .reduce((earlier, later) -> later);
    return level.isEmpty()
        ? Optional.of(finding)
        : level.get().severity().map(finding::withSeverity);
  }

  /** The same settings, to be changed. */
  public SettingsDraft draft() {
    return new SettingsDraft(this);
  }
}
