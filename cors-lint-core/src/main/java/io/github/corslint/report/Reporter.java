package io.github.corslint.report;

import io.github.corslint.model.Report;
import java.io.IOException;
import java.io.Writer;

/** One format: the same report in the same context gives the same characters. */
public interface Reporter {

  /** Writes the whole report; leaves the writer open. */
  void render(Report report, ReportContext context, Writer out) throws IOException;
}
