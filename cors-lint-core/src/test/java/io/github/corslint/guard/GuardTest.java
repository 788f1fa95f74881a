package io.github.corslint.guard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.corslint.CorsLint;
import io.github.corslint.model.Answer;
import io.github.corslint.model.CorsPolicy;
import io.github.corslint.model.Finding;
import io.github.corslint.model.Report;
import io.github.corslint.model.Severity;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Correct guards are silent and wrong ones are found, however they are spelled and used. */
final class GuardTest {

  private static final List<Guard> RIGHT = Guard.read("right.txt");
  private static final List<Guard> WRONG = Guard.read("wrong.txt");

  @TestFactory
  Stream<DynamicTest> correctGuardsAreSilentAndLetTheTrustedOriginIn() {
    return everywhere(RIGHT, GuardTest::assertSilent);
  }

  @TestFactory
  Stream<DynamicTest> wrongGuardsAreFoundWithTheirWitness() {
    return everywhere(WRONG, GuardTest::assertFound);
  }

  private interface Check {
    void of(Guard guard, Report report);
  }

  private static Stream<DynamicTest> everywhere(List<Guard> guards, Check check) {
    return guards.stream()
        .flatMap(
            guard ->
                Arrays.stream(Host.values())
                    .map(
                        host ->
                            dynamicTest(
                                guard.name() + " in " + host,
                                () -> check.of(guard, report(guard, host)))));
  }

  private static Report report(Guard guard, Host host) {
    return CorsLint.check("src/main/java/app/Setup.java", host.around(guard));
  }

  private static void assertSilent(Guard guard, Report report) {
    List<Finding> findings =
        report.findings().stream().filter(f -> !f.rule().name().equals("subdomain-trust")).toList();
    assertEquals("", describe(findings), () -> guard.name());
    assertTrue(
        report.policies().stream().anyMatch(GuardTest::letsTheTrustedIn),
        () -> guard + " lets the trusted origin in: " + answers(report));
  }

  private static boolean letsTheTrustedIn(CorsPolicy policy) {
    return policy.answer(Guard.TRUSTED) instanceof Answer.Admitted;
  }

  private static List<Answer> answers(Report report) {
    return report.policies().stream().map(p -> p.answer(Guard.TRUSTED)).toList();
  }

  private static void assertFound(Guard guard, Report report) {
    Guard.Want want = guard.want().orElseThrow();
    List<Finding> findings =
        report.findings().stream()
            .filter(f -> want.isNote() == (f.severity() == Severity.NOTE))
            .toList();
    assertTrue(
        findings.size() == 1 && isWanted(findings.get(0), want),
        () -> guard + ": " + want + " but " + describe(report.findings()));
  }

  private static boolean isWanted(Finding finding, Guard.Want want) {
    String witness = finding.witness().map(w -> w.origin()).orElse("");
    return finding.rule().name().equals(want.rule())
        && (want.witness().isEmpty() || witness.equals(want.witness()))
        && finding.reason().contains(want.words());
  }

  private static String describe(List<Finding> findings) {
    return String.join("\n", findings.stream().map(GuardTest::describe).toList());
  }

  private static String describe(Finding f) {
    return f.at().startLine()
        + " "
        + f.severity().label()
        + " "
        + f.rule().name()
        + " "
        + f.message()
        + " ("
        + f.reason()
        + ")";
  }
}
