package io.github.corslint.cli;

import io.github.corslint.Catalog;
import java.util.Iterator;

/** What a shell completes where a rule is to be named. */
final class RuleWords implements Iterable<String> {

  @Override
  public Iterator<String> iterator() {
    return Catalog.RULES.stream().map(rule -> rule.info().name()).iterator();
  }
}
