package io.github.corslint;

import io.github.corslint.model.Exposure;
import io.github.corslint.model.Finding;
import io.github.corslint.model.Location;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

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

  private static Finding worse(Finding a, Finding b) {
    return b.severity().compareTo(a.severity()) > 0 ? b : a;
  }
}
