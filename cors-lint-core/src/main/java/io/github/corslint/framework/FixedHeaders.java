package io.github.corslint.framework;

import io.github.corslint.framework.http.HeaderOutcome;
import io.github.corslint.framework.http.HeaderWrite;
import io.github.corslint.interpret.Entry;
import io.github.corslint.interpret.Execution;
import io.github.corslint.interpret.Known;
import io.github.corslint.interpret.Path;

/**
 * Responses whose headers are the same whoever asks and whoever calls the code that writes them.
 */
final class FixedHeaders {

  private FixedHeaders() {}

  /** Whether all that an entry shows is such headers, among them who may read the response. */
  static boolean areAllOf(Entry entry, Execution execution) {
    Execution.Outcome outcome = execution.runWhile(FixedHeaders::isFixed, entry, Runs.UNRELATED);
    return outcome.complete()
        && outcome.paths().stream().anyMatch(path -> !HeaderOutcome.of(path).isEmpty());
  }

  private static boolean isFixed(Path path) {
    return path.limit().isEmpty()
        && !path.readOrigin()
        && path.effects(PolicySource.class).isEmpty()
        && path.effects(HeaderWrite.class).stream()
            .filter(write -> write.name().startsWith("access-control-"))
            .allMatch(write -> write.value() instanceof Known);
  }
}
