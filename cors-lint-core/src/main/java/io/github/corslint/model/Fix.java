package io.github.corslint.model;

import java.util.List;

/**
 * Edits that together mend a finding.
 *
 * @param title what the edits do, as an imperative phrase without a final period
 * @param safe whether the edits need no decision by a person: they keep every origin that is named
 *     in the source working and let nobody else in
 * @param edits the edits, which do not overlap
 */
@PublicApi
public record Fix(String title, boolean safe, List<Edit> edits) {
  public Fix {
    edits = List.copyOf(edits);
  }
}
