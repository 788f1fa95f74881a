package io.github.corslint.report;

import io.github.corslint.model.Internal;
import io.github.corslint.model.PublicApi;
import java.util.Locale;

/** Every format a report can have. To add one, write a {@link Reporter} and name it here. */
@PublicApi
public enum Format {
  /** For people at a terminal. */
  TEXT("cors-lint.txt"),
  /** For scripts; described by {@code report.schema.json} in the documentation. */
  JSON("cors-lint.json"),
  /** SARIF 2.1.0, for code scanning. */
  SARIF("cors-lint.sarif"),
  /** Checkstyle's XML, which nearly every build server and code review tool reads. */
  CHECKSTYLE("cors-lint-checkstyle.xml"),
  /** JUnit's XML, for build servers that show tests: each rule is a test class. */
  JUNIT("cors-lint-junit.xml"),
  /** Workflow commands, which GitHub Actions shows beside the changed lines. */
  GITHUB("cors-lint-github.txt"),
  /** A code quality report of GitLab, which is CodeClimate's format. */
  GITLAB("cors-lint-gitlab.json"),
  /** Markdown, for job summaries and comments. */
  MARKDOWN("cors-lint.md"),
  /** One page for a browser, complete in itself. */
  HTML("cors-lint.html");

  private final String fileName;

  Format(String fileName) {
    this.fileName = fileName;
  }

  /** Who writes this format. */
  @Internal
  public Reporter reporter() {
    return switch (this) {
      case TEXT -> new TextReporter();
      case JSON -> new JsonReporter();
      case SARIF -> new SarifReporter();
      case CHECKSTYLE -> new CheckstyleReporter();
      case JUNIT -> new JunitReporter();
      case GITHUB -> new GitHubReporter();
      case GITLAB -> new GitLabReporter();
      case MARKDOWN -> new MarkdownReporter();
      case HTML -> new HtmlReporter();
    };
  }

  /** The lower-case word that options use. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }

  /**
   * What a file with such a report is called unless it is given a name; no two formats share it.
   */
  public String fileName() {
    return fileName;
  }

  @Override
  public String toString() {
    return label();
  }
}
