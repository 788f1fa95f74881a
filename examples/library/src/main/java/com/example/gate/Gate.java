package com.example.gate;

import io.github.corslint.CorsLint;
import io.github.corslint.InvalidRequestException;
import io.github.corslint.ScanRequest;
import io.github.corslint.model.Finding;
import io.github.corslint.model.Report;
import io.github.corslint.model.Severity;
import io.github.corslint.report.Format;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;

/** Lets a project pass unless a website can read it with its visitors' cookies. */
public final class Gate {

  private Gate() {}

  public static void main(String[] arguments) throws IOException, InvalidRequestException {
    ScanRequest request = CorsLint.request(Path.of(arguments[0]));
    Report report = CorsLint.scan(request);
    for (Finding finding : report.findings()) {
      if (finding.severity() == Severity.ERROR) {
        String origin = finding.witness().map(witness -> witness.origin()).orElse("nobody");
        System.out.println(finding.at() + " lets in " + origin);
      }
    }
    if (arguments.length > 1) {
      try (Writer out = Files.newBufferedWriter(Path.of(arguments[1]))) {
        CorsLint.write(report, request, Format.SARIF, out);
      }
    }
    System.exit(report.hasAtLeast(Severity.ERROR) ? 1 : 0);
  }
}
