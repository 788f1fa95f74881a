package io.github.corslint.lsp;

import io.github.corslint.model.Edit;
import io.github.corslint.model.Finding;
import io.github.corslint.model.Location;

/** The comment that accepts a finding. */
final class Suppression {

  private static final String PLACEHOLDER = "why this is safe";

  private Suppression() {}

  /** A comment line above the finding, indented like its line. */
  static Edit of(Finding finding, String text) {
    Location at = finding.at();
    String path = at.path();
    String comment = comment(path, "cors-lint:allow " + finding.rule().name());
    Location start = new Location(path, at.startLine(), 1, at.startLine(), 1);
    return new Edit(start, indentation(text, at.startLine()) + comment + "\n");
  }

  /** No comment of XML may hold two hyphens, so there a colon leads to the reason. */
  private static String comment(String path, String allow) {
    if (path.endsWith(".xml")) {
      return "<!-- " + allow + ": " + PLACEHOLDER + " -->";
    }
    return (path.endsWith(".java") ? "// " : "# ") + allow + " -- " + PLACEHOLDER;
  }

  private static String indentation(String text, int line) {
    String content = text.lines().skip(line - 1L).findFirst().orElse("");
    return content.substring(0, content.length() - content.stripLeading().length());
  }
}
