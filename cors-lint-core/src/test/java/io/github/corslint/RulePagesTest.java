package io.github.corslint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.corslint.model.Finding;
import io.github.corslint.model.Severity;
import io.github.corslint.rule.Rule;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the pages say is true: their examples are scanned like any other source. */
class RulePagesTest {

  static final List<Rule> RULES = Catalog.RULES;

  /** Examples that the engine does not understand yet. */
  private static final Set<String> PENDING = Set.of("reflected-request-headers bad 1");

  private static final List<String> SECTIONS =
      List.of(
          "## What happens",
          "## How cors-lint decides",
          "## Example",
          "## Mended",
          "## How to mend",
          "## When it is fine",
          "## References");

  @ParameterizedTest
  @FieldSource("RULES")
  void everyPageHasItsPartsInOrder(Rule rule) {
    RulePage page = RulePage.of(rule.info());
    String title = "# " + rule.info().code() + " " + rule.info().name() + "\n";
    assertTrue(page.text().startsWith(title), title);
    assertTrue(page.level().matches("(error|warning|note)\\b.*"), page.level());
    List<String> sections = page.text().lines().filter(line -> line.startsWith("## ")).toList();
    assertEquals(SECTIONS, sections);
    assertTrue(page.examples().stream().anyMatch(RulePage.Example::bad), "a bad example");
    assertTrue(page.examples().stream().anyMatch(example -> !example.bad()), "a good example");
    assertFalse(page.text().contains("\t"), "tabs");
  }

  static Stream<RulePage.Example> bad() {
    return examples().filter(RulePage.Example::bad);
  }

  static Stream<RulePage.Example> good() {
    return examples().filter(example -> !example.bad());
  }

  private static Stream<RulePage.Example> examples() {
    return Catalog.RULES.stream().flatMap(rule -> RulePage.of(rule.info()).examples().stream());
  }

  @ParameterizedTest
  @MethodSource("bad")
  void aBadExampleBreaksItsRuleOnce(RulePage.Example example) {
    List<Finding> findings = findings(example);
    long own = findings.stream().filter(f -> f.rule().equals(example.rule())).count();
    decide(example, own == 1, findings);
    findings.forEach(RulePagesTest::isInStyle);
  }

  @ParameterizedTest
  @MethodSource("good")
  void aGoodExampleBreaksNoRuleThatMatters(RulePage.Example example) {
    List<Finding> findings = findings(example);
    boolean clean =
        findings.stream()
            .noneMatch(f -> f.severity() != Severity.NOTE || f.rule().equals(example.rule()));
    decide(example, clean, findings);
  }

  /** A gap stays on the list until it is closed, and not a day longer. */
  private static void decide(RulePage.Example example, boolean right, List<Finding> findings) {
    if (PENDING.contains(example.name())) {
      assertFalse(right, () -> example + " works now: take it off the list of gaps");
    } else {
      assertTrue(right, () -> describe(findings));
    }
  }

  private static List<Finding> findings(RulePage.Example example) {
    return CorsLint.check(example.path(), example.text()).findings();
  }

  private static void isInStyle(Finding finding) {
    for (String line : List.of(finding.message(), finding.reason(), finding.help())) {
      assertFalse(line.contains("\n") || line.endsWith("."), line);
    }
    for (String line : List.of(finding.message(), finding.help())) {
      assertTrue(!line.isEmpty() && !Character.isUpperCase(line.charAt(0)), line);
    }
    finding
        .witness()
        .ifPresent(w -> assertTrue(finding.message().contains(w.origin()), finding.message()));
  }

  private static String describe(List<Finding> findings) {
    return findings.stream()
        .map(f -> f.at() + ": " + f.severity().label() + " " + f.rule().name() + " " + f.message())
        .toList()
        .toString();
  }
}
