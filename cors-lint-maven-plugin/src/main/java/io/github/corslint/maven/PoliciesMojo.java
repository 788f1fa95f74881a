package io.github.corslint.maven;

import io.github.corslint.ScanRequest;
import io.github.corslint.report.PolicyRow;
import io.github.corslint.report.Printable;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.project.MavenProject;

/** Prints the policy map: every endpoint or policy of the module, and who gets in there. */
@Mojo(
    name = "policies",
    requiresDependencyResolution = ResolutionScope.NONE,
    requiresProject = true,
    threadSafe = true)
public final class PoliciesMojo extends ScanningMojo {

  @Inject
  PoliciesMojo(MavenProject project) {
    super(project);
  }

  @Override
  void run() throws MojoExecutionException {
    ScanRequest request = request();
    List<PolicyRow> rows = PolicyRow.of(scan(request));
    if (rows.isEmpty()) {
      getLog().info("cors-lint: no CORS policy found");
    }
    for (PolicyRow row : rows) {
      print(row, request);
    }
  }

  private void print(PolicyRow row, ScanRequest request) {
    say(row.title() + "  (" + row.detail() + ")");
    say("    origins: " + row.origins());
    if (row.policy().isPresent()) {
      say("    cookies: " + row.credentials() + "; methods: " + row.methods());
    }
    say("    " + FindingLog.place(request.base(), row.at()));
  }

  private void say(String line) {
    getLog().info(Printable.of(line));
  }
}
