package io.github.corslint.framework.http;

import io.github.corslint.interpret.CallSite;
import io.github.corslint.interpret.Path;
import io.github.corslint.interpret.Run;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Headers that were written to an object of their own, of which only its use tells whether they
 * belong to a response or to a request; or to an answer that is handed back.
 *
 * @param holder the object's number, counted from 1 in each run; 0 for builders of answers
 * @param writes what was written to it by one call
 */
record HeldHeaders(int holder, List<HeaderWrite> writes) {

  /** The object was made. */
  private record Made() {}

  /** The object became part of a request that the program sends. */
  record Sent(int holder) {}

  /** The number of a new object. */
  static int next(Run run) {
    run.record(new Made());
    return run.effects(Made.class).size();
  }

  /** Remembers what a call has written, given what had been written before. */
  static void note(int holder, int writesBefore, CallSite site) {
    List<HeaderWrite> writes = site.run().effects(HeaderWrite.class);
    site.run()
        .record(new HeldHeaders(holder, List.copyOf(writes.subList(writesBefore, writes.size()))));
  }

  /** The writes of a path that went into objects of their own. */
  static Set<HeaderWrite> all(Path path) {
    return path.effects(HeldHeaders.class).stream()
        .flatMap(h -> h.writes().stream())
        .collect(Collectors.toSet());
  }

  /** The writes of a path that went into requests. */
  static Set<HeaderWrite> sent(Path path) {
    Set<Integer> holders =
        path.effects(Sent.class).stream().map(Sent::holder).collect(Collectors.toSet());
    return path.effects(HeldHeaders.class).stream()
        .filter(h -> holders.contains(h.holder()))
        .flatMap(h -> h.writes().stream())
        .collect(Collectors.toSet());
  }
}
