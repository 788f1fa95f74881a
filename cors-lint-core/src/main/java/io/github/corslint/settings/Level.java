package io.github.corslint.settings;

import io.github.corslint.model.Finding;
import io.github.corslint.model.Severity;
import io.github.corslint.source.Globs;
import java.util.List;
import java.util.Optional;

/**
 * How severe findings of a rule are.
 *
 * @param files patterns of the only paths that this is said of; empty for all
 * @param rule the rule's code, or {@link #ALL}
 * @param severity the severity; empty when such findings are not reported
 */
public record Level(List<String> files, String rule, Optional<Severity> severity) {

  /** The word for every rule. */
  public static final String ALL = "all";

  /** The word for no severity at all. */
  public static final String OFF = "off";

  public Level {
    files = List.copyOf(files);
  }

  /** The word for the severity. */
  public String label() {
    return severity.map(Severity::label).orElse(OFF);
  }

  /** Whether this is said of a finding in a file of that path. */
  public boolean concerns(Finding finding, String path) {
    return (rule.equals(ALL) || rule.equals(finding.rule().code()))
        && (files.isEmpty() || Globs.of(files).matches(path));
  }
}
