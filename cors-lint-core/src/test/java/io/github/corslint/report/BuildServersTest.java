package io.github.corslint.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.corslint.model.Report;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import org.apache.maven.plugin.surefire.log.api.NullConsoleLogger;
import org.apache.maven.plugins.surefire.report.ReportTestCase;
import org.apache.maven.plugins.surefire.report.ReportTestSuite;
import org.apache.maven.plugins.surefire.report.TestSuiteXmlParser;
import org.junit.jupiter.api.Test;
import se.bjurr.violations.lib.ViolationsLogger;
import se.bjurr.violations.lib.model.Violation;
import se.bjurr.violations.lib.parsers.CheckStyleParser;
import se.bjurr.violations.lib.parsers.CodeClimateParser;
import se.bjurr.violations.lib.parsers.JUnitParser;
import se.bjurr.violations.lib.parsers.SarifParser;
import se.bjurr.violations.lib.parsers.ViolationsParser;

/** What libraries that build servers use read in the reports. */
final class BuildServersTest {

  private static final Report NONE = new Report(List.of(), List.of(), List.of(), 1, 1);

  @Test
  void readCheckstyle() throws Exception {
    assertEquals(
        List.of(
            "ERROR " + Sample.PATH + ":6:7 cors-lint.weak-origin-check " + whole(),
            "INFO "
                + Sample.PATH
                + ":7:4 cors-lint.undecidable-origin Who gets in cannot be told. Help: use a literal.",
            "INFO src/Broken.java:1:1 cors-lint.not-analysed Not analysed: is not Java: line 3."),
        read(new CheckStyleParser(), Format.CHECKSTYLE, Sample.report()).stream()
            .map(v -> describe(v, v.getRule()))
            .toList());
  }

  @Test
  void readCodeClimate() throws Exception {
    assertEquals(
        List.of(
            "ERROR " + Sample.PATH + ":6:-1 CORS202 weak-origin-check " + whole(),
            "INFO "
                + Sample.PATH
                + ":7:-1 CORS901 undecidable-origin Who gets in cannot be told. Help: use a literal."),
        read(new CodeClimateParser(), Format.GITLAB, Sample.report()).stream()
            .map(v -> describe(v, v.getRule()))
            .toList());
  }

  @Test
  void readSarif() throws Exception {
    List<Violation> violations = read(new SarifParser(), Format.SARIF, Sample.report());
    assertEquals(
        List.of("ERROR CORS202 6", "INFO CORS901 7"),
        violations.stream()
            .map(v -> v.getSeverity() + " " + v.getRule() + " " + v.getStartLine())
            .toList());
  }

  @Test
  void readFailuresOfJunit() throws Exception {
    List<Violation> violations = read(new JUnitParser(), Format.JUNIT, Sample.report());
    assertEquals(1, violations.size());
    assertEquals("ERROR", violations.get(0).getSeverity().name());
  }

  @Test
  void readNothingWhenThereIsNothing() throws Exception {
    assertEquals(List.of(), read(new CheckStyleParser(), Format.CHECKSTYLE, NONE));
    assertEquals(List.of(), read(new CodeClimateParser(), Format.GITLAB, NONE));
    assertEquals(List.of(), read(new JUnitParser(), Format.JUNIT, NONE));
  }

  @Test
  void surefireReadsEachRuleAsATest() throws Exception {
    List<ReportTestSuite> suites = surefire(Sample.report());
    assertEquals(
        List.of(
            "cors-lint.weak-origin-check 1 1 0",
            "cors-lint.undecidable-origin 1 0 0",
            "cors-lint.files 1 0 1"),
        suites.stream().map(BuildServersTest::describe).toList());
    ReportTestCase failed = suites.get(0).getTestCases().get(0);
    assertEquals(Sample.PATH, failed.getName());
    assertEquals("error", failed.getFailureType());
    assertEquals(Sample.weak().message(), failed.getFailureMessage());
    assertEquals(
        "not analysed: is not Java: line 3",
        suites.get(2).getTestCases().get(0).getFailureMessage());
  }

  @Test
  void surefireReadsPassedTestsWhenThereIsNothing() throws Exception {
    assertEquals(
        List.of("cors-lint.weak-origin-check 1 0 0", "cors-lint.undecidable-origin 1 0 0"),
        surefire(NONE).stream().map(BuildServersTest::describe).toList());
  }

  @Test
  void readHostileTextAsText() throws Exception {
    Violation violation =
        read(new CheckStyleParser(), Format.CHECKSTYLE, Sample.hostileReport()).get(0);
    assertEquals(Sample.hostile().at().path(), violation.getFile());
    ReportTestCase test = surefire(Sample.hostileReport()).get(0).getTestCases().get(0);
    assertEquals(
        Sample.hostile().message().replaceAll("[\u0007\uD800]", "\uFFFD"),
        test.getFailureMessage());
  }

  private static String whole() {
    return Sentence.whole(Sample.weak());
  }

  private static String describe(Violation violation, String rule) {
    return "%s %s:%d:%d %s %s"
        .formatted(
            violation.getSeverity(),
            violation.getFile(),
            violation.getStartLine(),
            violation.getColumn(),
            rule,
            violation.getMessage());
  }

  private static String describe(ReportTestSuite suite) {
    return "%s %d %d %d"
        .formatted(
            suite.getFullClassName(),
            suite.getNumberOfTests(),
            suite.getNumberOfFailures(),
            suite.getNumberOfSkipped());
  }

  private static List<Violation> read(ViolationsParser parser, Format format, Report report)
      throws Exception {
    Set<Violation> violations =
        parser.parseReportOutput(Sample.render(format, report, false, false), new Silent());
    return violations.stream()
        .sorted(
            Comparator.comparing(Violation::getFile)
                .reversed()
                .thenComparing(Violation::getStartLine))
        .toList();
  }

  private static List<ReportTestSuite> surefire(Report report) throws Exception {
    String xml = Sample.render(Format.JUNIT, report, false, false);
    byte[] bytes = xml.getBytes(StandardCharsets.UTF_8);
    return new TestSuiteXmlParser(new NullConsoleLogger())
        .parse(new InputStreamReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8));
  }

  private static final class Silent implements ViolationsLogger {
    @Override
    public void log(Level level, String message) {}

    @Override
    public void log(Level level, String message, Throwable cause) {}
  }
}
