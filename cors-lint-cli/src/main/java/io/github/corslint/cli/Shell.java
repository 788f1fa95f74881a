package io.github.corslint.cli;

import java.util.Locale;
import picocli.AutoComplete;
import picocli.CommandLine;

/** Shells that can be taught the command. */
enum Shell {
  BASH,
  ZSH,
  FISH;

  /** The script that does it. */
  String script(CommandLine commands) {
    return switch (this) {
      case BASH -> AutoComplete.bash("cors-lint", commands);
      case ZSH -> ZshCompletion.of(commands);
      case FISH -> FishCompletion.of(commands);
    };
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
