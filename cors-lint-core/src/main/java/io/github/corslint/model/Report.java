package io.github.corslint.model;

import java.util.List;

/**
 * The result of a scan, sorted: the same input gives the same report.
 *
 * @param findings what is wrong
 * @param policies every policy that was recovered, good or bad
 * @param endpoints handlers of the application, each with the policy that browsers meet there
 * @param skipped what could not be analysed
 * @param filesRead files that the walk met and read
 * @param candidates files among them that may hold CORS code and were parsed
 */
public record Report(
    List<Finding> findings,
    List<CorsPolicy> policies,
    List<Endpoint> endpoints,
    List<Skipped> skipped,
    int filesRead,
    int candidates) {
  public Report {
    findings = findings.stream().sorted().toList();
    policies = List.copyOf(policies);
    endpoints = endpoints.stream().sorted().toList();
    skipped = skipped.stream().sorted().distinct().toList();
  }

  /** A report of a scan that knows no handlers. */
  public Report(
      List<Finding> findings,
      List<CorsPolicy> policies,
      List<Skipped> skipped,
      int filesRead,
      int candidates) {
    this(findings, policies, List.of(), skipped, filesRead, candidates);
  }

  /** Whether any finding is at least this severe. */
  public boolean hasAtLeast(Severity severity) {
    return findings.stream().anyMatch(f -> f.severity().compareTo(severity) >= 0);
  }

  /** How many findings have exactly this severity. */
  public long count(Severity severity) {
    return findings.stream().filter(f -> f.severity() == severity).count();
  }
}
