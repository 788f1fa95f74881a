package io.github.corslint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.corslint.model.Finding;
import io.github.corslint.model.Report;
import io.github.corslint.model.Severity;
import io.github.corslint.rule.Rule;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the pages say is true: their examples are scanned like any other source. */
class RulePagesTest {

  static final List<Rule> RULES = Catalog.RULES;

  /** Examples that the engine does not understand yet. */
  private static final Set<String> PENDING =
      Set.of(
          "any-websocket-origin bad 1",
          "any-websocket-origin bad 2",
          "conflicting-headers bad 1",
          "conflicting-headers bad 2",
          "development-origin good 3",
          "invalid-configuration bad 1",
          "reflected-request-headers bad 1");

  @TempDir Path folder;

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
  void aBadExampleBreaksItsRuleOnce(RulePage.Example example) throws Exception {
    List<Finding> findings = findings(example);
    long own = findings.stream().filter(f -> f.rule().equals(example.rule())).count();
    decide(example, own == 1, findings);
    findings.forEach(RulePagesTest::isInStyle);
  }

  @ParameterizedTest
  @MethodSource("good")
  void aGoodExampleBreaksNoRuleThatMatters(RulePage.Example example) throws Exception {
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

  private List<Finding> findings(RulePage.Example example) throws Exception {
    Path file = folder.resolve(example.path());
    Files.createDirectories(file.getParent());
    Files.writeString(file, example.text());
    Report report = CorsLint.scan(ScanRequest.of(folder));
    assumeTrue(report.candidates() > 0, "nothing is scanned yet");
    return report.findings();
  }

  private static void isInStyle(Finding finding) {
    for (String line : List.of(finding.message(), finding.reason(), finding.help())) {
      assertFalse(line.contains("\n") || line.endsWith("."), line);
      assertFalse(!line.isEmpty() && Character.isUpperCase(line.charAt(0)) && !isName(line), line);
    }
    assertFalse(finding.message().isEmpty() || finding.help().isEmpty(), finding.message());
    finding
        .witness()
        .ifPresent(w -> assertTrue(finding.message().contains(w.origin()), finding.message()));
  }

  /** A line may begin with a header's or a constant's name, or with code. */
  private static boolean isName(String line) {
    return line.matches("(Access-Control-|[A-Z][A-Z_]+\\b|[A-Z]\\w*[.(]).*");
  }

  private static String describe(List<Finding> findings) {
    return findings.stream()
        .map(f -> f.at() + ": " + f.severity().label() + " " + f.rule().name() + " " + f.message())
        .toList()
        .toString();
  }
}
