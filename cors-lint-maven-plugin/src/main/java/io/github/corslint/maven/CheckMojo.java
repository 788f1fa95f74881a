package io.github.corslint.maven;

import io.github.corslint.CorsLint;
import io.github.corslint.InvalidRequestException;
import io.github.corslint.ScanRequest;
import io.github.corslint.model.Finding;
import io.github.corslint.model.Report;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
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
  private List<String> includes = List.of();

  /** Glob patterns of files to leave out, relative to the root of the reactor. */
  @Parameter(property = "cors-lint.excludes")
  private List<String> excludes = List.of();

  /** Checks the sources of tests too. */
  @Parameter(property = "cors-lint.includeTests", defaultValue = "false")
  private boolean includeTests;

  /** Codes or names of the only rules to apply; all when empty. */
  @Parameter(property = "cors-lint.rules")
  private List<String> rules = List.of();

  /** Codes or names of rules not to apply. */
  @Parameter(property = "cors-lint.disabledRules")
  private List<String> disabledRules = List.of();

  /**
   * Files and folders to check in place of the module's source roots, resource folders and {@code
   * src/main/webapp}; those that do not exist are passed over.
   */
  @Parameter(property = "cors-lint.sourceDirectories")
  private List<File> sourceDirectories = List.of();

  @Parameter(defaultValue = "${session.request.multiModuleProjectDirectory}", readonly = true)
  private @Nullable File reactorRoot;

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
    ScanRequest request = request();
    Report report = scan(request);
    new FindingLog(getLog(), request.base()).print(report);
    failFor(report.findings().stream().filter(threshold::failsFor).toList());
  }

  ScanRequest request() {
    ModuleRoots roots = new ModuleRoots(project);
    return new ScanRequest(
        base(),
        roots.existing(folders(roots)),
        includes,
        excludes,
        includeTests,
        Set.copyOf(rules),
        Set.copyOf(disabledRules));
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
