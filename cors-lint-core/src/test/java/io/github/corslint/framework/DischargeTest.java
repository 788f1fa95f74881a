package io.github.corslint.framework;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.corslint.framework.http.HeaderWrite;
import io.github.corslint.interpret.Assumption;
import io.github.corslint.interpret.Execution;
import io.github.corslint.interpret.Known;
import io.github.corslint.interpret.Path;
import io.github.corslint.interpret.Unknown;
import io.github.corslint.model.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Paths are those of {@code if (first(origin) || other) echo}, with different others. */
final class DischargeTest {

  private static final String ORIGIN = "https://evil.test";
  private static final Location AT = Location.startOf("A.java");
  private static final int YES = 0;
  private static final int NO = 1;

  private final Unknown ofOrigin = Unknown.because("a list that is not seen", true);
  private final Unknown ofPath = Unknown.because("the path");
  private final Assumption first = new Assumption("first", AT, "first(o)", YES, ofOrigin, 0);
  private final Path letIn = path(true, first);

  private static Assumption otherwise(Assumption a) {
    return new Assumption(a.site(), a.at(), a.text(), NO, a.unknown(), a.response());
  }

  private static Path path(boolean echoes, Assumption... assumptions) {
    HeaderWrite echo =
        new HeaderWrite(
            0,
            "access-control-allow-origin",
            Known.of(ORIGIN),
            false,
            AT,
            "A.filter",
            Optional.empty());
    return new Path(
        echoes ? List.of(echo) : List.of(),
        Known.NULL,
        List.of(assumptions),
        Map.of(),
        List.of(),
        List.of(),
        List.of(),
        Set.of(),
        List.of(),
        true,
        false,
        Optional.empty(),
        Optional.empty(),
        1);
  }

  private boolean isDischarged(Path... others) {
    List<Path> all = new ArrayList<>(List.of(others));
    all.add(letIn);
    return new Discharge(letIn, ORIGIN, new Execution.Outcome(all, true, all.size())).of(first);
  }

  @Test
  void isNotWhatASecondUnseenCheckDecides() {
    Assumption second = new Assumption("second", AT, "second(o)", YES, ofOrigin, 0);
    assertEquals(
        false,
        isDischarged(
            path(true, otherwise(first), second),
            path(false, otherwise(first), otherwise(second))));
  }

  @Test
  void isWhatAnotherPathOfTheRequestOpensAnyway() {
    Assumption open = new Assumption("open", AT, "open(path)", YES, ofPath, 0);
    assertEquals(
        true,
        isDischarged(
            path(true, otherwise(first), open), path(false, otherwise(first), otherwise(open))));
  }

  @Test
  void countsNoPathThatNeverAskedAboutTheOrigin() {
    assertEquals(true, isDischarged(path(true, otherwise(first)), path(false)));
  }
}
