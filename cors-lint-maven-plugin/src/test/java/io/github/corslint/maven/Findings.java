package io.github.corslint.maven;

import io.github.corslint.model.Exposure;
import io.github.corslint.model.Finding;
import io.github.corslint.model.Location;
import io.github.corslint.model.RuleInfo;
import io.github.corslint.model.Severity;
import java.util.List;
import java.util.Optional;

/** Findings made by hand. */
final class Findings {

  private Findings() {}

  static Finding of(Severity severity) {
    return new Finding(
        new RuleInfo("CORS102", "reflected-origin", "echoes any origin", 942, 8.1),
        severity,
        Exposure.CREDENTIALED,
        Optional.empty(),
        new Location("shop/src/main/java/Shop.java", 12, 5, 12, 9),
        "https://evil.test can read this",
        "the header is copied",
        "list the origins",
        List.of(),
        List.of());
  }
}
