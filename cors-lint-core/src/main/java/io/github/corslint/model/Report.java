package io.github.corslint.model;

import java.util.List;
import java.util.function.Predicate;

/**
 * The result of a scan, sorted: the same input gives the same report.
 *
 * @param findings what is wrong
 * @param policies every policy that was recovered, good or bad
 * @param endpoints handlers of the application, each with the policy that browsers meet there
 * @param skipped what could not be analysed
 * @param filesRead files that the walk met and read
 * @param candidates files among them that may hold CORS code and were parsed
 * @param efforts what it cost to run code of these files, the dearest first
 * @param suppressed findings that the project has accepted; none of them is among {@code findings}
 * @param gone entries of the baseline that no longer occur
 */
@PublicApi
public record Report(
    List<Finding> findings,
    @Internal List<CorsPolicy> policies,
    List<Endpoint> endpoints,
    List<Skipped> skipped,
    int filesRead,
    int candidates,
    List<Effort> efforts,
    List<Suppressed> suppressed,
    List<KnownFinding> gone) {
  @Internal
  public Report {
    efforts = efforts.stream().sorted().toList();
    findings = findings.stream().sorted().toList();
    policies = List.copyOf(policies);
    endpoints = endpoints.stream().sorted().toList();
    skipped = skipped.stream().sorted().distinct().toList();
    suppressed = suppressed.stream().sorted().toList();
    gone = gone.stream().sorted().toList();
  }

  /** A report in which nothing is accepted. */
  @Internal
  public Report(
      List<Finding> findings,
      List<CorsPolicy> policies,
      List<Endpoint> endpoints,
      List<Skipped> skipped,
      int filesRead,
      int candidates,
      List<Effort> efforts) {
    this(
        findings,
        policies,
        endpoints,
        skipped,
        filesRead,
        candidates,
        efforts,
        List.of(),
        List.of());
  }

  /** The same scan with other findings, of which some are accepted. */
  @Internal
  public Report with(List<Finding> open, List<Suppressed> accepted, List<KnownFinding> obsolete) {
    return new Report(
        open, policies, endpoints, skipped, filesRead, candidates, efforts, accepted, obsolete);
  }

  /** The same report without what is accepted, for readers that would show it as open. */
  public Report withoutSuppressed() {
    return with(findings, List.of(), gone);
  }

  /** The same scan with some of its findings, accepted or not. */
  public Report only(Predicate<Finding> wanted) {
    return with(
        findings.stream().filter(wanted).toList(),
        suppressed.stream().filter(s -> wanted.test(s.finding())).toList(),
        gone);
  }

  /** How many findings were accepted there. */
  public long count(Suppressed.By by) {
    return suppressed.stream().filter(s -> s.by() == by).count();
  }

  /** A report of a scan that knows no handlers. */
  @Internal
  public Report(
      List<Finding> findings,
      List<CorsPolicy> policies,
      List<Skipped> skipped,
      int filesRead,
      int candidates) {
    this(findings, policies, List.of(), skipped, filesRead, candidates, List.of());
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
