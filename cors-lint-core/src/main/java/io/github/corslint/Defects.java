package io.github.corslint;

import io.github.corslint.model.Exposure;
import io.github.corslint.model.Finding;
import io.github.corslint.model.Handler;
import io.github.corslint.model.Location;
import java.util.ArrayList;
import java.util.Collection;
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

  private Defects() {}

  private record Key(String rule, Location at) {}

  static List<Finding> distinct(List<Finding> findings) {
    Map<Key, Finding> worst = new LinkedHashMap<>();
    for (Finding finding : findings) {
      worst.merge(new Key(finding.rule().code(), finding.at()), finding, Defects::worse);
    }
    Collection<Finding> all = worst.values();
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

  private static boolean isAboutAccess(Finding finding) {
    return finding.exposure() != Exposure.UNDECIDABLE && finding.exposure() != Exposure.HARDENING;
  }

  /** Of two that are as bad, the one that says what it is about; either is about all of it. */
  private static Finding worse(Finding a, Finding b) {
    int more = b.severity().compareTo(a.severity());
    boolean second = more == 0 ? a.endpoints().isEmpty() && !b.endpoints().isEmpty() : more > 0;
    List<Handler> endpoints =
        Stream.of(a, b).flatMap(f -> f.endpoints().stream()).distinct().toList();
    return (second ? b : a).withEndpoints(endpoints);
  }
}
