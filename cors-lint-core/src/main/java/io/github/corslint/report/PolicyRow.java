package io.github.corslint.report;

import io.github.corslint.model.CorsPolicy;
import io.github.corslint.model.Endpoint;
import io.github.corslint.model.Finding;
import io.github.corslint.model.Location;
import io.github.corslint.model.Origins;
import io.github.corslint.model.Report;
import io.github.corslint.model.Setting;
import io.github.corslint.model.Step;
import io.github.corslint.model.TrustedOrigin;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One line of the policy map: an endpoint where endpoints are known, else a policy.
 *
 * @param title what a browser asks for
 * @param detail what answers
 * @param at where that is written
 * @param policy the policy that a browser meets there
 * @param reason why there is no policy, empty when there is one
 * @param parts the places that make up the policy
 * @param findings numbers of the findings that have to do with it, in the report's order
 */
public record PolicyRow(
    String title,
    String detail,
    Location at,
    Optional<CorsPolicy> policy,
    String reason,
    List<Step> parts,
    List<Integer> findings) {
  public PolicyRow {
    parts = List.copyOf(parts);
    findings = List.copyOf(findings);
  }

  /** The rows of a report, in its order. */
  public static List<PolicyRow> of(Report report) {
    return report.endpoints().isEmpty()
        ? report.policies().stream().map(p -> of(p, report.findings())).toList()
        : report.endpoints().stream().map(e -> of(e, report.findings())).toList();
  }

  private static PolicyRow of(CorsPolicy policy, List<Finding> findings) {
    List<String> paths = policy.scope().paths();
    return new PolicyRow(
        paths.isEmpty() ? policy.scope().owner() : String.join(", ", paths),
        paths.isEmpty()
            ? policy.surface() + ", paths not known"
            : policy.surface() + ", " + policy.scope().owner(),
        policy.at(),
        Optional.of(policy),
        "",
        List.of(),
        touching(places(policy, List.of()), findings));
  }

  private static PolicyRow of(Endpoint endpoint, List<Finding> findings) {
    Set<Location> places = endpoint.policy().map(p -> places(p, endpoint.parts())).orElse(Set.of());
    return new PolicyRow(
        endpoint.handler().label(),
        endpoint.handler().name(),
        endpoint.handler().at(),
        endpoint.policy(),
        endpoint.reason(),
        endpoint.parts(),
        touching(places, findings));
  }

  /** The strings that decide who gets in. */
  List<TrustedOrigin> trusted() {
    return policy.map(p -> p.origins().trusted()).orElse(List.of());
  }

  /** Who gets in, in a line. */
  public String origins() {
    if (!reason.isEmpty()) {
      return reason;
    }
    return trusted().isEmpty()
        ? decidedByCode() ? "decided by code" : "nobody"
        : trusted().stream().map(PolicyRow::described).collect(Collectors.joining(", "));
  }

  private static String described(TrustedOrigin origin) {
    String text = origin.text().isEmpty() ? "*" : origin.text();
    return kind(origin.kind()).map(kind -> text + " (" + kind + ")").orElse(text);
  }

  /** What an origin's text means, when it is not simply an origin. */
  static Optional<String> kind(TrustedOrigin.Kind kind) {
    return switch (kind) {
      case EXACT -> Optional.empty();
      case ANY -> Optional.of("every website");
      case PATTERN -> Optional.of("pattern");
      case REGEX -> Optional.of("regular expression");
      case OPERAND -> Optional.of("in a check");
    };
  }

  /** Whether code of the application decides. */
  boolean decidedByCode() {
    return policy.map(CorsPolicy::isHandWritten).orElse(false);
  }

  /** Whether cookies go along, in a word or two. */
  public String cookies() {
    return policy.map(PolicyRow::cookies).orElse("");
  }

  /** Methods, in a few words. */
  public String methods() {
    return policy.map(PolicyRow::methods).orElse("");
  }

  private static String cookies(CorsPolicy policy) {
    Setting<Boolean> setting =
        policy.origins() instanceof Origins.Declared list
                && policy.credentials() instanceof Setting.Unset
            ? list.credentials()
            : policy.credentials();
    if (setting instanceof Setting.Is<Boolean> set) {
      return set.value() ? "allowed" : "no";
    }
    if (setting instanceof Setting.Unknown<Boolean> unknown) {
      return "not known: " + unknown.why();
    }
    return policy.isHandWritten() ? "decided by code" : "no";
  }

  private static String methods(CorsPolicy policy) {
    Setting<List<String>> setting = policy.methods();
    if (setting instanceof Setting.Is<List<String>> set) {
      return String.join(", ", set.value())
          .replace(CorsPolicy.REQUESTED, "whatever the preflight asks for");
    }
    return setting instanceof Setting.Unknown<List<String>> unknown
        ? "not known: " + unknown.why()
        : policy.isHandWritten() ? "not set" : "default";
  }

  private static Set<Location> places(CorsPolicy policy, List<Step> parts) {
    Set<Location> places = new HashSet<>(List.of(policy.at()));
    policy.origins().trusted().forEach(t -> places.add(t.at()));
    parts.forEach(p -> places.add(p.at()));
    return places;
  }

  private static List<Integer> touching(Set<Location> places, List<Finding> findings) {
    return IntStream.range(0, findings.size())
        .filter(i -> places(findings.get(i)).anyMatch(places::contains))
        .boxed()
        .toList();
  }

  private static Stream<Location> places(Finding finding) {
    return Stream.concat(
        Stream.of(finding.at()),
        Stream.concat(finding.related().stream(), finding.trace().stream()).map(Step::at));
  }
}
