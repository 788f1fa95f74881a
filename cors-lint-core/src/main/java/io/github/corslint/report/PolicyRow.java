package io.github.corslint.report;

import io.github.corslint.model.CorsPolicy;
import io.github.corslint.model.Endpoint;
import io.github.corslint.model.Finding;
import io.github.corslint.model.Handler;
import io.github.corslint.model.Internal;
import io.github.corslint.model.Location;
import io.github.corslint.model.Origins;
import io.github.corslint.model.PublicApi;
import io.github.corslint.model.Report;
import io.github.corslint.model.Scope;
import io.github.corslint.model.Setting;
import io.github.corslint.model.Step;
import io.github.corslint.model.TrustedOrigin;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One line of the map of policies: a handler with the policy that browsers meet there, or a policy
 * by itself.
 *
 * @param at the handler's declaration, or the policy's place
 * @param name class and member
 * @param answers HTTP methods that it answers, separated by commas, or {@code any}
 * @param path path patterns, separated by commas, or {@code any} or {@code not known}
 * @param policy the policy that a browser meets there
 * @param reason why there is no policy, empty when there is one
 * @param login whether callers are known to need a login
 * @param parts the places that make up the policy, and what each contributes
 * @param findings numbers of the findings that have to do with it, in the report's order, from 0
 */
@PublicApi
public record PolicyRow(
    Location at,
    String name,
    String answers,
    String path,
    @Internal Optional<CorsPolicy> policy,
    String reason,
    boolean login,
    List<Step> parts,
    List<Integer> findings) {

  private static final String ANY = "any";
  private static final String NOT_KNOWN = "not known";
  private static final Comparator<PolicyRow> ORDER =
      Comparator.comparing(PolicyRow::path)
          .thenComparing(PolicyRow::answers)
          .thenComparing(PolicyRow::at);

  @Internal
  public PolicyRow {
    parts = List.copyOf(parts);
    findings = List.copyOf(findings);
  }

  /** Every row of a report, by path. */
  public static List<PolicyRow> of(Report report) {
    Set<String> handlers =
        report.endpoints().stream().map(e -> e.handler().name()).collect(Collectors.toSet());
    Stream<PolicyRow> answered = report.endpoints().stream().map(e -> of(e, report.findings()));
    Stream<PolicyRow> others =
        report.policies().stream()
            .filter(policy -> !handlers.contains(policy.scope().owner()))
            .filter(policy -> !isShown(policy))
            .map(policy -> of(policy, report.findings()));
    return Stream.concat(answered, others).sorted(ORDER).toList();
  }

  /** Whether all that is known of where a policy acts are handlers, which have rows. */
  private static boolean isShown(CorsPolicy policy) {
    return policy.scope().paths().isEmpty() && !policy.scope().handlers().isEmpty();
  }

  private static PolicyRow of(Endpoint endpoint, List<Finding> findings) {
    Handler handler = endpoint.handler();
    Set<Location> places = endpoint.policy().map(p -> places(p, endpoint.parts())).orElse(Set.of());
    return new PolicyRow(
        handler.at(),
        handler.name(),
        list(handler.methods(), ANY),
        list(handler.paths(), ANY),
        endpoint.policy(),
        endpoint.reason(),
        handler.login().isPresent(),
        endpoint.parts(),
        touching(places, findings));
  }

  private static PolicyRow of(CorsPolicy policy, List<Finding> findings) {
    String paths = String.join(", ", policy.scope().paths());
    List<Step> parts = new ArrayList<>();
    parts.add(new Step(policy.at(), policy.surface()));
    policy.scope().shadow().ifPresent(parts::add);
    return new PolicyRow(
        policy.at(),
        policy.scope().owner(),
        ANY,
        paths.isEmpty() ? NOT_KNOWN : paths,
        Optional.of(policy),
        policy.scope().shadow().isPresent() ? "it has no effect" : "",
        false,
        parts,
        touching(places(policy, List.of()), findings));
  }

  /** What a browser asks for, in a few words: methods and path, or else the name. */
  public String title() {
    String where = hasPath() ? path : name;
    return answers.equals(ANY) ? where : answers + " " + where;
  }

  /** What answers there, or that the path is not known. */
  public String detail() {
    return hasPath() ? name : "path: " + path;
  }

  private boolean hasPath() {
    return !path.equals(ANY) && !path.equals(NOT_KNOWN);
  }

  /** The strings that decide who gets in. */
  List<TrustedOrigin> trusted() {
    return policy.map(p -> p.origins().trusted()).orElse(List.of());
  }

  /**
   * Who gets in, in a line, with the profile without which it is not so; {@code none}, and why,
   * when there is no policy.
   */
  public String origins() {
    return reason.isEmpty()
        ? policy.map(p -> origins(p) + Scope.clause(p.scope().profile())).orElse("none")
        : "none: " + reason;
  }

  /** Whether cookies may go along, as a phrase; empty when there is no policy. */
  public String credentials() {
    return policy.map(PolicyRow::credentials).orElse("");
  }

  /** Methods that preflights allow, as a phrase; empty when there is no policy. */
  public String methods() {
    return policy
        .map(p -> list(p.methods(), p.isHandWritten() ? "not set" : "by default"))
        .map(text -> text.replace(CorsPolicy.REQUESTED, "whatever the preflight asks for"))
        .orElse("");
  }

  private static String origins(CorsPolicy policy) {
    List<String> trusted =
        policy.origins().trusted().stream().map(TrustedOrigin::text).distinct().toList();
    if (policy.origins() instanceof Origins.Declared declared) {
      List<String> entries = declared.entries().stream().map(PolicyRow::entry).distinct().toList();
      return entries.isEmpty() ? "nobody" : String.join(", ", entries);
    }
    return trusted.isEmpty()
        ? "decided by code"
        : "decided by code, which compares with " + String.join(", ", trusted);
  }

  private static String entry(Origins.Entry entry) {
    return switch (entry.kind()) {
      case UNKNOWN -> "not known: " + entry.text();
      case PATTERN -> entry.text() + " (pattern)";
      case REGEX -> entry.text() + " (regular expression)";
      case STAR, EXACT -> entry.text();
    };
  }

  private static String credentials(CorsPolicy policy) {
    Setting<Boolean> setting =
        policy.origins() instanceof Origins.Declared declared
            ? declared.credentials()
            : policy.credentials();
    if (setting instanceof Setting.Unset && policy.isHandWritten()) {
      return "decided by code";
    }
    return text(setting, "no", value -> value ? "yes" : "no");
  }

  private static String list(Setting<List<String>> setting, String unset) {
    return text(setting, unset, values -> String.join(", ", values));
  }

  private static <T> String text(Setting<T> setting, String unset, Function<T, String> words) {
    if (setting instanceof Setting.Unknown<T> unknown) {
      return "not known: " + unknown.why();
    }
    return setting.known().map(words).orElse(unset);
  }

  private static Set<Location> places(CorsPolicy policy, List<Step> parts) {
    Set<Location> places = new HashSet<>(List.of(policy.at()));
    policy.origins().trusted().forEach(t -> places.add(t.at()));
    parts.forEach(p -> places.add(p.at()));
    return places;
  }

  private static List<Integer> touching(Set<Location> places, List<Finding> findings) {
    return IntStream.range(0, findings.size())
        .filter(i -> findings.get(i).places().anyMatch(places::contains))
        .boxed()
        .toList();
  }
}
