package io.github.corslint.maven;

import io.github.corslint.model.Finding;
import io.github.corslint.model.Severity;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The least severity that fails the build. */
enum FailOn {
  ERROR(Severity.ERROR),
  WARNING(Severity.WARNING),
  NOTE(Severity.NOTE),
  NEVER(null);

  private final Optional<Severity> least;

  FailOn(@Nullable Severity least) {
    this.least = Optional.ofNullable(least);
  }

  static Optional<FailOn> named(String word) {
    return Arrays.stream(values())
        .filter(value -> value.label().equalsIgnoreCase(word))
        .findFirst();
  }

  static String labels() {
    return Arrays.stream(values()).map(FailOn::label).collect(Collectors.joining(", "));
  }

  boolean failsFor(Finding finding) {
    return least.filter(severity -> finding.severity().compareTo(severity) >= 0).isPresent();
  }

  String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
