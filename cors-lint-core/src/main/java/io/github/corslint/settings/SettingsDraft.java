package io.github.corslint.settings;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Settings while they are put together. */
public final class SettingsDraft {

  private final Optional<Path> file;
  private final Path folder;
  private Given<FailOn> failOn;
  private Given<Boolean> includeTests;
  private Given<Boolean> gitignore;
  private Given<Boolean> requireReason;
  private Given<Optional<String>> baseline;
  private final List<Given<String>> excludes;
  private final List<Given<String>> disabledRules;
  private final List<Given<String>> publicPaths;
  private final List<Given<String>> ownDomains;
  private final List<Given<Level>> levels;

  SettingsDraft(Settings settings) {
    this.file = settings.file();
    this.folder = settings.folder();
    this.failOn = settings.failOn();
    this.includeTests = settings.includeTests();
    this.gitignore = settings.gitignore();
    this.requireReason = settings.requireReason();
    this.baseline = settings.baseline();
    this.excludes = new ArrayList<>(settings.excludes());
    this.disabledRules = new ArrayList<>(settings.disabledRules());
    this.publicPaths = new ArrayList<>(settings.publicPaths());
    this.ownDomains = new ArrayList<>(settings.ownDomains());
    this.levels = new ArrayList<>(settings.levels());
  }

  /** Replaces what makes a run fail. */
  public SettingsDraft failOn(Given<FailOn> other) {
    failOn = other;
    return this;
  }

  /** Judges test sources or not. */
  public SettingsDraft includeTests(Given<Boolean> other) {
    includeTests = other;
    return this;
  }

  /** Leaves out what git ignores or not. */
  public SettingsDraft gitignore(Given<Boolean> other) {
    gitignore = other;
    return this;
  }

  /** Requires reasons or not. */
  public SettingsDraft requireReason(Given<Boolean> other) {
    requireReason = other;
    return this;
  }

  /** Replaces the file of the baseline. */
  public SettingsDraft baseline(Given<Optional<String>> other) {
    baseline = other;
    return this;
  }

  /** Adds patterns of files to leave out. */
  public SettingsDraft addExcludes(List<Given<String>> more) {
    excludes.addAll(more);
    return this;
  }

  /** Adds codes of rules not to apply. */
  public SettingsDraft addDisabledRules(List<Given<String>> more) {
    disabledRules.addAll(more);
    return this;
  }

  /** Adds URL paths that every website may read. */
  public SettingsDraft addPublicPaths(List<Given<String>> more) {
    publicPaths.addAll(more);
    return this;
  }

  /** Adds domains whose hosts are trusted. */
  public SettingsDraft addOwnDomains(List<Given<String>> more) {
    ownDomains.addAll(more);
    return this;
  }

  /** Adds severities, which hold before those so far. */
  public SettingsDraft addLevels(List<Given<Level>> more) {
    levels.addAll(more);
    return this;
  }

  /** Applies rules after all. */
  public SettingsDraft enableRules(List<String> codes) {
    disabledRules.removeIf(rule -> codes.contains(rule.value()));
    return this;
  }

  /** The settings. */
  public Settings settings() {
    return new Settings(
        file,
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
}
