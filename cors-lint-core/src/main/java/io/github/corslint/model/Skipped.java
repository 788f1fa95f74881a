package io.github.corslint.model;

/**
 * A file, or part of one, that could not be analysed. Skips are part of the result, never a silent
 * gap.
 *
 * @param at the file, and the line where it is known
 * @param reason what is wrong with it, as a phrase
 */
@PublicApi
public record Skipped(Location at, String reason) implements Comparable<Skipped> {
  @Override
  public int compareTo(Skipped other) {
    int byPlace = at.compareTo(other.at);
    return byPlace != 0 ? byPlace : reason.compareTo(other.reason);
  }
}
