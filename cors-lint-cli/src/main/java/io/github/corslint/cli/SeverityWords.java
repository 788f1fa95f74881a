package io.github.corslint.cli;

import io.github.corslint.model.Severity;
import io.github.corslint.settings.Level;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What a shell completes where a rule is given a severity. */
final class SeverityWords implements Iterable<String> {

  @Override
  public Iterator<String> iterator() {
    List<String> levels =
        Stream.concat(Arrays.stream(Severity.values()).map(Severity::label), Stream.of(Level.OFF))
            .toList();
    return Stream.concat(
            Stream.of(Level.ALL), StreamSupport.stream(new RuleWords().spliterator(), false))
        .flatMap(rule -> levels.stream().map(level -> rule + "=" + level))
        .iterator();
  }
}
