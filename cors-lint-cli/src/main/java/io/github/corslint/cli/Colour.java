package io.github.corslint.cli;

import java.util.Locale;

/** When text is coloured. */
enum Colour {
  /** At a terminal, unless the environment says NO_COLOR. */
  AUTO,
  /** Into files and pipes too. */
  ALWAYS,
  /** Not at all. */
  NEVER;

  boolean isOn(boolean terminal, boolean noColour) {
    return switch (this) {
      case AUTO -> terminal && !noColour;
      case ALWAYS -> true;
      case NEVER -> false;
    };
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
