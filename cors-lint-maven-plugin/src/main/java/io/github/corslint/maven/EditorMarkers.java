package io.github.corslint.maven;

import io.github.corslint.ScanRequest;
import io.github.corslint.model.Finding;
import io.github.corslint.model.Report;
import io.github.corslint.model.Severity;
import io.github.corslint.settings.Settings;
import io.github.corslint.source.SourceFile;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoExecutionException;
import org.codehaus.plexus.build.BuildContext;

/**
 * Findings as the markers of Eclipse, whose Maven integration (m2e) runs goals while its user
 * types. It takes markers from exactly the files that it is told, not from those below a folder.
 */
record EditorMarkers(BuildContext build, ScanRequest request) {

  /** Where a report comes from. */
  @FunctionalInterface
  interface Scanner {
    Report scan() throws MojoExecutionException;
  }

  /** Scans unless nothing changed, and puts the findings in place of those shown before. */
  void refresh(Scanner scanner) throws MojoExecutionException {
    if (build.isIncremental() && watched().noneMatch(file -> build.hasDelta(file.toFile()))) {
      return;
    }
    Report report = scanner.scan();
    Set<File> unmarked = new TreeSet<>(scannedFiles());
    report.findings().stream().map(finding -> file(finding.at().path())).forEach(unmarked::add);
    unmarked.forEach(build::removeMessages);
    report.findings().forEach(this::mark);
  }

  /** What is scanned, and what the project says about itself. */
  private Stream<Path> watched() {
    Settings settings = request.settings();
    return Stream.of(
            request.roots().stream(),
            settings.file().stream(),
            settings.baseline().value().map(settings.folder()::resolve).stream())
        .flatMap(paths -> paths);
  }

  /** Every file that may have had a finding before. */
  private List<File> scannedFiles() throws MojoExecutionException {
    List<File> files = new ArrayList<>();
    for (Path root : request.roots()) {
      try (Stream<Path> below = Files.walk(root)) {
        below
            .filter(file -> SourceFile.of(file.toString().replace('\\', '/')).isPresent())
            .map(Path::toFile)
            .forEach(files::add);
      } catch (IOException | UncheckedIOException e) {
        throw new MojoExecutionException("cannot list the files of " + root + ": " + e);
      }
    }
    return files;
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
