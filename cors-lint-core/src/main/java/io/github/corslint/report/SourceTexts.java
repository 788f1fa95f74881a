package io.github.corslint.report;

import java.util.Optional;

/** The scanned files as text; given by whoever may read files. */
@FunctionalInterface
public interface SourceTexts {

  /** The whole text of the file at a path of the report; empty when it cannot be read. */
  Optional<String> text(String path);
}
