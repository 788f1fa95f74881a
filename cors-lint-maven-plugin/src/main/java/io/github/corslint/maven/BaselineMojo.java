package io.github.corslint.maven;

import io.github.corslint.CorsLint;
import io.github.corslint.ScanRequest;
import io.github.corslint.model.Report;
import io.github.corslint.settings.Given;
import io.github.corslint.settings.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.project.MavenProject;

/**
 * Writes down what all modules of the reactor show now, so that the other goals report only what
 * comes later. Writes to {@code baselineFile}, else to the baseline of {@code cors-lint.yml}, else
 * to {@code cors-lint-baseline.json} at the root of the reactor.
 */
@Mojo(
    name = "baseline",
    aggregator = true,
    inheritByDefault = false,
    requiresDependencyResolution = ResolutionScope.NONE,
    threadSafe = true)
public final class BaselineMojo extends ScanningMojo {

  private static final String NAME = "cors-lint-baseline.json";

  @Inject
  BaselineMojo(MavenProject project) {
    super(project);
  }

  @Override
  Stream<MavenProject> scanned() {
    return reactor().stream();
  }

  @Override
  void run() throws MojoExecutionException {
    ScanRequest asked = request();
    Settings settings = asked.settings();
    ScanRequest request =
        asked.toBuilder()
            .settings(settings.draft().baseline(Given.byDefault(Optional.empty())).settings())
            .build();
    Report report = scan(request);
    Path file =
        settings
            .baseline()
            .value()
            .map(name -> settings.folder().resolve(name))
            .orElse(base().resolve(NAME));
    write(file, CorsLint.baseline(request, report));
    int number = report.findings().size();
    getLog()
        .info(
            "cors-lint: wrote %d %s to %s"
                .formatted(number, number == 1 ? "finding" : "findings", file));
    if (settings.baseline().value().isEmpty()) {
      getLog()
          .info("cors-lint: say 'baseline: " + NAME + "' in cors-lint.yml, or set baselineFile");
    }
  }

  private static void write(Path file, String text) throws MojoExecutionException {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new MojoExecutionException("cannot write the baseline " + file + ": " + e.getMessage());
    }
  }
}
