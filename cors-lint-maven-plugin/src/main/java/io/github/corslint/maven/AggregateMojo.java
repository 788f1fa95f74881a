package io.github.corslint.maven;

import io.github.corslint.ScanRequest;
import io.github.corslint.model.Report;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/**
 * Scans all modules of the reactor as one, writes one report for all, and fails at the end: a
 * failure in one module hides no other.
 */
@Mojo(
    name = "aggregate",
    aggregator = true,
    inheritByDefault = false,
    requiresDependencyResolution = ResolutionScope.NONE,
    threadSafe = true)
public final class AggregateMojo extends ScanningMojo {

  /**
   * The least severity that fails the build: error, warning, note or never; that of {@code
   * cors-lint.yml} when it says one, else warning.
   */
  @Parameter(property = "cors-lint.failOn")
  private @Nullable String failOn;

  /** Reports to write: text, json, sarif, checkstyle, junit, github, gitlab, markdown, html. */
  @Parameter(property = "cors-lint.formats", defaultValue = "html")
  private List<@Nullable String> formats = List.of("html");

  /**
   * The report's file when there is one format; else a file below {@code
   * target/cors-lint-aggregate} of the root for each, such as {@code cors-lint.html}.
   */
  @Parameter(property = "cors-lint.outputFile")
  private @Nullable File outputFile;

  @Inject
  AggregateMojo(MavenProject project) {
    super(project);
  }

  @Override
  Stream<MavenProject> scanned() {
    return reactor().stream();
  }

  @Override
  void run() throws MojoExecutionException, MojoFailureException {
    Path target = Path.of(project().getBuild().getDirectory(), "cors-lint-aggregate");
    ReportFiles files = ReportFiles.of(Values.words(formats), outputFile, target);
    ScanRequest request = request();
    Threshold threshold = Threshold.of(failOn, request.settings());
    Report report = scan(request);
    new FindingLog(getLog(), request.base()).print(report);
    files.write(report, context(request.base()));
    files.paths().forEach(file -> getLog().info("cors-lint: report in " + file));
    threshold.check(report);
  }
}
