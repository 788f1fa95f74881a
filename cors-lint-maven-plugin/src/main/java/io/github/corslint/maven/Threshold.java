package io.github.corslint.maven;

import io.github.corslint.model.Finding;
import io.github.corslint.model.Report;
import io.github.corslint.model.Severity;
import io.github.corslint.settings.FailOn;
import io.github.corslint.settings.Settings;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.jspecify.annotations.Nullable;

/** The least severity that fails the build. */
record Threshold(FailOn failOn) {

  /** What the parameter says, else the project's settings. */
  static Threshold of(@Nullable String word, Settings settings) throws MojoExecutionException {
    if (word == null || word.isBlank()) {
      return new Threshold(settings.failOn().value());
    }
    for (FailOn value : FailOn.values()) {
      if (value.toString().equalsIgnoreCase(word.strip())) {
        return new Threshold(value);
      }
    }
    throw new MojoExecutionException(
        "failOn is '%s' but must be one of %s".formatted(word, words()));
  }

  /** Fails when a finding is severe enough. */
  void check(Report report) throws MojoFailureException {
    List<Finding> findings = report.findings().stream().filter(this::fails).toList();
    if (findings.isEmpty()) {
      return;
    }
    String codes =
        findings.stream()
            .map(finding -> finding.rule().code())
            .distinct()
            .sorted()
            .collect(Collectors.joining(", "));
    throw new MojoFailureException(
        "cors-lint found %d %s (%s)"
            .formatted(findings.size(), findings.size() == 1 ? "problem" : "problems", codes));
  }

  private boolean fails(Finding finding) {
    return switch (failOn) {
      case ERROR -> finding.severity() == Severity.ERROR;
      case WARNING -> finding.severity() != Severity.NOTE;
      case NOTE -> true;
      case NEVER -> false;
    };
  }

  private static String words() {
    return Arrays.stream(FailOn.values()).map(FailOn::toString).collect(Collectors.joining(", "));
  }
}
