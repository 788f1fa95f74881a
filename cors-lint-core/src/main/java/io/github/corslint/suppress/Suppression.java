package io.github.corslint.suppress;

import io.github.corslint.model.Location;
import java.util.List;

/**
 * Words in a source that accept findings.
 *
 * @param at the comment's words or the annotation's string
 * @param form which of these it is
 * @param rules codes or names of rules as they were typed; may be empty or unknown
 * @param reason why, empty when it is not said
 * @param firstLine the first line that it holds for, counted from 1
 * @param lastLine the last line that it holds for
 */
record Suppression(
    Location at, Words.Form form, List<String> rules, String reason, int firstLine, int lastLine) {
  Suppression {
    rules = List.copyOf(rules);
  }

  /** Whether a place lies, at least in part, where this holds. */
  boolean covers(Location place) {
    return place.path().equals(at.path())
        && place.startLine() <= lastLine
        && place.endLine() >= firstLine;
  }
}
