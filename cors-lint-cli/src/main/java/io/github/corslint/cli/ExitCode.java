package io.github.corslint.cli;

/** The contract with scripts. An error outranks findings. */
enum ExitCode {
  /** Nothing at or above the level that fails. */
  CLEAN(0),
  /** At least one finding at or above the level that fails. */
  FINDINGS(1),
  /** The command line is wrong, input or output failed, or cors-lint has a bug. */
  ERROR(2);

  private final int value;

  ExitCode(int value) {
    this.value = value;
  }

  int value() {
    return value;
  }
}
