package io.github.corslint;

import io.github.corslint.model.Exposure;
import io.github.corslint.model.Finding;
import io.github.corslint.model.Handler;
import io.github.corslint.model.Location;
import io.github.corslint.model.Variant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * At most one finding a defect: code that is reached in several ways is reported once, by its
 * worst.
 */
final class Defects {

  private static final Set<Exposure> LEAKS =
      Set.of(Exposure.CREDENTIALED, Exposure.REFLECTED, Exposure.PUBLIC);

  private Defects() {}

  private record Key(String rule, Location at) {
    static Key of(Finding finding) {
      return new Key(finding.rule().code(), finding.at());
    }
  }

  /**
   * A finding about one policy.
   *
   * @param finding what is wrong
   * @param profile the profile without which the policy is not active, empty when there is none
   */
  record Judgment(Finding finding, String profile) {}

  static List<Finding> distinct(List<Judgment> judgments) {
    Map<Key, Judgment> worst = new LinkedHashMap<>();
    for (Judgment judgment : judgments) {
      worst.merge(Key.of(judgment.finding()), judgment, Defects::worse);
    }
    Map<Location, List<Judgment>> open =
        worst.values().stream()
            .filter(j -> isOpenWithCookies(j.finding()))
            .collect(Collectors.groupingBy(j -> j.finding().at()));
    List<Finding> all =
        worst.values().stream()
            .filter(j -> isWorst(j, open.getOrDefault(j.finding().at(), List.of())))
            .map(j -> j.finding().onlyWith(j.profile()))
            .toList();
    Set<Location> decided =
        all.stream().filter(Defects::isAboutAccess).map(Finding::at).collect(Collectors.toSet());
    List<Finding> result = new ArrayList<>();
    for (Finding finding : all) {
      if (finding.exposure() != Exposure.UNDECIDABLE || !decided.contains(finding.at())) {
        result.add(finding);
      }
    }
    return result;
  }

  /** Whether none says of every website with cookies what this says of some, or without. */
  private static boolean isWorst(Judgment judgment, List<Judgment> open) {
    Finding finding = judgment.finding();
    return !LEAKS.contains(finding.exposure())
        || isOpenWithCookies(finding)
        || open.stream()
            .noneMatch(
                other ->
                    other.profile().equals(judgment.profile())
                        && other.finding().endpoints().equals(finding.endpoints()));
  }

  private static boolean isOpenWithCookies(Finding finding) {
    return finding.exposure() == Exposure.CREDENTIALED
        && finding.witness().filter(w -> w.variant() == Variant.UNRELATED).isPresent();
  }

  private static boolean isAboutAccess(Finding finding) {
    return finding.exposure() != Exposure.UNDECIDABLE && finding.exposure() != Exposure.HARDENING;
  }

  /** Of two that are as bad, the one that says what it is about; either is about all of it. */
  private static Judgment worse(Judgment a, Judgment b) {
    int more = b.finding().severity().compareTo(a.finding().severity());
    boolean second =
        more == 0
            ? a.finding().endpoints().isEmpty() && !b.finding().endpoints().isEmpty()
            : more > 0;
    List<Handler> endpoints =
        Stream.of(a, b).flatMap(j -> j.finding().endpoints().stream()).distinct().toList();
    Judgment worse = second ? b : a;
    return new Judgment(
        worse.finding().withEndpoints(endpoints),
        more == 0 ? either(a.profile(), b.profile()) : worse.profile());
  }

  private static String either(String a, String b) {
    boolean isOneAlways = a.isEmpty() || b.isEmpty();
    return isOneAlways
        ? ""
        : Stream.of(a, b)
            .flatMap(profiles -> Arrays.stream(profiles.split(" or ")))
            .distinct()
            .collect(Collectors.joining(" or "));
  }
}
