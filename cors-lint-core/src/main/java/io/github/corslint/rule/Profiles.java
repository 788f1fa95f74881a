package io.github.corslint.rule;

import io.github.corslint.model.CorsPolicy;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** What the name of a profile tells about where it runs. */
final class Profiles {

  private static final Set<String> DEVELOPMENT =
      Set.of(
          "ci",
          "debug",
          "demo",
          "dev",
          "devel",
          "develop",
          "development",
          "docker",
          "e2e",
          "it",
          "local",
          "localhost",
          "mock",
          "sandbox",
          "test",
          "testing",
          "tests");

  private static final Set<String> PRODUCTION = Set.of("live", "prd", "prod", "production");

  private Profiles() {}

  /** Whether the policy holds only where its developers work. */
  static boolean isDevelopment(CorsPolicy policy) {
    String profile = policy.scope().profile().toLowerCase(Locale.ROOT);
    return Stream.of(profile.split("[^a-z0-9!]+"))
        .anyMatch(
            word ->
                word.startsWith("!")
                    ? PRODUCTION.contains(word.substring(1))
                    : DEVELOPMENT.contains(word));
  }
}
