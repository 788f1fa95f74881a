package io.github.corslint.maven;

import io.github.corslint.Catalog;
import io.github.corslint.CorsLint;
import io.github.corslint.InvalidRequestException;
import io.github.corslint.ScanRequest;
import io.github.corslint.model.Finding;
import io.github.corslint.model.Report;
import io.github.corslint.model.RuleInfo;
import io.github.corslint.report.ReportContext;
import io.github.corslint.report.RulePages;
import io.github.corslint.rule.Rule;
import io.github.corslint.source.FileTexts;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.inject.Inject;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * Fails the build when the module's sources or configuration let in origins that they should not.
 */
@Mojo(
    name = "check",
    defaultPhase = LifecyclePhase.VERIFY,
    requiresDependencyResolution = ResolutionScope.NONE,
    threadSafe = true)
public final class CheckMojo extends AbstractMojo {

  /** Does nothing when true. */
  @Parameter(property = "cors-lint.skip", defaultValue = "false")
  private boolean skip;

  /** The least severity that fails the build: error, warning, note or never. */
  @Parameter(property = "cors-lint.failOn", defaultValue = "warning")
  private String failOn = "warning";

  /**
   * Glob patterns of the only files to check, relative to the root of the reactor; all when empty.
   */
  @Parameter(property = "cors-lint.includes")
  private List<@Nullable String> includes = List.of();

  /** Glob patterns of files to leave out, relative to the root of the reactor. */
  @Parameter(property = "cors-lint.excludes")
  private List<@Nullable String> excludes = List.of();

  /** Checks the sources of tests too. */
  @Parameter(property = "cors-lint.includeTests", defaultValue = "false")
  private boolean includeTests;

  /** Codes or names of the only rules to apply; all when empty. */
  @Parameter(property = "cors-lint.rules")
  private List<@Nullable String> rules = List.of();

  /** Codes or names of rules not to apply. */
  @Parameter(property = "cors-lint.disabledRules")
  private List<@Nullable String> disabledRules = List.of();

  /**
   * Files and folders to check in place of the module's source roots, resource folders and {@code
   * src/main/webapp}; those that do not exist are passed over.
   */
  @Parameter(property = "cors-lint.sourceDirectories")
  private List<File> sourceDirectories = List.of();

  /** Reports to write: text, json, sarif; none by default. */
  @Parameter(property = "cors-lint.formats")
  private List<@Nullable String> formats = List.of();

  /** The report's file when there is one format; else {@code target/cors-lint.FORMAT}. */
  @Parameter(property = "cors-lint.outputFile")
  private @Nullable File outputFile;

  @Parameter(defaultValue = "${plugin.version}", readonly = true)
  private String version = "";

  @Parameter(defaultValue = "${session.request.multiModuleProjectDirectory}", readonly = true)
  private @Nullable File reactorRoot;

  @Parameter(defaultValue = "${session.allProjects}", readonly = true)
  private List<MavenProject> reactor = List.of();

  private final MavenProject project;

  @Inject
  CheckMojo(MavenProject project) {
    this.project = project;
  }

  @Override
  public void execute() throws MojoExecutionException, MojoFailureException {
    if (skip) {
      getLog().info("cors-lint: skipped");
      return;
    }
    FailOn threshold = threshold();
    ReportFiles files = reportFiles();
    ScanRequest request = request();
    Report report = scan(request);
    new FindingLog(getLog(), request.base()).print(report);
    files.write(report, context(request.base()));
    failFor(report.findings().stream().filter(threshold::failsFor).toList());
  }

  ScanRequest request() {
    ModuleRoots roots = new ModuleRoots(project);
    return new ScanRequest(
        base(),
        roots.existing(folders(roots)),
        given(includes),
        given(excludes),
        includeTests,
        Set.copyOf(given(rules)),
        Set.copyOf(given(disabledRules)),
        siblings());
  }

  /** The words of a list without the blanks that an empty element or a doubled comma leaves. */
  private static List<String> given(List<@Nullable String> words) {
    return words.stream()
        .filter(Objects::nonNull)
        .map(String::strip)
        .filter(word -> !word.isEmpty())
        .toList();
  }

  private ReportFiles reportFiles() throws MojoExecutionException {
    Path folder = Path.of(project.getBuild().getDirectory());
    return ReportFiles.of(given(formats), outputFile, folder);
  }

  private ReportContext context(Path base) {
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

  private Stream<Path> folders(ModuleRoots roots) {
    if (!sourceDirectories.isEmpty()) {
      return sourceDirectories.stream().map(File::toPath);
    }
    return includeTests ? Stream.concat(roots.main(), roots.test()) : roots.main();
  }

  private Path base() {
    Path module = project.getBasedir().toPath();
    return Stream.ofNullable(reactorRoot)
        .map(File::toPath)
        .filter(module::startsWith)
        .findFirst()
        .orElse(module);
  }

  private FailOn threshold() throws MojoExecutionException {
    return FailOn.named(failOn)
        .orElseThrow(
            () ->
                new MojoExecutionException(
                    "failOn is '%s' but must be one of %s".formatted(failOn, FailOn.labels())));
  }

  private static Report scan(ScanRequest request) throws MojoExecutionException {
    try {
      return CorsLint.scan(request);
    } catch (InvalidRequestException e) {
      throw new MojoExecutionException(e.getMessage());
    }
  }

  private static void failFor(List<Finding> findings) throws MojoFailureException {
    if (findings.isEmpty()) {
      return;
    }
    String codes =
        findings.stream()
            .map(finding -> finding.rule().code())
            .distinct()
            .sorted()
            .collect(Collectors.joining(", "));
    throw new MojoFailureException(
        "cors-lint found %d %s (%s)"
            .formatted(findings.size(), findings.size() == 1 ? "problem" : "problems", codes));
  }
}
