package io.github.corslint.cli;

import io.github.corslint.CorsSession;
import io.github.corslint.InvalidRequestException;
import io.github.corslint.ScanRequest;
import io.github.corslint.model.Report;
import io.github.corslint.model.RuleInfo;
import io.github.corslint.naming.RuleNames;
import io.github.corslint.report.RulePages;
import java.util.List;
import java.util.Map;

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

    /**
     * Scans.
     *
     * @param request what to scan
     * @param unsaved texts that count instead of files, by path relative to the base
     * @param progress hears of each step
     */
    Report scan(ScanRequest request, Map<String, String> unsaved, CorsSession.Progress progress)
        throws InvalidRequestException;

    /** The engine itself. */
    static Report real(
        ScanRequest request, Map<String, String> unsaved, CorsSession.Progress progress)
        throws InvalidRequestException {
      CorsSession session = CorsSession.open(request);
      unsaved.forEach(session::edit);
      return session.report(progress);
    }
  }

  /** The rules by what people type. */
  RuleNames names() {
    return new RuleNames(rules);
  }
}
