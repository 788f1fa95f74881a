package io.github.corslint.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class UserPropertiesTest {
  private static final List<String> KNOWN = List.of("cors-lint.failOn", "cors-lint.skip");

  @Test
  void thatAGoalReadsAreFine() {
    assertEquals(List.of(), complaints("cors-lint.skip", "skip", "other.skip", "cors-lint"));
  }

  @Test
  void thatNoGoalReadsAreNamedWithWhatIsMeant() {
    assertEquals(
        List.of("no goal reads the property cors-lint.failon; did you mean cors-lint.failOn?"),
        complaints("cors-lint.failon"));
  }

  @Test
  void thatLookLikeNothingAreNamedWithWhatThereIs() {
    assertEquals(
        List.of(
            "no goal reads the property cors-lint.quiet-please; there are cors-lint.failOn,"
                + " cors-lint.skip"),
        complaints("cors-lint.quiet-please"));
  }

  private static List<String> complaints(String... names) {
    Properties given = new Properties();
    for (String name : names) {
      given.setProperty(name, "true");
    }
    return new UserProperties(given).complaints(KNOWN).toList();
  }
}
