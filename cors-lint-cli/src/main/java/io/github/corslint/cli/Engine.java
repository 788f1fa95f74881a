package io.github.corslint.cli;

import io.github.corslint.InvalidRequestException;
import io.github.corslint.ScanRequest;
import io.github.corslint.model.Report;
import io.github.corslint.model.RuleInfo;
import io.github.corslint.report.RulePages;
import java.util.List;

/**
 * What the command line drives.
 *
 * @param scanner makes reports
 * @param rules every rule, in the order of their codes
 * @param pages the rules' explanations
 * @param version the version of cors-lint
 */
record Engine(Scanner scanner, List<RuleInfo> rules, RulePages pages, String version) {

  /** Turns a request into a report. */
  @FunctionalInterface
  interface Scanner {
    Report scan(ScanRequest request) throws InvalidRequestException;
  }
}
