package io.github.corslint.rule;

import io.github.corslint.attack.Probe;
import io.github.corslint.model.Exposure;
import io.github.corslint.model.Finding;
import io.github.corslint.model.Location;
import io.github.corslint.model.RuleInfo;
import io.github.corslint.model.Severity;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A suppression does not say what it must. */
public final class InvalidSuppression implements Rule {

  private static final RuleInfo INFO =
      new RuleInfo(
          "CORS903", "invalid-suppression", "a suppression does not say what it must", 1116, 0.1);

  @Override
  public RuleInfo info() {
    return INFO;
  }

  /** Nothing: no policy tells, only the text of suppressions. */
  @Override
  public Stream<Finding> judge(Probe probe) {
    return Stream.empty();
  }

  /** The finding on a suppression, with what is wrong with it and what to write. */
  public static Finding finding(Location at, String message, String help) {
    return new Finding(
        INFO,
        Severity.WARNING,
        Exposure.HARDENING,
        Optional.empty(),
        at,
        message,
        "so it does not hold",
        help,
        List.of(),
        List.of());
  }
}
