package io.github.corslint.model;

import java.util.Comparator;
import java.util.Optional;

/**
 * A finding that the project has accepted, and so is not reported as a problem.
 *
 * @param finding what was found
 * @param by where it was accepted
 * @param reason why, in the words of whoever accepted it; may be empty
 * @param at the comment or annotation that accepts it, when it stands in a source
 */
@PublicApi
public record Suppressed(Finding finding, By by, String reason, Optional<Location> at)
    implements Comparable<Suppressed> {

  private static final Comparator<Suppressed> ORDER =
      Comparator.comparing(Suppressed::finding).thenComparing(Suppressed::by);

  /** Where a finding can be accepted. */
  @PublicApi
  public enum By {
    /** A comment or an annotation beside the code. */
    SOURCE,
    /** The list of findings that were there when cors-lint was introduced. */
    BASELINE
  }

  @Override
  public int compareTo(Suppressed other) {
    return ORDER.compare(this, other);
  }
}
