package io.github.corslint.framework.micronaut;

import io.github.corslint.framework.Item;
import io.github.corslint.framework.PolicyDraft;
import io.github.corslint.framework.Versions;
import io.github.corslint.model.Setting;
import java.util.List;

/**
 * How a version of Micronaut reads CORS settings: up to 4 credentials are on unless switched off,
 * and a written {@code *} is an origin like any other that nobody has (observed on 3.10 and 4.9);
 * since 5 credentials are off and {@code *} is everybody (read in 5.2).
 */
enum Generation {
  UP_TO_4,
  SINCE_5;

  /** Where builds say the version; those of the platform since 4 are those of the core. */
  private static final List<String> NAMES =
      List.of(
          "io.micronaut:micronaut-http-server-netty",
          "io.micronaut:micronaut-http-server",
          "io.micronaut.platform:micronaut-parent",
          "io.micronaut.platform:micronaut-platform",
          "io.micronaut:micronaut-parent",
          "io.micronaut:micronaut-bom",
          "micronaut.version",
          "micronautVersion",
          "io.micronaut.application:io.micronaut.application.gradle.plugin",
          "io.micronaut.library:io.micronaut.library.gradle.plugin");

  /** The one that the build for a file names; the current one when it names none. */
  static Generation of(Versions versions, String path) {
    return Versions.firstOf(versions, NAMES, path).filter(v -> !v.isAtLeast(5, 0)).isPresent()
        ? UP_TO_4
        : SINCE_5;
  }

  /** Lets an origin in as this version reads it. */
  void admit(Item origin, PolicyDraft draft) {
    if (origin.is("*") && this == SINCE_5) {
      draft.everybody(origin.at());
    } else {
      draft.exact(origin);
    }
  }

  /** Sets what holds when the application says this of credentials. */
  PolicyDraft credentials(Setting<Boolean> said, PolicyDraft draft) {
    return this == UP_TO_4 ? draft.credentialsUnlessOff(said) : draft.credentials(said);
  }

  /** Whether {@code @CrossOrigin} without origins lets everybody in: not yet in 3. */
  static boolean bareAnnotationIsOpen(Versions versions, String path) {
    return Versions.firstOf(versions, NAMES, path).filter(v -> !v.isAtLeast(4, 0)).isEmpty();
  }
}
