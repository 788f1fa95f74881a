package io.github.corslint.report;

import io.github.corslint.model.Finding;
import io.github.corslint.model.Fingerprint;
import java.util.HashMap;
import java.util.Map;

/**
 * Names for findings that survive edits elsewhere in the file: rule, path, the line's characters
 * without blanks, and a number for repeats. Ask once for each finding, in the report's order.
 */
final class Fingerprints {

  private final SourceLines lines;
  private final Map<String, Integer> seen = new HashMap<>();

  Fingerprints(SourceLines lines) {
    this.lines = lines;
  }

  /** The next finding's name. */
  String of(Finding finding) {
    String line =
        lines.line(finding.at().path(), finding.at().startLine()).orElse(finding.message());
    String name = Fingerprint.of(finding.rule().code(), finding.at().path(), line);
    return name + ":" + seen.merge(name, 1, Integer::sum);
  }
}
