package io.github.corslint.model;

import java.util.Comparator;

/**
 * An entry of a baseline: a finding that was there when the baseline was written.
 *
 * @param rule the rule's code
 * @param path the file, relative to the folder of the project's configuration, else to the base
 * @param fingerprint what the line said, as a hash that does not change when the line moves
 * @param message what was found, for people who read the baseline
 */
@PublicApi
public record KnownFinding(String rule, String path, String fingerprint, String message)
    implements Comparable<KnownFinding> {

  private static final Comparator<KnownFinding> ORDER =
      Comparator.comparing(KnownFinding::path)
          .thenComparing(KnownFinding::rule)
          .thenComparing(KnownFinding::fingerprint)
          .thenComparing(KnownFinding::message);

  @Override
  public int compareTo(KnownFinding other) {
    return ORDER.compare(this, other);
  }
}
