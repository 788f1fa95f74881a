package io.github.corslint.syntax.config;

import java.util.List;
import java.util.Optional;

/** What one module's build says of versions. */
interface BuildFile {

  /** The version of an artifact, as far as it is written in the tree. */
  Optional<String> version(String groupId, String artifactId);

  /** What it is called, for people. */
  String name();

  /** A property of the build. */
  Optional<String> property(String name);

  /**
   * What the build names as its dependencies, each {@code group:artifact}; empty when there may be
   * more, such as those of a parent or of a project of the same people.
   */
  Optional<List<String>> dependencies();
}
