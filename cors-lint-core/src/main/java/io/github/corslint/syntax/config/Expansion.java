package io.github.corslint.syntax.config;

import io.github.corslint.model.Location;
import java.util.List;

/** A text after its placeholders were replaced, or the one that could not be. */
public sealed interface Expansion {

  /**
   * Every placeholder was replaced.
   *
   * @param value the text
   * @param from the configuration entries that gave values, in order; empty when none did
   */
  record Known(String value, List<Location> from) implements Expansion {
    public Known {
      from = List.copyOf(from);
    }
  }

  /**
   * A placeholder has neither a value in the configuration nor a default.
   *
   * @param missingKey its key
   */
  record Unknown(String missingKey) implements Expansion {}
}
