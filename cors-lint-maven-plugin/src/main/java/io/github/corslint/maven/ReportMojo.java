package io.github.corslint.maven;

import io.github.corslint.ScanRequest;
import io.github.corslint.model.Report;
import io.github.corslint.report.Format;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.inject.Inject;
import org.apache.maven.doxia.sink.Sink;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.project.MavenProject;
import org.apache.maven.reporting.MavenReport;
import org.apache.maven.reporting.MavenReportException;
import org.jspecify.annotations.Nullable;

/**
 * Adds a page to the site: who gets in where, and what is wrong, with a link to the full report,
 * which shows the source. Called by itself it writes the full report alone.
 */
@Mojo(
    name = "report",
    defaultPhase = LifecyclePhase.SITE,
    requiresDependencyResolution = ResolutionScope.NONE,
    threadSafe = true)
public final class ReportMojo extends ScanningMojo implements MavenReport {

  private static final String PAGE = "cors-lint";
  private static final String FULL = "cors-lint-full.html";

  /** The folder of the site. */
  @Parameter(
      property = "cors-lint.outputDirectory",
      defaultValue = "${project.reporting.outputDirectory}")
  private @Nullable File outputDirectory;

  @Inject
  ReportMojo(MavenProject project) {
    super(project);
  }

  @Override
  void run() throws MojoExecutionException {
    writeFull();
    getLog().info("cors-lint: report in " + folder().resolve(FULL));
  }

  @Override
  public void generate(Sink sink, Locale locale) throws MavenReportException {
    try {
      new SitePage(sink, FULL).write(writeFull());
    } catch (MojoExecutionException e) {
      throw new MavenReportException(e.getMessage(), e);
    }
  }

  private Report writeFull() throws MojoExecutionException {
    ScanRequest request = request();
    Report report = scan(request);
    File full = folder().resolve(FULL).toFile();
    ReportFiles.of(List.of(Format.HTML.label()), full, folder())
        .write(report, context(request.base()));
    return report;
  }

  private Path folder() {
    return outputDirectory == null
        ? Path.of(project().getBuild().getDirectory(), "site")
        : outputDirectory.toPath();
  }

  /** The page's name, for sites that do not ask for its path yet. */
  @Override
  @Deprecated
  public String getOutputName() {
    return PAGE;
  }

  @Override
  public String getOutputPath() {
    return PAGE;
  }

  @Override
  public String getCategoryName() {
    return CATEGORY_PROJECT_REPORTS;
  }

  @Override
  public String getName(Locale locale) {
    return "CORS";
  }

  @Override
  public String getDescription(Locale locale) {
    return "Which websites may read responses, and which should not.";
  }

  @Override
  public void setReportOutputDirectory(File folder) {
    outputDirectory = folder;
  }

  @Override
  public File getReportOutputDirectory() {
    return folder().toFile();
  }

  @Override
  public boolean isExternalReport() {
    return false;
  }

  @Override
  public boolean canGenerateReport() throws MavenReportException {
    try {
      return !isSkipped();
    } catch (MojoExecutionException e) {
      throw new MavenReportException(e.getMessage(), e);
    }
  }
}
