package io.github.corslint.maven;

import io.github.corslint.ScanRequest;
import io.github.corslint.fix.Patch;
import io.github.corslint.model.Report;
import io.github.corslint.source.FileTexts;
import java.io.IOException;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.project.MavenProject;

/** Mends findings in the module's sources, each by the best of its fixes that is safe. */
@Mojo(name = "fix", requiresDependencyResolution = ResolutionScope.NONE, threadSafe = true)
public final class FixMojo extends ScanningMojo {

  /** Names what would be mended and changes nothing: true or false. */
  @Parameter(property = "cors-lint.dryRun", defaultValue = "false")
  private String dryRun = "false";

  /** Applies fixes too that need a decision by a person: true or false. */
  @Parameter(property = "cors-lint.unsafeFixes", defaultValue = "false")
  private String unsafeFixes = "false";

  @Inject
  FixMojo(MavenProject project) {
    super(project);
  }

  @Override
  void run() throws MojoExecutionException {
    boolean dry = Values.flag("dryRun", dryRun);
    boolean unsafe = Values.flag("unsafeFixes", unsafeFixes);
    ScanRequest request = request();
    Report report = scan(request);
    FileTexts texts = FileTexts.below(request.base());
    List<Patch> patches = Patch.of(report.findings(), unsafe, texts::text);
    for (Patch patch : patches) {
      if (!dry) {
        write(patch, texts);
      }
      String did = dry ? "would mend" : "mended";
      String file = request.base().resolve(patch.path()).toString();
      getLog().info("cors-lint: %s %d in %s".formatted(did, patch.fixes(), file));
    }
    int mended = patches.stream().mapToInt(Patch::fixes).sum();
    int left = report.findings().size() - mended;
    getLog()
        .info(
            "cors-lint: %d left%s".formatted(left, left == 0 ? "" : ", the goal check names them"));
  }

  private static void write(Patch patch, FileTexts texts) throws MojoExecutionException {
    try {
      texts.replace(patch.path(), patch.after());
    } catch (IOException e) {
      throw new MojoExecutionException("cannot write " + patch.path() + ": " + e.getMessage());
    }
  }
}
