package io.github.corslint.maven;

import io.github.corslint.ScanRequest;
import io.github.corslint.model.Finding;
import io.github.corslint.model.Report;
import io.github.corslint.model.Severity;
import java.io.File;
import java.nio.file.Path;
import org.apache.maven.plugin.MojoExecutionException;
import org.codehaus.plexus.build.BuildContext;

/** Findings as the markers of an editor that runs goals while its user types. */
record EditorMarkers(BuildContext build, ScanRequest request) {

  /** Where a report comes from. */
  @FunctionalInterface
  interface Scanner {
    Report scan() throws MojoExecutionException;
  }

  /** Scans unless nothing changed, and puts the findings in place of those shown before. */
  void refresh(Scanner scanner) throws MojoExecutionException {
    if (build.isIncremental() && request.roots().stream().noneMatch(this::changed)) {
      return;
    }
    request.roots().forEach(root -> build.removeMessages(root.toFile()));
    Report report = scanner.scan();
    report.findings().stream()
        .map(finding -> file(finding.at().path()))
        .distinct()
        .forEach(build::removeMessages);
    report.findings().forEach(this::mark);
  }

  private boolean changed(Path root) {
    return build.hasDelta(root.toFile());
  }

  private void mark(Finding finding) {
    String text =
        finding.rule().code()
            + " "
            + finding.rule().name()
            + ": "
            + finding.message()
            + " (help: "
            + finding.help()
            + ")";
    build.addMessage(
        file(finding.at().path()),
        finding.at().startLine(),
        finding.at().startColumn(),
        text,
        finding.severity() == Severity.ERROR
            ? BuildContext.SEVERITY_ERROR
            : BuildContext.SEVERITY_WARNING,
        null);
  }

  private File file(String path) {
    return request.base().resolve(path).toFile();
  }
}
