package io.github.corslint.report;

import io.github.corslint.model.Finding;
import io.github.corslint.model.Location;
import io.github.corslint.model.Report;
import io.github.corslint.model.Severity;
import io.github.corslint.model.Skipped;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLStreamException;

/** The XML of Checkstyle's {@code XMLLogger}. Files that were not analysed are of level info. */
final class CheckstyleReporter implements Reporter {

  /** The version of the format that other tools name too when they write it. */
  private static final String VERSION = "4.3";

  private record Line(Location at, String severity, String message, String source) {

    static Line of(Finding finding) {
      return new Line(
          finding.at(),
          finding.severity() == Severity.NOTE ? "info" : finding.severity().label(),
          Sentence.whole(finding),
          "cors-lint." + finding.rule().name());
    }

    static Line of(Skipped skipped) {
      String message = "Not analysed: " + Sentence.of(skipped.reason());
      return new Line(skipped.at(), "info", message, "cors-lint.not-analysed");
    }
  }

  @Override
  public void render(Report report, ReportContext context, Writer out) throws IOException {
    Xml.document(
        out,
        xml ->
            xml.element(
                "checkstyle",
                root -> {
                  root.attributes("version", VERSION);
                  for (Map.Entry<String, List<Line>> file : byPath(report).entrySet()) {
                    file(root, file.getKey(), file.getValue());
                  }
                }));
  }

  private static Map<String, List<Line>> byPath(Report report) {
    Map<String, List<Line>> lines = new TreeMap<>();
    report.findings().forEach(f -> add(lines, Line.of(f)));
    report.skipped().forEach(s -> add(lines, Line.of(s)));
    return lines;
  }

  private static void add(Map<String, List<Line>> lines, Line line) {
    lines.computeIfAbsent(line.at().path(), path -> new ArrayList<>()).add(line);
  }

  private static void file(Xml xml, String path, List<Line> lines) throws XMLStreamException {
    xml.element(
        "file",
        file -> {
          file.attributes("name", path);
          for (Line line : lines) {
            file.empty(
                "error",
                "line",
                String.valueOf(line.at().startLine()),
                "column",
                String.valueOf(line.at().startColumn()),
                "severity",
                line.severity(),
                "message",
                line.message(),
                "source",
                line.source());
          }
        });
  }
}
