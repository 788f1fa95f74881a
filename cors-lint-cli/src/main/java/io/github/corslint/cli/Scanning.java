package io.github.corslint.cli;

import io.github.corslint.CorsSession;
import io.github.corslint.model.Report;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** A scan of one request, which can be repeated. */
@FunctionalInterface
interface Scanning {

  /**
   * Scans, or scans again what is not as it was.
   *
   * @param texts texts that count instead of files, by path relative to the base
   * @param progress hears of each step
   */
  Report report(Map<String, String> texts, CorsSession.Progress progress);

  /** Takes notice that files have other contents, came or went. */
  default void notice(Collection<String> paths) {}

  /** How many files were not read because a cache knew them. */
  default int remembered() {
    return 0;
  }

  /** The engine's own. */
  static Scanning over(CorsSession session) {
    return new Warm(session);
  }

  /** A session of the engine, with the paths whose texts do not count as they are saved. */
  final class Warm implements Scanning {
    private final CorsSession session;
    private final Set<String> edited = new HashSet<>();

    private Warm(CorsSession session) {
      this.session = session;
    }

    @Override
    public Report report(Map<String, String> texts, CorsSession.Progress progress) {
      edited.stream().filter(path -> !texts.containsKey(path)).forEach(session::revert);
      edited.retainAll(texts.keySet());
      edited.addAll(texts.keySet());
      texts.forEach(session::edit);
      return session.report(progress);
    }

    @Override
    public void notice(Collection<String> paths) {
      session.moved(paths);
    }

    @Override
    public int remembered() {
      return session.remembered();
    }
  }
}
