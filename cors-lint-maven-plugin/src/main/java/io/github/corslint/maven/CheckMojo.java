package io.github.corslint.maven;

import io.github.corslint.ScanRequest;
import io.github.corslint.model.Report;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.build.BuildContext;
import org.jspecify.annotations.Nullable;

/**
 * Fails the build when the module's sources or configuration let in origins that they should not.
 */
@Mojo(
    name = "check",
    defaultPhase = LifecyclePhase.VERIFY,
    requiresDependencyResolution = ResolutionScope.NONE,
    threadSafe = true)
public final class CheckMojo extends ScanningMojo {

  /**
   * The least severity that fails the build: error, warning, note or never; that of {@code
   * cors-lint.yml} when it says one, else warning.
   */
  @Parameter(property = "cors-lint.failOn")
  private @Nullable String failOn;

  /**
   * Reports to write: text, json, sarif, checkstyle, junit, github, gitlab, markdown, html; none by
   * default.
   */
  @Parameter(property = "cors-lint.formats")
  private List<@Nullable String> formats = List.of();

  /**
   * The report's file when there is one format; else a file below {@code target} for each, such as
   * {@code cors-lint.sarif}.
   */
  @Parameter(property = "cors-lint.outputFile")
  private @Nullable File outputFile;

  /** Set by Eclipse, which wants markers and not failures. */
  @Parameter(defaultValue = "${m2e.version}", readonly = true)
  private @Nullable String eclipse;

  private final BuildContext build;

  @Inject
  CheckMojo(MavenProject project, BuildContext build) {
    super(project);
    this.build = build;
  }

  @Override
  void run() throws MojoExecutionException, MojoFailureException {
    Path target = Path.of(project().getBuild().getDirectory());
    ReportFiles files = ReportFiles.of(Values.words(formats), outputFile, target);
    ScanRequest request = request();
    Threshold threshold = Threshold.of(failOn, request.settings());
    EditorMarkers markers = new EditorMarkers(build, request);
    if (eclipse != null) {
      markers.refresh(() -> scan(request));
      return;
    }
    Report report = scan(request);
    new FindingLog(getLog(), request.base()).print(report);
    files.write(report, context(request.base()));
    threshold.check(report);
  }
}
