package io.github.corslint.syntax.config;

import java.util.Optional;

/** What one module's build says of versions. */
interface BuildFile {

  /** The version of an artifact, as far as it is written in the tree. */
  Optional<String> version(String groupId, String artifactId);

  /** What it is called, for people. */
  String name();

  /** A property of the build. */
  Optional<String> property(String name);
}
