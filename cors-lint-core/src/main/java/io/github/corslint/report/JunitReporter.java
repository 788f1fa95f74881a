package io.github.corslint.report;

import io.github.corslint.model.Finding;
import io.github.corslint.model.Report;
import io.github.corslint.model.RuleInfo;
import io.github.corslint.model.Severity;
import io.github.corslint.model.Skipped;
import java.io.IOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/**
 * JUnit's XML as Surefire writes it: a rule is a suite, a finding a failed test. Tests are named
 * after files and not after lines, so that build servers recognise them when lines move. Notes
 * pass; files that were not analysed are skipped tests.
 */
final class JunitReporter implements Reporter {

  private static final String FILES = "cors-lint.files";

  @Override
  public void render(Report report, ReportContext context, Writer out) throws IOException {
    Xml.document(
        out,
        xml ->
            xml.element(
                "testsuites",
                root -> {
                  root.attributes("name", "cors-lint");
                  for (RuleInfo rule : context.rules()) {
                    rule(root, rule, brokenBy(report, rule));
                  }
                  if (!report.skipped().isEmpty()) {
                    files(root, report.skipped());
                  }
                }));
  }

  private static List<Finding> brokenBy(Report report, RuleInfo rule) {
    return report.findings().stream().filter(f -> f.rule().code().equals(rule.code())).toList();
  }

  private static void rule(Xml xml, RuleInfo rule, List<Finding> findings)
      throws XMLStreamException {
    String name = "cors-lint." + rule.name();
    long failures = findings.stream().filter(JunitReporter::fails).count();
    xml.element(
        "testsuite",
        suite -> {
          counts(suite, name, Math.max(1, findings.size()), failures, 0);
          if (findings.isEmpty()) {
            suite.empty("testcase", "name", "no findings", "classname", name, "time", "0");
          }
          Map<String, Integer> seen = new HashMap<>();
          for (Finding finding : findings) {
            String path = finding.at().path();
            int number = seen.merge(path, 1, Integer::sum);
            test(suite, name, number == 1 ? path : path + " (" + number + ")", finding);
          }
        });
  }

  private static void test(Xml xml, String suite, String name, Finding finding)
      throws XMLStreamException {
    xml.element(
        "testcase",
        test -> {
          String file = finding.at().path();
          test.attributes("name", name, "classname", suite, "time", "0", "file", file);
          String text = finding.at() + "\n" + Sentence.whole(finding);
          if (fails(finding)) {
            String type = finding.severity().label();
            test.text("failure", text, "message", finding.message(), "type", type);
          } else {
            test.text("system-out", text);
          }
        });
  }

  private static boolean fails(Finding finding) {
    return finding.severity() != Severity.NOTE;
  }

  private static void files(Xml xml, List<Skipped> skipped) throws XMLStreamException {
    xml.element(
        "testsuite",
        suite -> {
          counts(suite, FILES, skipped.size(), 0, skipped.size());
          for (Skipped skip : skipped) {
            suite.element(
                "testcase",
                test -> {
                  String file = skip.at().path();
                  test.attributes(
                      "name", skip.at().toString(), "classname", FILES, "time", "0", "file", file);
                  test.empty("skipped", "message", "not analysed: " + skip.reason());
                });
          }
        });
  }

  private static void counts(Xml suite, String name, int tests, long failures, int skipped)
      throws XMLStreamException {
    suite.attributes(
        "name",
        name,
        "tests",
        String.valueOf(tests),
        "failures",
        String.valueOf(failures),
        "errors",
        "0",
        "skipped",
        String.valueOf(skipped),
        "time",
        "0");
  }
}
