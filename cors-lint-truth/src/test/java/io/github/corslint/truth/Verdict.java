package io.github.corslint.truth;

import io.github.corslint.CorsLint;
import io.github.corslint.InvalidRequestException;
import io.github.corslint.ScanRequest;
import io.github.corslint.attack.Probe;
import io.github.corslint.attack.Prober;
import io.github.corslint.model.CorsPolicy;
import io.github.corslint.model.Finding;
import io.github.corslint.model.Origins;
import io.github.corslint.model.Report;
import io.github.corslint.model.Variant;
import io.github.corslint.model.Witness;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What cors-lint says about a fixture.
 *
 * @param findings what is wrong
 * @param policies what it recovered
 * @param skipped what it could not analyse
 */
record Verdict(List<Finding> findings, List<CorsPolicy> policies, List<String> skipped) {

  static Verdict of(Fixture fixture) throws InvalidRequestException {
    Report report = CorsLint.scan(ScanRequest.of(fixture.folder()));
    return new Verdict(
        report.findings(),
        report.policies(),
        report.skipped().stream().map(Object::toString).toList());
  }

  static Verdict none() {
    return new Verdict(List.of(), List.of(), List.of());
  }

  /** Adds cors-lint's own witnesses, and whatever else it asked about, to what is sent. */
  List<AttackOrigin> extend(List<AttackOrigin> origins) {
    Map<String, AttackOrigin> all = new LinkedHashMap<>();
    origins.forEach(o -> all.put(o.origin(), o));
    Stream.concat(
            findings.stream().flatMap(f -> f.witness().stream()),
            policies.stream()
                .flatMap(p -> Prober.probe(p).replies().stream().map(Probe.Reply::witness)))
        .forEach(w -> all.putIfAbsent(w.origin(), new AttackOrigin(w.origin(), w.variant())));
    return List.copyOf(all.values());
  }

  /** Where the measurement contradicts the verdict. */
  List<String> complaintsAbout(Measurement measurement) {
    List<String> complaints = new ArrayList<>();
    skipped.forEach(s -> complaints.add("cors-lint skipped " + s));
    findings.forEach(f -> complaints.addAll(disproofs(f, measurement)));
    Outcome worst = measurement.worst();
    Outcome promised =
        findings.stream()
            .filter(f -> f.witness().map(Witness::variant).map(Variant::isForeign).orElse(true))
            .map(f -> Outcome.promisedBy(f.exposure()))
            .max(Comparator.naturalOrder())
            .orElse(Outcome.CLOSED);
    if (worst != promised && !(promised == Outcome.BROKEN && worst == Outcome.CLOSED)) {
      complaints.add("measured " + worst + ", but cors-lint says " + promised);
    }
    return complaints;
  }

  private static List<String> disproofs(Finding finding, Measurement measurement) {
    Outcome promised = Outcome.promisedBy(finding.exposure());
    return Stream.of(finding)
        .filter(f -> promised.isOpen())
        .flatMap(f -> f.witness().stream())
        .filter(w -> measurement.from(w.origin()).noneMatch(s -> s.outcome() == promised))
        .map(
            w ->
                w.origin()
                    + " is "
                    + measurement.of(w.origin())
                    + ", but cors-lint says "
                    + promised)
        .toList();
  }

  private static String describe(CorsPolicy policy) {
    String origins =
        policy.origins() instanceof Origins.Declared declared
            ? declared.entries().stream().map(e -> e.kind() + " " + e.text()).toList().toString()
            : "decided by code";
    return "  policy %s: %s: %s, credentials %s"
        .formatted(policy.at(), policy.surface(), origins, policy.credentials());
  }

  @Override
  public String toString() {
    return Stream.of(
            findings.stream()
                .map(
                    f ->
                        "  "
                            + f.at()
                            + ": "
                            + f.severity().label()
                            + ": "
                            + f.message()
                            + " ["
                            + f.rule().name()
                            + "]"),
            policies.stream().map(Verdict::describe))
        .flatMap(s -> s)
        .collect(Collectors.joining("\n", "\n  verdict\n", ""));
  }
}
