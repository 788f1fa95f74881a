package io.github.corslint.report;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The map of policies as a table of GitHub Flavored Markdown.
 *
 * @param out where it is written
 */
record MarkdownMap(Writer out) {

  void write(List<PolicyRow> rows) throws IOException {
    row(
        List.of(
            "Path", "Answers", "Handler", "Origins", "Credentials", "Methods", "Login", "From"));
    out.write("|---|---|---|---|---|---|---|---|\n");
    for (PolicyRow row : rows) {
      String from =
          row.parts().stream()
              .map(part -> part.text() + " (" + part.at() + ")")
              .collect(Collectors.joining("; "));
      row(
          List.of(
              row.path(),
              row.answers(),
              row.name(),
              row.origins(),
              JsonMap.orDash(row.credentials()),
              JsonMap.orDash(row.methods()),
              row.login() ? "yes" : "not known",
              from.isEmpty() ? "-" : from));
    }
  }

  private void row(List<String> cells) throws IOException {
    out.write(
        cells.stream().map(MarkdownText::cell).collect(Collectors.joining(" | ", "| ", " |")));
    out.write('\n');
  }
}
