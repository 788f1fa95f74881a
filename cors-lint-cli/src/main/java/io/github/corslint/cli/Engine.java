package io.github.corslint.cli;

import io.github.corslint.CorsSession;
import io.github.corslint.InvalidRequestException;
import io.github.corslint.ScanRequest;
import io.github.corslint.model.RuleInfo;
import io.github.corslint.naming.RuleNames;
import io.github.corslint.report.RulePages;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What the command line drives.
 *
 * @param scanner makes reports
 * @param rules every rule, in the order of their codes
 * @param pages the rules' explanations
 * @param version the version of cors-lint
 */
record Engine(Scanner scanner, List<RuleInfo> rules, RulePages pages, String version) {

  /** Turns a request into a scan. */
  @FunctionalInterface
  interface Scanner {

    /**
     * Begins a scan.
     *
     * @param request what to scan
     * @param cache where is kept what was learnt of the files; empty for nowhere
     */
    Scanning open(ScanRequest request, Optional<Path> cache) throws InvalidRequestException;

    /** The engine itself. */
    static Scanning real(ScanRequest request, Optional<Path> cache) throws InvalidRequestException {
      return Scanning.over(
          cache.isPresent() ? CorsSession.open(request, cache.get()) : CorsSession.open(request));
    }
  }

  /** The rules by what people type. */
  RuleNames names() {
    return new RuleNames(rules);
  }
}
