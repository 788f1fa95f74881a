package io.github.corslint.cli;

/** Which version of cors-lint this is. */
final class Version {

  static final String TEXT = "${project.version}";

  private Version() {}
}
