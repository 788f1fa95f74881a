package io.github.corslint.maven;

import io.github.corslint.Catalog;
import io.github.corslint.CorsLint;
import io.github.corslint.InvalidRequestException;
import io.github.corslint.ScanRequest;
import io.github.corslint.model.Report;
import io.github.corslint.model.RuleInfo;
import io.github.corslint.report.ReportContext;
import io.github.corslint.report.RulePages;
import io.github.corslint.rule.Rule;
import io.github.corslint.settings.Given;
import io.github.corslint.settings.Settings;
import io.github.corslint.settings.SettingsDraft;
import io.github.corslint.source.FileTexts;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** A goal that scans sources: what to scan, and by which rules. */
abstract class ScanningMojo extends AbstractMojo {

  /** Does nothing when true: true or false. */
  @Parameter(property = "cors-lint.skip", defaultValue = "false")
  private String skip = "false";

  /**
   * Glob patterns of the only files to check, relative to the root of the reactor; all when empty.
   */
  @Parameter(property = "cors-lint.includes")
  private List<@Nullable String> includes = List.of();

  /** Glob patterns of files to leave out, relative to the root of the reactor. */
  @Parameter(property = "cors-lint.excludes")
  private List<@Nullable String> excludes = List.of();

  /**
   * Checks the sources of tests too: true or false; what {@code cors-lint.yml} says when it is not
   * set, else false.
   */
  @Parameter(property = "cors-lint.includeTests")
  private @Nullable String includeTests;

  /**
   * The project's configuration, relative to the root of the reactor; else the nearest {@code
   * cors-lint.yml} in the module's folder or above it.
   */
  @Parameter(property = "cors-lint.configFile")
  private @Nullable String configFile;

  /**
   * A baseline, as the goal baseline writes it, relative to the root of the reactor: its findings
   * are not reported again. What {@code cors-lint.yml} says when it is not set.
   */
  @Parameter(property = "cors-lint.baselineFile")
  private @Nullable String baselineFile;

  /** Codes or names of the only rules to apply, such as CORS101 or null-origin; all when empty. */
  @Parameter(property = "cors-lint.rules")
  private List<@Nullable String> rules = List.of();

  /** Codes or names of rules not to apply, such as CORS103 or wildcard-origin. */
  @Parameter(property = "cors-lint.disabledRules")
  private List<@Nullable String> disabledRules = List.of();

  /**
   * Files and folders to check in place of the module's source roots, resource folders and {@code
   * src/main/webapp}; those that do not exist are passed over.
   */
  @Parameter(property = "cors-lint.sourceDirectories")
  private List<File> sourceDirectories = List.of();

  /**
   * A folder, such as {@code target/cors-lint}, in which is remembered which files hold no CORS
   * code, so that they are not read again while they are the same; none when it is not set.
   */
  @Parameter(property = "cors-lint.cacheDirectory")
  private @Nullable File cacheDirectory;

  @Parameter(defaultValue = "${plugin.version}", readonly = true)
  private String version = "";

  @Parameter(defaultValue = "${session.request.multiModuleProjectDirectory}", readonly = true)
  private @Nullable File reactorRoot;

  @Parameter(defaultValue = "${session.allProjects}", readonly = true)
  private List<MavenProject> reactor = List.of();

  @Parameter(defaultValue = "${session.projects}", readonly = true)
  private List<MavenProject> built = List.of();

  @Parameter(defaultValue = "${session.userProperties}", readonly = true)
  private Properties userProperties = new Properties();

  @Parameter(defaultValue = "${mojoExecution}", readonly = true)
  private @Nullable MojoExecution execution;

  private final MavenProject project;

  ScanningMojo(MavenProject project) {
    this.project = project;
  }

  @Override
  public final void execute() throws MojoExecutionException, MojoFailureException {
    if (isSkipped()) {
      getLog().info("cors-lint: skipped");
      return;
    }
    Stream.ofNullable(execution)
        .filter(e -> built.isEmpty() || built.get(0).equals(project))
        .flatMap(e -> new UserProperties(userProperties).complaints(e.getMojoDescriptor()))
        .forEach(getLog()::warn);
    run();
  }

  /** The goal's work. */
  abstract void run() throws MojoExecutionException, MojoFailureException;

  /** The modules whose sources are scanned. */
  Stream<MavenProject> scanned() {
    return Stream.of(project);
  }

  final MavenProject project() {
    return project;
  }

  /** Every module of the reactor, whichever of them are built. */
  final List<MavenProject> reactor() {
    return reactor;
  }

  final boolean isSkipped() throws MojoExecutionException {
    return Values.flag("skip", skip);
  }

  final ScanRequest request() throws MojoExecutionException {
    Settings settings = settings();
    boolean tests = settings.includeTests().value();
    List<Path> roots =
        scanned()
            .map(ModuleRoots::new)
            .flatMap(module -> module.existing(folders(module, tests)).stream())
            .distinct()
            .toList();
    return ScanRequest.builder(base())
        .roots(roots)
        .includes(Values.words(includes))
        .excludes(Values.words(excludes))
        .includeTests(tests)
        .onlyRules(Values.rules("rules", rules))
        .withoutRules(Values.rules("disabledRules", disabledRules))
        .context(siblings())
        .settings(settings)
        .build();
  }

  /** What the project's file says, where parameters do not say otherwise. */
  private Settings settings() throws MojoExecutionException {
    SettingsDraft draft = configured().draft();
    if (includeTests != null) {
      boolean tests = Values.flag("includeTests", includeTests);
      draft.includeTests(new Given<>(tests, "includeTests"));
    }
    if (baselineFile != null) {
      draft.baseline(
          new Given<>(Optional.of(base().resolve(baselineFile).toString()), "baselineFile"));
    }
    return draft.settings();
  }

  private Settings configured() throws MojoExecutionException {
    try {
      if (configFile != null) {
        return CorsLint.settingsOf(base().resolve(configFile));
      }
      Path folder = project.getBasedir().toPath();
      CorsLint.overlooked(folder).forEach(line -> getLog().warn("cors-lint: " + line));
      return CorsLint.settings(folder);
    } catch (InvalidRequestException e) {
      throw new MojoExecutionException(e.getMessage());
    }
  }

  final Report scan(ScanRequest request) throws MojoExecutionException {
    try {
      return cacheDirectory == null
          ? CorsLint.scan(request)
          : CorsLint.scan(request, cacheDirectory.toPath());
    } catch (InvalidRequestException e) {
      throw new MojoExecutionException(e.getMessage());
    }
  }

  final ReportContext context(Path base) {
    List<RuleInfo> catalog = Catalog.RULES.stream().map(Rule::info).toList();
    return new ReportContext(
        version, catalog, FileTexts.below(base)::text, RulePages.bundled(), false, true);
  }

  private List<Path> siblings() {
    return reactor.stream()
        .map(ModuleRoots::new)
        .flatMap(roots -> roots.existing(roots.main()).stream())
        .distinct()
        .toList();
  }

  private Stream<Path> folders(ModuleRoots module, boolean tests) {
    if (!sourceDirectories.isEmpty()) {
      return sourceDirectories.stream().filter(Objects::nonNull).map(File::toPath);
    }
    return tests ? Stream.concat(module.main(), module.test()) : module.main();
  }

  final Path base() {
    Path module = project.getBasedir().toPath();
    return Stream.ofNullable(reactorRoot)
        .map(File::toPath)
        .filter(module::startsWith)
        .findFirst()
        .orElse(module);
  }
}
