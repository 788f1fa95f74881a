package io.github.corslint;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.corslint.model.Exposure;
import io.github.corslint.model.Finding;
import io.github.corslint.model.Location;
import io.github.corslint.model.RuleInfo;
import io.github.corslint.model.Variant;
import io.github.corslint.model.Witness;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is left of several findings about one place. */
final class DefectsTest {

  private static final Location HERE = Location.startOf("Web.java");
  private static final Location THERE = Location.startOf("Api.java");

  private static final Finding EVERYBODY_WITH_COOKIES =
      finding("any-origin-with-credentials", Exposure.CREDENTIALED, Variant.UNRELATED, HERE);

  private static Finding finding(String rule, Exposure exposure, Variant variant, Location at) {
    return new Finding(
        new RuleInfo("CORS-" + rule, rule, "", 942, 0.0),
        exposure.severity(),
        exposure,
        Optional.of(new Witness("https://evil.test", variant, "")),
        at,
        rule,
        "",
        "",
        List.of(),
        List.of());
  }

  private static List<String> left(Defects.Judgment... judgments) {
    return Defects.distinct(List.of(judgments)).stream().map(f -> f.rule().name()).toList();
  }

  private static List<String> left(Finding... findings) {
    return left(
        Stream.of(findings).map(f -> new Defects.Judgment(f, "")).toArray(Defects.Judgment[]::new));
  }

  @Test
  void everybodyWithCookiesContainsWhatElseLeaksAtTheSamePlace() {
    Finding star = finding("wildcard-origin", Exposure.PUBLIC, Variant.UNRELATED, HERE);
    Finding nobody = finding("null-origin", Exposure.CREDENTIALED, Variant.NULL, HERE);

    assertEquals(
        List.of("any-origin-with-credentials"), left(star, EVERYBODY_WITH_COOKIES, nobody));
  }

  @Test
  void otherPlacesAndOtherDefectsStay() {
    Finding elsewhere = finding("wildcard-origin", Exposure.PUBLIC, Variant.UNRELATED, THERE);
    Finding broken = finding("malformed-origin", Exposure.BROKEN, Variant.UNRELATED, HERE);
    Finding note = finding("missing-vary-origin", Exposure.HARDENING, Variant.UNRELATED, HERE);

    assertEquals(
        List.of(
            "any-origin-with-credentials",
            "wildcard-origin",
            "malformed-origin",
            "missing-vary-origin"),
        left(EVERYBODY_WITH_COOKIES, elsewhere, broken, note));
  }

  @Test
  void whatHoldsOnlyUnderAProfileContainsNothingThatHoldsAlways() {
    Finding star = finding("wildcard-origin", Exposure.PUBLIC, Variant.UNRELATED, HERE);

    assertEquals(
        List.of("any-origin-with-credentials", "wildcard-origin"),
        left(new Defects.Judgment(EVERYBODY_WITH_COOKIES, "dev"), new Defects.Judgment(star, "")));
  }
}
