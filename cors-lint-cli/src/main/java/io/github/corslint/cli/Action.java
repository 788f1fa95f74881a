package io.github.corslint.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;

/** What a command does, with its description. The result is the process's exit code. */
interface Action extends Callable<Integer> {

  /** The command's name, options and parameters; the same each time. */
  CommandSpec command();
}
