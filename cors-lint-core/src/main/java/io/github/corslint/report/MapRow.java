package io.github.corslint.report;

import io.github.corslint.model.CorsPolicy;
import io.github.corslint.model.Endpoint;
import io.github.corslint.model.Handler;
import io.github.corslint.model.Location;
import io.github.corslint.model.Origins;
import io.github.corslint.model.Report;
import io.github.corslint.model.Setting;
import io.github.corslint.model.Step;
import io.github.corslint.model.TrustedOrigin;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One line of the map of policies: a handler, or a policy by itself.
 *
 * @param at the handler's declaration, or the policy's place
 * @param name class and member
 * @param methods HTTP methods that it answers
 * @param path path patterns
 * @param origins who gets in
 * @param credentials whether cookies may go along
 * @param allowed methods that preflights allow
 * @param login whether callers must have logged in
 * @param parts the places that make up the policy, and what each contributes
 */
record MapRow(
    Location at,
    String name,
    String methods,
    String path,
    String origins,
    String credentials,
    String allowed,
    String login,
    List<Step> parts) {

  private static final Comparator<MapRow> ORDER =
      Comparator.comparing(MapRow::path).thenComparing(MapRow::methods).thenComparing(MapRow::at);

  /** Every row of a report, by path. */
  static List<MapRow> of(Report report) {
    Set<String> handlers =
        report.endpoints().stream().map(e -> e.handler().name()).collect(Collectors.toSet());
    Stream<MapRow> answered = report.endpoints().stream().map(MapRow::of);
    Stream<MapRow> others =
        report.policies().stream()
            .filter(policy -> !handlers.contains(policy.scope().owner()))
            .map(MapRow::of);
    return Stream.concat(answered, others).sorted(ORDER).toList();
  }

  private static MapRow of(Endpoint endpoint) {
    Handler handler = endpoint.handler();
    String none = "none: " + endpoint.reason();
    return new MapRow(
        handler.at(),
        handler.name(),
        list(handler.methods(), "any"),
        list(handler.paths(), "any"),
        endpoint.policy().map(MapRow::origins).orElse(none),
        endpoint.policy().map(MapRow::credentials).orElse("-"),
        endpoint.policy().map(p -> list(p.methods(), "by default")).orElse("-"),
        handler.login().isPresent() ? "yes" : "not known",
        endpoint.parts());
  }

  private static MapRow of(CorsPolicy policy) {
    String paths = String.join(", ", policy.scope().paths());
    List<Step> parts = new ArrayList<>();
    parts.add(new Step(policy.at(), policy.surface()));
    policy.scope().shadow().ifPresent(parts::add);
    return new MapRow(
        policy.at(),
        policy.scope().owner(),
        "any",
        paths.isEmpty() ? "not known" : paths,
        policy.scope().shadow().isPresent() ? "none: it has no effect" : origins(policy),
        credentials(policy),
        list(policy.methods(), "by default"),
        "not known",
        parts);
  }

  private static String origins(CorsPolicy policy) {
    List<String> trusted =
        policy.origins().trusted().stream().map(TrustedOrigin::text).distinct().toList();
    if (policy.origins() instanceof Origins.Declared declared) {
      List<String> entries = declared.entries().stream().map(MapRow::entry).distinct().toList();
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
}
