package io.github.corslint.report;

import io.github.corslint.model.RuleInfo;
import java.util.List;

/**
 * What a reporter needs beside the report.
 *
 * @param version the version of cors-lint
 * @param rules every rule, in the order in which a report lists them
 * @param texts the scanned files, for source lines and fingerprints
 * @param pages the explanations of rules
 * @param colour whether text may carry terminal colours
 * @param verbose whether text shows the way of the witness through the code
 */
public record ReportContext(
    String version,
    List<RuleInfo> rules,
    SourceTexts texts,
    RulePages pages,
    boolean colour,
    boolean verbose) {
  public ReportContext {
    rules = List.copyOf(rules);
  }
}
