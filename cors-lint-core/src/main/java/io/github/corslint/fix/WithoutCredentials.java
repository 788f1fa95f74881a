package io.github.corslint.fix;

import io.github.corslint.model.Edit;
import io.github.corslint.model.Fix;
import io.github.corslint.model.Location;
import io.github.corslint.model.Step;
import java.util.List;
import java.util.Set;

/** Turns credentials off, which is right where the data is public. */
final class WithoutCredentials implements Fixer {

  @Override
  public Set<String> rules() {
    return Set.of("wildcard-with-credentials", "any-origin-with-credentials");
  }

  @Override
  public List<Fix> fixes(Passage passage) {
    return passage.finding().related().stream()
        .map(Step::at)
        .filter(at -> at.path().equals(passage.finding().at().path()))
        .filter(at -> passage.text(at).matches("true|\"true\"|'true'|Boolean\\.TRUE"))
        .limit(1)
        .map(at -> fix(at, passage))
        .toList();
  }

  private static Fix fix(Location at, Passage passage) {
    String off = passage.text(at).replace("true", "false").replace("TRUE", "FALSE");
    return new Fix(
        "turn credentials off, if the data is public", false, List.of(new Edit(at, off)));
  }
}
