package io.github.corslint.report;

import io.github.corslint.model.Step;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/**
 * The map of policies for people: a block for each handler.
 *
 * @param out where it is written
 */
record TextMap(Writer out) {

  void write(List<PolicyRow> rows) throws IOException {
    for (PolicyRow row : rows) {
      line(row.title() + "  " + row.detail());
      field("origins", row.origins());
      if (row.policy().isPresent()) {
        field("credentials", row.credentials());
        field("methods", row.methods());
      }
      if (row.login()) {
        field("login", "yes");
      }
      String label = "from";
      for (Step part : row.parts()) {
        field(label, part.at() + ": " + part.text());
        label = "";
      }
      line("");
    }
  }

  private void field(String label, String value) throws IOException {
    line(String.format("  %-12s ", label) + value);
  }

  private void line(String text) throws IOException {
    out.write(Printable.of(text));
    out.write('\n');
  }
}
